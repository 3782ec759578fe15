/** Drafts: the changes a person is about to make, written from the records as they are seen now. */
import type { Change, Create, Delete, Update } from './change.ts'
import { type Fields, fieldsOf, type Key, type MapRecord, sameValue } from './record.ts'

/** A new id (UUID) for a change set, a file or a record. */
export function newId(): string {
  return crypto.randomUUID()
}

/** The change that brings a record into being; the geometry is a field among the others. */
export function createOf(key: Key, fields: Fields): Create {
  return { action: 'create', key, fields }
}

/** The change that gives some fields of a record new values, with the values read; null when all of them stand already. */
export function updateOf(record: MapRecord<object>, set: Fields): Update | null {
  const now = fieldsOf(record as MapRecord)
  const names = Object.keys(set).filter((name) => !sameValue(now[name], set[name]))
  if (names.length === 0) return null
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  return { action: 'update', key: record.id, version: record.properties.version, was: only(now), set: only(set) }
}

/** The change that takes a record away. */
export function deleteOf(record: MapRecord<object>): Delete {
  return {
    action: 'delete',
    key: record.id,
    version: record.properties.version,
    was: fieldsOf(record as MapRecord),
  }
}

/** The keys that changes touch. */
export function keysOf(changes: readonly Change[]): Set<Key> {
  return new Set(changes.map(({ key }) => key))
}
