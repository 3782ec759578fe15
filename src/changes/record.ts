/** A record is one thing of the town: a versioned GeoJSON Feature whose key says what kind of thing it is. */
import type { Feature, Geometry } from 'geojson'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** `kind:id`, for example `alley:fz-012`: the same key in URL, map pick, store, live message, history and QR code. */
export type Key = `${string}:${string}`

/** The fields of a record without its version. Absent and null mean the same: unknown. */
export type Fields = { [name: string]: Json }

/**
 * A GeoJSON Feature (RFC 7946, WGS84 lon/lat in degrees; geometry may be null).
 * `properties.version` counts the changes this record has seen, from 1.
 */
export type MapRecord<Properties = Fields> = Feature<Geometry | null, Properties & { version: number }> & { id: Key }

/** A set of records by key. */
export type Records = ReadonlyMap<Key, MapRecord>

/** What a rule needs of a set of records: whether one is there, and the one of a key. */
export type Lookup = Pick<Records, 'get' | 'has'>

/** The kind of a key: `alley:fz-012` → `alley`. */
export function kindOf(key: Key): string {
  return key.slice(0, key.indexOf(':'))
}

/** The id within its kind: `alley:fz-012` → `fz-012`. */
export function idOf(key: Key): string {
  return key.slice(key.indexOf(':') + 1)
}

/** The unit a record belongs to: its own key for a unit, otherwise its field `unit`; null where it belongs to the whole district. */
export function unitOf(record: MapRecord): Key | null {
  if (kindOf(record.id) === 'unit') return record.id
  const { unit } = record.properties
  return isKey(unit) ? unit : null
}

/** Whether a text is a key: a kind in letters, a colon, an id of letters, digits, dots, dashes and underscores. */
export function isKey(text: unknown): text is Key {
  return typeof text === 'string' && /^[a-z][A-Za-z]{0,31}:[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/.test(text)
}

/** The fields of a record, its geometry among them under the name `geometry`, its version left out. */
export function fieldsOf(record: MapRecord): Fields {
  const { version: _, ...properties } = record.properties
  return { ...properties, geometry: record.geometry as unknown as Json }
}

/** Makes a record of its fields (see {@link fieldsOf}) and version. */
export function recordOf(key: Key, fields: Fields, version: number): MapRecord {
  const { geometry = null, ...properties } = fields
  return {
    type: 'Feature',
    id: key,
    geometry: geometry as unknown as Geometry | null,
    properties: { ...properties, version },
  }
}

/** Deep equality of two values in which an absent field is the same as null and the order of fields does not matter. */
export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (one == null || other == null) return one == null && other == null
  if (typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((value, place) => sameValue(value, other[place]))
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  for (const name of names) {
    if (!sameValue((one as Fields)[name], (other as Fields)[name])) return false
  }
  return true
}
