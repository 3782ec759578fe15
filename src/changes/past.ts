/** The past of one record: its versions, folded from the change sets that touched it, and the change that brings one of them back. */
import type { Change, LoggedChangeSet } from './change.ts'
import { createOf, updateOf } from './draft.ts'
import { applyChange } from './merge.ts'
import { fieldsOf, type Key, type MapRecord, recordOf } from './record.ts'

/** A record as one change set left it. */
export interface Version {
  /** From 1, the oldest. */
  number: number
  changeSet: LoggedChangeSet
  /** The changes of this record in the change set, in their order. */
  changes: Change[]
  /** The record after them; null where it was taken away. */
  record: MapRecord | null
}

/**
 * The versions of a record, oldest first. Where its history here does not begin with its making (it came from another unit),
 * the first ones are worked out backwards from the record of today.
 * @param changeSets in any order; those that do not touch the record are passed over.
 * @param today the record as it is, needed only for such a history.
 */
export function versionsOf(key: Key, changeSets: readonly LoggedChangeSet[], today?: MapRecord): Version[] {
  const touching = changeSets
    .map((changeSet) => ({ changeSet, changes: changeSet.changes.filter((change) => change.key === key) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((one, other) => one.changeSet.seq - other.changeSet.seq)
  let record = recordBefore(
    touching.flatMap(({ changes }) => changes),
    today ?? null,
  )
  return touching.map(({ changeSet, changes }, place) => {
    for (const change of changes) record = applyChange(record ?? undefined, change)
    return { number: place + 1, changeSet, changes, record }
  })
}

/** The record before all of these changes. */
function recordBefore(changes: readonly Change[], after: MapRecord | null): MapRecord | null {
  return changes[0]?.action === 'create' ? null : changes.reduceRight(takenBack, after)
}

/** The record before a change, from the record after it. */
function takenBack(after: MapRecord | null, change: Change): MapRecord | null {
  if (change.action === 'create') return null
  const fields = change.action === 'update' && after ? fieldsOf(after) : {}
  return recordOf(change.key, { ...fields, ...change.was }, change.version)
}

/**
 * The change that gives a record the values it had once: of the named fields, or all of it where the record is gone.
 * Null when nothing would change.
 */
export function restoring(once: MapRecord, today: MapRecord | undefined, fields: readonly string[]): Change | null {
  const was = fieldsOf(once)
  if (!today) return createOf(once.id, was)
  return updateOf(today, Object.fromEntries(fields.map((name) => [name, was[name] ?? null])))
}
