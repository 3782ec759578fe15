/** Random changes for the laws: wishes without knowledge of the records, made into changes that fit what is there. */
import fc from 'fast-check'
import type { Change, LoggedChangeSet } from '../../src/changes/change.ts'
import { applyChange, merge, settle } from '../../src/changes/merge.ts'
import { type Fields, fieldsOf, type Json, type Key, type Lookup, type MapRecord } from '../../src/changes/record.ts'

export interface Wish {
  key: Key
  fields: Fields
  isFarewell: boolean
}

export const keys: Key[] = ['thing:a', 'thing:b', 'thing:c']

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom<Json>(null, 'x', [1, [2]], { deep: 1 }, { deep: null }),
)

/** Some fields of a thing, at least one. */
export const fields: fc.Arbitrary<Fields> = fc
  .dictionary(fc.constantFrom('red', 'green', 'blue', 'unit'), value, { minKeys: 1 })
  .map((plain) => ({ ...plain }))

export const wish: fc.Arbitrary<Wish> = fc.record({
  key: fc.constantFrom(...keys),
  fields,
  isFarewell: fc.boolean(),
})

/** What many people do one after the other: each list of wishes is one change set. */
export const past: fc.Arbitrary<Wish[][]> = fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { maxLength: 8 })

/** The change that a wish becomes for someone who has just read the records. */
export function changeFor(records: Lookup, { key, fields, isFarewell }: Wish): Change {
  const present = records.get(key)
  if (!present) return { action: 'create', key, fields: { ...fields, geometry: null } }
  const { version } = present.properties
  const now = fieldsOf(present)
  if (isFarewell) return { action: 'delete', key, version, was: now }
  const was = Object.fromEntries(Object.keys(fields).map((name) => [name, now[name] ?? null]))
  return { action: 'update', key, version, was, set: fields }
}

/** The changes of several wishes, each made after the one before. */
export function changesFor(records: ReadonlyMap<Key, MapRecord>, wishes: readonly Wish[]): Change[] {
  const ahead = new Map(records)
  return wishes.map((one) => {
    const change = changeFor(ahead, one)
    settle(ahead, new Map([[change.key, applyChange(ahead.get(change.key), change)]]))
    return change
  })
}

/** Lives through a past: the log, and the records as the door itself moved them. */
export function live(wishes: readonly Wish[][]): { records: Map<Key, MapRecord>; log: LoggedChangeSet[] } {
  const records = new Map<Key, MapRecord>()
  const log = wishes.map((some, place): LoggedChangeSet => {
    const merged = merge(records, { changes: changesFor(records, some) })
    if (!merged.ok) throw new Error('what was made on the newest records cannot conflict')
    settle(records, merged.patch)
    const at = new Date(Date.UTC(2024, 0, place + 1)).toISOString()
    return { seq: place + 1, id: String(place), author: 'a', at, madeAt: at, comment: '', changes: merged.changes }
  })
  return { records, log }
}

/** The fields of all records by key, versions left out, unknown fields left out: what people mean by «the same». */
export function meaning(records: ReadonlyMap<Key, MapRecord>): Record<string, Fields> {
  const entries = [...records].map(([key, record]): [string, Fields] => {
    const known = Object.entries(fieldsOf(record)).filter(([, one]) => one !== null)
    return [key, Object.fromEntries(known.sort(([one], [other]) => one.localeCompare(other)))]
  })
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)))
}
