/** Towns of different days have most records in common: what is the same in both stays the same object, so that screens see at a glance what differs. */
import type { Shown } from './pastShown.ts'
import { fieldsOf, type MapRecord, type Records, sameValue } from './record.ts'

type Kinds = Shown['kinds']

/** Records by key; one that is equal to a record of the same key and version in any of the earlier ones is that very object. */
export function sharing(records: readonly MapRecord[], earlier: readonly (Records | undefined)[]): Records {
  const known = (record: MapRecord) => earlier.flatMap((one) => one?.get(record.id) ?? [])
  return new Map(records.map((record) => [record.id, known(record).find((one) => isSameRecord(one, record)) ?? record]))
}

function isSameRecord(one: MapRecord, other: MapRecord): boolean {
  return one.properties.version === other.properties.version && sameValue(fieldsOf(one), fieldsOf(other))
}

/** Kinds in which each that holds the very records of the one before, in the same order, is the one before. */
export function keepingSame(before: Kinds, next: Kinds): Kinds {
  return Object.fromEntries(
    Object.entries(next).map(([kind, records]) => {
      const old = before[kind]
      return [kind, old && isSame(old, records) ? old : records]
    }),
  )
}

function isSame(one: Records, other: Records): boolean {
  if (one.size !== other.size) return false
  const others = [...other.values()]
  return [...one.values()].every((record, place) => record === others[place])
}
