/** A past fold is the map as one reader knew it once: nothing is folded again, it is read off today's fold and the versions. */
import type { LoggedChangeSet } from './change.ts'
import type { Fold, Folded } from './fold.ts'
import { countUpTo, type Versions } from './foldVersions.ts'
import type { Kinds, Sight } from './kind.ts'
import type { Key, MapRecord } from './record.ts'

/** Stands still where the log grows: what a reader saw of the first `seq` change sets never changes. */
export class PastFold implements Folded {
  readonly kinds: Kinds
  readonly reader: Sight
  readonly seq: number
  readonly #today: Fold
  readonly #versions: Versions
  readonly #counts = new Map<string, number>()

  /** @param today the same reader's fold of at least `seq` change sets; `versions` have come as far. */
  constructor(today: Fold, versions: Versions, seq: number) {
    this.kinds = today.kinds
    this.reader = today.reader
    this.seq = seq
    this.#today = today
    this.#versions = versions
  }

  get lastAt(): string | null {
    return this.#today.changeSets[this.seq - 1]?.at ?? null
  }

  get changeSets(): readonly LoggedChangeSet[] {
    return this.#today.changeSets.slice(0, this.seq)
  }

  readonly records: Folded['records'] = {
    get: (key) => this.#versions.at(key, this.seq),
    has: (key) => this.#versions.at(key, this.seq) !== undefined,
    values: () => this.#versions.recordsAt(this.seq),
  }

  readonly histories: Folded['histories'] = {
    get: (unit: Key) => {
      const whole = this.#today.histories.get(unit)
      const count = whole ? countUpTo(whole, this.seq) : 0
      return count > 0 ? whole?.slice(0, count) : undefined
    },
  }

  recordsOf(kind: string): Iterable<MapRecord> {
    return this.#versions.recordsOf(kind, this.seq)
  }

  countOf(kind: string): number {
    const known = this.#counts.get(kind)
    if (known !== undefined) return known
    let count = 0
    for (const record of this.recordsOf(kind)) if (this.seen(record)) count += 1
    this.#counts.set(kind, count)
    return count
  }

  seen(record: MapRecord): MapRecord | null {
    return this.#today.seen(record)
  }
}
