/** A diff is one wished or past change told as what a record was and what it becomes, field by field. */
import type { Change } from './change.ts'
import { fieldsOf, type Key, type MapRecord, recordOf, sameValue } from './record.ts'

export interface Diff {
  key: Key
  sort: 'added' | 'changed' | 'removed'
  /** The record as whoever made the change had read it; null where there was none. */
  before: MapRecord | null
  /** The record as it is to be; null where it is taken away. */
  after: MapRecord | null
  /** Names of the fields that differ, the geometry among them. */
  fields: string[]
}

/** Names of the fields in which two records differ; all of them where one is not there. */
export function differing(before: MapRecord | null, after: MapRecord | null): string[] {
  const was = before ? fieldsOf(before) : {}
  const set = after ? fieldsOf(after) : {}
  return Object.keys({ ...was, ...set }).filter((name) => !sameValue(was[name], set[name]))
}

/** The diff of a change; what the change does not speak of is as the record is now. */
export function diffOf(change: Change, present: MapRecord | undefined): Diff {
  const before = recordBefore(change, present)
  const after = recordAfter(change, present)
  const sort = change.action === 'create' ? 'added' : change.action === 'delete' ? 'removed' : 'changed'
  return { key: change.key, sort, before, after, fields: differing(before, after) }
}

/** The diff that making a change would be today, whatever was read when it was wished. */
export function diffToday(change: Change, present: MapRecord | undefined): Diff {
  const diff = diffOf(change, present)
  if (change.action === 'create' || !present) return diff
  return { ...diff, before: present, fields: differing(present, diff.after) }
}

function recordBefore(change: Change, present: MapRecord | undefined): MapRecord | null {
  if (change.action === 'create') return null
  const fields = change.action === 'update' && present ? fieldsOf(present) : {}
  return recordOf(change.key, { ...fields, ...change.was }, change.version)
}

function recordAfter(change: Change, present: MapRecord | undefined): MapRecord | null {
  if (change.action === 'delete') return null
  if (change.action === 'create') return recordOf(change.key, change.fields, 1)
  return recordOf(change.key, { ...(present ? fieldsOf(present) : {}), ...change.set }, change.version + 1)
}
