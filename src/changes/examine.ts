/** Examining: whether a change set may be laid on the records, by their kinds' shapes and rules; browser and server ask the same. */
import { faultsOfGeometry } from '../geo/validity.ts'
import type { Change, ChangeSet } from './change.ts'
import { dayOf } from './day.ts'
import { faultsOf, type ShapeSpeaker } from './incoming.ts'
import type { Fault, Kind, Kinds } from './kind.ts'
import { applyChange, type FieldConflict, merge, type Patch, type RecordConflict } from './merge.ts'
import { type Fields, fieldsOf, kindOf, type Lookup, type MapRecord } from './record.ts'

export type Examined =
  | { ok: true; patch: Patch; changes: Change[] }
  | { ok: false; faults: Fault[] }
  | { ok: false; forbidden: Fault[] }
  | { ok: false; conflicts: (FieldConflict | RecordConflict)[] }

/** Whether one change may be made of the record as it was; null, or why not. */
export type May = (change: Change, before: MapRecord | undefined) => Fault | null

/**
 * Fills the defaults of what is created, merges, and checks every record that comes of it.
 * Pure: the records stay as they are. Left out, `may` allows everything: nobody acts, a past is taken as it was, so steps are
 * not checked either. `today` is an ISO date. Faults name their field as `changes.0.name`.
 */
export function examine(
  kinds: Kinds,
  records: Lookup,
  changeSet: Pick<ChangeSet, 'changes' | 'comment'>,
  speaker?: ShapeSpeaker,
  may?: May,
  today: string = dayOf(new Date().toISOString()),
): Examined {
  const forbidden = may ? forbiddenIn(records, changeSet.changes, may) : []
  if (forbidden.length > 0) return { ok: false, forbidden }
  const filled = changeSet.changes.map((change, place) => fill(kinds, change, `changes.${place}`, speaker))
  const unfit = filled.flatMap((one) => ('faults' in one ? one.faults : []))
  if (unfit.length > 0) return { ok: false, faults: unfit }
  const merged = merge(records, { changes: filled.flatMap((one) => ('change' in one ? [one.change] : [])) })
  if (!merged.ok) return merged
  const after = laidOver(records, merged.patch)
  const faults = changeSet.changes.flatMap((change, place) => {
    const record = merged.patch.get(change.key)
    const kind = kinds.get(kindOf(change.key))
    const path = `changes.${place}`
    const earlier = records.get(change.key)
    if (!record) return may && earlier ? (kind?.checkEnd?.(earlier, today) ?? []).map((fault) => at(path, fault)) : []
    if (!kind) return []
    const broken = faultsOfRecord(kind, change, record, records, after, path, speaker)
    if (broken.length > 0 || !may) return broken
    const missing = kind.checkStep?.(record, earlier, changeSet.comment, today) ?? []
    return missing.map((fault) => at(path, fault))
  })
  return faults.length > 0 ? { ok: false, faults } : merged
}

/** What may not be done, each change asked of the record as the changes before it in the set leave it. */
function forbiddenIn(records: Lookup, changes: readonly Change[], may: May): Fault[] {
  const patch: Patch = new Map()
  const now = laidOver(records, patch)
  return changes.flatMap((change, place) => {
    const before = now.get(change.key)
    const fault = may(change, before)
    patch.set(change.key, applyChange(before, change))
    return fault ? [{ ...fault, field: [`changes.${place}`, fault.field].filter(Boolean).join('.') }] : []
  })
}

/** A set of records with a patch over it, without copying. */
function laidOver(records: Lookup, patch: Patch): Lookup {
  const get: Lookup['get'] = (key) => (patch.has(key) ? (patch.get(key) ?? undefined) : records.get(key))
  return { get, has: (key) => get(key) !== undefined }
}

function fill(
  kinds: Kinds,
  change: Change,
  path: string,
  speaker?: ShapeSpeaker,
): { change: Change } | { faults: Fault[] } {
  const kind = kinds.get(kindOf(change.key))
  if (!kind) return { faults: [{ field: `${path}.key`, code: 'unknownKind' }] }
  if (change.action !== 'create') return { change }
  const { geometry = null, ...properties } = change.fields
  const read = kind.shape.safeParse(properties, speaker)
  if (!read.success) return { faults: faultsOf(read.error, path) }
  return { change: { ...change, fields: { ...(read.data as Fields), geometry } } }
}

function faultsOfRecord(
  kind: Kind,
  change: Change,
  record: MapRecord,
  before: Lookup,
  after: Lookup,
  path: string,
  speaker?: ShapeSpeaker,
): Fault[] {
  const { geometry, ...properties } = fieldsOf(record)
  const read = kind.shape.safeParse(properties, speaker)
  if (!read.success) return faultsOf(read.error, path)
  const drawn = change.action === 'create' || (change.action === 'update' && 'geometry' in change.set)
  const faults = drawn ? faultsOfPlace(kind, geometry, path) : []
  if (faults.length > 0) return faults
  const broken = kind.check?.(record, before.get(record.id), after) ?? []
  return broken.map((fault) => at(path, fault))
}

function at(path: string, fault: Fault): Fault {
  return { ...fault, field: `${path}.${fault.field}` }
}

function faultsOfPlace(kind: Kind, geometry: unknown, path: string): Fault[] {
  if (kind.mayLackPlace && geometry === null) return []
  if (kind.geometry.length === 0) {
    return geometry === null || geometry === undefined ? [] : [{ field: `${path}.geometry`, code: 'noPlaceOfItsOwn' }]
  }
  return faultsOfGeometry(geometry, kind.geometry).map((fault) => ({
    field: [path, 'geometry', ...(fault.path === '' ? [] : [fault.path])].join('.'),
    code: `geometry.${fault.code}`,
  }))
}
