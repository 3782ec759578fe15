/** A remark is what somebody who is signed in says of an alley, a unit or an opinion: it stands as it was written until it is taken away. */
import { z } from 'zod'
import type { Kind } from './kind.ts'
import { fieldsOf, isKey, type Key, kindOf, type Lookup, type MapRecord, sameValue, unitOf } from './record.ts'

/** How many letters a remark holds at most. */
export const remarkLimit = 1000

/** Kinds of records that remarks are made about. */
const remarkable: readonly string[] = ['alley', 'unit', 'opinion']

const keyOf = (kinds: readonly string[]) =>
  z.custom<Key>((value) => isKey(value) && kinds.includes(kindOf(value)), { error: 'key' })

export const remarkShape = z.strictObject({
  /** Key of the alley, unit or opinion it speaks of; of an opinion it is an internal note. */
  about: keyOf(remarkable),
  /** Key of the unit that is in. */
  unit: keyOf(['unit']),
  text: z.string().trim().min(1).max(remarkLimit),
  /** Key of the person who says it, or the name of their account where they are not of the 1 + 24 + N. */
  by: z.string().min(1).max(120),
  /** When, by the clock of their device (ISO 8601 UTC). */
  at: z.iso.datetime(),
})

export type RemarkProperties = z.infer<typeof remarkShape>
export type Remark = MapRecord<RemarkProperties>

/**
 * Read by whoever is signed in with a role; nothing of it reaches the public, not even that there are any. What was said stays;
 * its unit goes with what it is about.
 */
export const remarkKind: Kind = {
  kind: 'remark',
  shape: remarkShape,
  geometry: [],
  byUnit: true,
  inHistory: false,
  seenBy: (record, { role }) => (role === 'public' ? null : record),
  isFor: (_, { role }) => role !== 'public',
  check: (after, before, records) =>
    before && !sameWords(before, after) ? [{ field: 'text', code: 'remark.settled' }] : faultsOfPlace(after, records),
}

/** Whether two states of a remark say the same, wherever. */
function sameWords(before: MapRecord, after: MapRecord): boolean {
  return sameValue({ ...fieldsOf(before), unit: null }, { ...fieldsOf(after), unit: null })
}

/** It lies in the unit of what it is about. */
function faultsOfPlace({ properties: { about, unit } }: MapRecord, records: Lookup): { field: string; code: string }[] {
  const record = isKey(about) ? records.get(about) : undefined
  return record && unitOf(record) === unit ? [] : [{ field: 'about', code: 'remark.about' }]
}
