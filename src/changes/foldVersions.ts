/** Every version of every record, so that the map of any moment is read off and nothing is folded again. */
import type { LoggedChangeSet } from './change.ts'
import { applyChange } from './merge.ts'
import { type Key, kindOf, type MapRecord } from './record.ts'

/** A record as change set number `seq` left it; null where it was taken away. */
interface Version {
  seq: number
  record: MapRecord | null
}

/** Moves forward only, like a fold. It holds one version a change, so it grows as the log does, which is in memory anyway. */
export class Versions {
  readonly #byKind = new Map<string, Map<Key, Version[]>>()

  /** Lays on the next change set of the log. */
  advance({ seq, changes }: Pick<LoggedChangeSet, 'seq' | 'changes'>): void {
    for (const change of changes) {
      const versions = this.#of(change.key)
      versions.push({ seq, record: applyChange(versions.at(-1)?.record ?? undefined, change) })
    }
  }

  /** A record as it was after change set number `seq`, or undefined. */
  at(key: Key, seq: number): MapRecord | undefined {
    return versionAt(this.#byKind.get(kindOf(key))?.get(key) ?? [], seq)?.record ?? undefined
  }

  /** The records of a kind after change set number `seq`, in the order in which they first came. */
  *recordsOf(kind: string, seq: number): Iterable<MapRecord> {
    for (const versions of this.#byKind.get(kind)?.values() ?? []) {
      const record = versionAt(versions, seq)?.record
      if (record) yield record
    }
  }

  /** All records after change set number `seq`, kind by kind. */
  *recordsAt(seq: number): Iterable<MapRecord> {
    for (const kind of this.#byKind.keys()) yield* this.recordsOf(kind, seq)
  }

  #of(key: Key): Version[] {
    const kind = kindOf(key)
    const own = this.#byKind.get(kind) ?? new Map<Key, Version[]>()
    this.#byKind.set(kind, own)
    const versions = own.get(key) ?? []
    own.set(key, versions)
    return versions
  }
}

/** The last of the items, upwards by number, that is not later than `seq`. */
function versionAt(versions: readonly Version[], seq: number): Version | undefined {
  return versions[countUpTo(versions, seq) - 1]
}

/** How many of the items, upwards by number, are not later than `seq`. */
export function countUpTo(items: readonly { seq: number }[], seq: number): number {
  return countWhile(items, (item) => item.seq <= seq)
}

/** How many items at the beginning of a row hold; none holds after the first that does not. */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(items[middle]!)) from = middle + 1
    else to = middle
  }
  return from
}
