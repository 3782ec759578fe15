/** The fold is the map as one reader knows it: the sum of the change sets laid on so far, and what this reader saw of each. */
import type { Change, ChangeSet, LoggedChangeSet } from './change.ts'
import { type Kinds, publicReader, type Reader, type Sight } from './kind.ts'
import { applyChange } from './merge.ts'
import { type Fields, fieldsOf, type Key, kindOf, type Lookup, type MapRecord, sameValue, unitOf } from './record.ts'

/** One change with the record before and after it; null where there is none, or where the reader sees none. */
export interface Step {
  change: Change
  before: MapRecord | null
  after: MapRecord | null
}

/** What can be read of a fold, today's or a past one. */
export interface Folded {
  readonly kinds: Kinds
  readonly reader: Sight
  /** The number of the last change set laid on; 0 before the first. */
  readonly seq: number
  /** When the last change set was logged (ISO 8601 UTC), or null before the first. */
  readonly lastAt: string | null
  /** The records as they are, whoever reads. */
  readonly records: Lookup & { values(): Iterable<MapRecord> }
  /** The change sets as this reader sees them; number N stands at N − 1, without changes when nothing of it is seen. */
  readonly changeSets: readonly LoggedChangeSet[]
  /** By unit the change sets that touched it, oldest first, each with its changes of that unit only. */
  readonly histories: { get(unit: Key): readonly LoggedChangeSet[] | undefined }
  /** The records of a kind as they are, whoever reads. */
  recordsOf(kind: string): Iterable<MapRecord>
  /** How many records of a kind this reader sees. */
  countOf(kind: string): number
  /** A record as this reader sees it, or null. */
  seen(record: MapRecord): MapRecord | null
}

/** Moves forward only, one logged change set after the other; starts empty before sequence number 1. */
export class Fold implements Folded {
  readonly kinds: Kinds
  readonly reader: Sight
  readonly records = new Map<Key, MapRecord>()
  /** The same records by kind, and how many of a kind this reader sees. */
  readonly #byKind = new Map<string, { records: Map<Key, MapRecord>; seen: number }>()
  readonly changeSets: LoggedChangeSet[] = []
  readonly histories = new Map<Key, LoggedChangeSet[]>()
  /** Records taken away of kinds that are for some readers alone, as they last were. */
  readonly #departed = new Map<Key, MapRecord>()

  constructor(kinds: Kinds, reader: Sight = publicReader) {
    this.kinds = kinds
    this.reader = reader
  }

  get seq(): number {
    return this.changeSets.length
  }

  get lastAt(): string | null {
    return this.changeSets.at(-1)?.at ?? null
  }

  /**
   * Lays on the next change set of the log.
   * @returns the steps the reader sees.
   * @throws when the number is not the next one: the log has no gaps and nothing is laid on twice.
   */
  advance(changeSet: LoggedChangeSet): Step[] {
    if (changeSet.seq !== this.seq + 1) throw new Error(`change set ${changeSet.seq} cannot follow ${this.seq}`)
    const steps = changeSet.changes.map((change) => this.#step(change)).filter((step) => step !== null)
    const whole =
      steps.length === changeSet.changes.length && steps.every(({ change }, i) => change === changeSet.changes[i])
    this.changeSets.push(whole ? changeSet : { ...changeSet, changes: steps.map(({ change }) => change) })
    this.#remember(changeSet, steps)
    return steps
  }

  recordsOf(kind: string): Iterable<MapRecord> {
    return this.#byKind.get(kind)?.records.values() ?? []
  }

  countOf(kind: string): number {
    return this.#byKind.get(kind)?.seen ?? 0
  }

  seen(record: MapRecord): MapRecord | null {
    return this.kinds.get(kindOf(record.id))?.seenBy(record, this.reader) ?? null
  }

  /** A change set of this fold as one reader may see it: without what is for others alone. */
  partOf(reader: Reader, changeSet: LoggedChangeSet): LoggedChangeSet {
    const changes = changeSet.changes.filter(({ key }) => this.#isFor(reader, key))
    return changes.length === changeSet.changes.length ? changeSet : { ...changeSet, changes }
  }

  #isFor(reader: Reader, key: Key): boolean {
    const kind = this.kinds.get(kindOf(key))
    if (!kind?.isFor) return true
    const record = this.records.get(key) ?? this.#departed.get(key)
    return record !== undefined && kind.isFor(record, reader)
  }

  #step(change: Change): Step | null {
    const before = this.records.get(change.key) ?? null
    const after = applyChange(before ?? undefined, change)
    this.#put(change.key, after)
    if (before && !after && this.kinds.get(kindOf(change.key))?.isFor) this.#departed.set(change.key, before)
    const seenBefore = before && this.seen(before)
    const seenAfter = after && this.seen(after)
    this.#count(kindOf(change.key), Number(seenAfter !== null) - Number(seenBefore !== null))
    if (!seenBefore && !seenAfter) return null
    const whole = seenBefore === before && seenAfter === after
    return { change: whole ? change : changeBetween(seenBefore, seenAfter), before: seenBefore, after: seenAfter }
  }

  #put(key: Key, record: MapRecord | null): void {
    const kind = kindOf(key)
    const own = this.#byKind.get(kind) ?? { records: new Map<Key, MapRecord>(), seen: 0 }
    this.#byKind.set(kind, own)
    for (const records of [this.records, own.records]) {
      if (record) records.set(key, record)
      else records.delete(key)
    }
  }

  #count(kind: string, more: number): void {
    const own = this.#byKind.get(kind)
    if (own) own.seen += more
  }

  #remember(changeSet: ChangeSet & { seq: number; madeAt: string }, steps: Step[]): void {
    const told = steps.filter(({ change }) => isTold(this.kinds, change))
    for (const unit of unitsTouched(told)) {
      const changes = told.filter((step) => unitsTouched([step]).has(unit)).map(({ change }) => change)
      const history = this.histories.get(unit)
      const entry = changes.length === changeSet.changes.length ? changeSet : { ...changeSet, changes }
      if (history) history.push(entry)
      else this.histories.set(unit, [entry])
    }
  }
}

/** Folds a log from its first change set on. */
export function foldOf(kinds: Kinds, log: Iterable<LoggedChangeSet>, reader: Sight = publicReader): Fold {
  const fold = new Fold(kinds, reader)
  for (const changeSet of log) fold.advance(changeSet)
  return fold
}

/** Whether a change belongs in the history that people read. */
export function isTold(kinds: Kinds, change: Change): boolean {
  return kinds.get(kindOf(change.key))?.inHistory !== false
}

/** The units that steps touch: a record that moves from one unit to another touches both. */
export function unitsTouched(steps: readonly Step[]): Set<Key> {
  const records = steps.flatMap(({ before, after }) => [before, after]).filter((record) => record !== null)
  return new Set(records.map(unitOf).filter((unit) => unit !== null))
}

/** The change that leads from what a reader saw to what they see now; at least one of the two is there. */
function changeBetween(before: MapRecord | null, after: MapRecord | null): Change {
  if (!after) return { action: 'delete', key: before!.id, version: before!.properties.version, was: fieldsOf(before!) }
  if (!before) return { action: 'create', key: after.id, version: after.properties.version, fields: fieldsOf(after) }
  const was = fieldsOf(before)
  const set = fieldsOf(after)
  const names = Object.keys({ ...was, ...set }).filter((name) => !sameValue(was[name], set[name]))
  return {
    action: 'update',
    key: after.id,
    version: before.properties.version,
    was: only(was, names),
    set: only(set, names),
  }
}

function only(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
