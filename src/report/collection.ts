/** What is seen as GeoJSON that says of itself what it is: its day, where it comes from, and whether it is sample data. */
import type { Feature, FeatureCollection } from 'geojson'
import type { MapRecord } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import type { Unit } from '../units/unit.ts'

/** What a collection says of itself. */
export interface Origin {
  name: string
  /** ISO date. */
  date: string
  attribution: string
  synthetic: boolean
}

export type ToldCollection = FeatureCollection & Origin

/** Records as they are, in the order given; WGS84 lon/lat. */
export function collectionOf(records: readonly MapRecord<object>[], origin: Origin): ToldCollection {
  return { type: 'FeatureCollection', ...origin, features: records as unknown as Feature[] }
}

/** Units with their numbers: for each indicator its value, n and period, and the rank where there is one. */
export function numbersCollection(
  units: readonly Unit[],
  rows: readonly FileRow[],
  columns: readonly CatalogueRow[],
  origin: Origin,
): ToldCollection {
  const ofUnit = Map.groupBy(rows, ({ unit }) => unit)
  return unitsCollection(units, origin, ({ id }) => {
    const own = new Map(ofUnit.get(id)?.map((row) => [row.indicator, row]))
    return columns.map((column) => [column.id, toldOf(own.get(column.id))])
  })
}

/** Units with what is told of each under a name; what is undefined is left out. */
export function unitsCollection(
  units: readonly Unit[],
  origin: Origin,
  told: (unit: Unit) => readonly (readonly [string, unknown])[],
): ToldCollection {
  const features = units.map((unit): Feature => {
    const { no, name, nameHant, nameEn, bodyType, synthetic } = unit.properties
    const known = told(unit).filter(([, value]) => value !== undefined)
    const properties = { no, name, nameHant, nameEn, bodyType, synthetic, ...Object.fromEntries(known) }
    return { type: 'Feature', id: unit.id, geometry: unit.geometry as Feature['geometry'], properties }
  })
  return { type: 'FeatureCollection', ...origin, features }
}

/** A number as it is told in a collection: its value, n and period, and its rank or why it is unknown. */
export function toldOf(row: FileRow | undefined) {
  if (!row) return undefined
  const { value, n, period, rank, reason } = row
  return { value, n, ...period, ...(rank && { rank }), ...(reason && { reason }) }
}
