/** Merging lays a change set onto records that may have moved on since it was made, field by field. */
import type { Change, ChangeSet, Delete, Update } from './change.ts'
import {
  type Fields,
  fieldsOf,
  type Json,
  type Key,
  type Lookup,
  type MapRecord,
  recordOf,
  sameValue,
} from './record.ts'

/** A field that two people changed differently: its value as both had read it, as one wishes it, and as the other left it. */
export interface FieldConflict {
  key: Key
  field: string
  base: Json
  mine: Json
  theirs: Json
  /** Who gave it their value, and when (ISO 8601 UTC), where that is known. */
  by?: { author: string; at: string }
}

/** A change that cannot be laid on at all: the record is gone, or there already with other fields. */
export interface RecordConflict {
  key: Key
  reason: 'gone' | 'exists'
}

/** What a change set makes of the records it touches; null stands for a record taken away. */
export type Patch = Map<Key, MapRecord | null>

export type Merged =
  | { ok: true; patch: Patch; changes: Change[] }
  | { ok: false; conflicts: (FieldConflict | RecordConflict)[] }

/**
 * Three-way merge by field. Different fields merge by themselves; a field whose present value is neither the one read nor
 * the one wished is a conflict. Pure: the records stay as they are.
 * @returns the patch and the changes as they truly apply (read at the present version), or every conflict found.
 */
export function merge(records: Lookup, changeSet: Pick<ChangeSet, 'changes'>): Merged {
  const patch: Patch = new Map()
  const changes: Change[] = []
  const conflicts: (FieldConflict | RecordConflict)[] = []
  for (const change of changeSet.changes) {
    const present = patch.has(change.key) ? (patch.get(change.key) ?? undefined) : records.get(change.key)
    const laid = layOn(present, change)
    if ('conflicts' in laid) {
      conflicts.push(...laid.conflicts)
      continue
    }
    if (laid.change === null) continue
    patch.set(change.key, laid.record)
    changes.push(laid.change)
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, patch, changes }
}

/**
 * Lays a logged change set on without asking: the log is in order, so nothing can conflict.
 * Used by the fold and by every open screen; the same logged change set laid on twice is once when the caller compares `seq`.
 */
export function apply(records: Lookup, changeSet: Pick<ChangeSet, 'changes'>): Patch {
  const patch: Patch = new Map()
  for (const change of changeSet.changes) {
    const present = patch.has(change.key) ? patch.get(change.key) : records.get(change.key)
    patch.set(change.key, applyChange(present ?? undefined, change))
  }
  return patch
}

/** Puts a patch into a map of records, in place. */
export function settle(records: Map<Key, MapRecord>, patch: Patch): void {
  for (const [key, record] of patch) {
    if (record === null) records.delete(key)
    else records.set(key, record)
  }
}

type Laid = { record: MapRecord | null; change: Change | null } | { conflicts: (FieldConflict | RecordConflict)[] }

function layOn(present: MapRecord | undefined, change: Change): Laid {
  if (change.action === 'create') {
    if (!present) return { record: applyChange(undefined, change), change }
    return sameValue(fieldsOf(present), change.fields)
      ? { record: present, change: null }
      : { conflicts: [{ key: change.key, reason: 'exists' }] }
  }
  if (!present) {
    return change.action === 'delete'
      ? { record: null, change: null }
      : { conflicts: [{ key: change.key, reason: 'gone' }] }
  }
  const now = fieldsOf(present)
  const version = present.properties.version
  if (change.action === 'delete') {
    const conflicts = clashes(change, now, Object.keys({ ...now, ...change.was }), {})
    return conflicts.length > 0 ? { conflicts } : { record: null, change: { ...change, version, was: now } }
  }
  const wished = Object.keys(change.set).filter((name) => !sameValue(change.was[name], change.set[name]))
  const conflicts = clashes(change, now, wished, change.set)
  if (conflicts.length > 0) return { conflicts }
  const names = wished.filter((name) => !sameValue(now[name], change.set[name]))
  if (names.length === 0) return { record: present, change: null }
  const update: Change = { ...change, version, was: pick(now, names), set: pick(change.set, names) }
  return { record: applyChange(present, update), change: update }
}

function clashes(change: Update | Delete, now: Fields, names: string[], set: Fields): FieldConflict[] {
  const { key, was } = change
  return names
    .filter((name) => !sameValue(now[name], was[name]) && !(name in set && sameValue(now[name], set[name])))
    .map((field) => ({ key, field, base: was[field] ?? null, mine: set[field] ?? null, theirs: now[field] ?? null }))
}

/**
 * The record after one change, without asking; null when the change takes it away. A change that the record has seen
 * already, by its version, leaves it as it is: the same change twice is once.
 */
export function applyChange(present: MapRecord | undefined, change: Change): MapRecord | null {
  if (change.action === 'delete') return null
  if (present && present.properties.version > (change.version ?? 0)) return present
  if (change.action === 'create') return recordOf(change.key, change.fields, change.version ?? 1)
  const fields = present ? fieldsOf(present) : {}
  const version = (present?.properties.version ?? change.version) + 1
  return recordOf(change.key, { ...fields, ...change.set }, version)
}

function pick(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
