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
  const features = units.map(({ id, geometry, properties }) => {
    const { no, name, nameHant, nameEn, bodyType, synthetic } = properties
    const numbers = columns.flatMap(({ id: indicator }): [string, unknown][] => {
      const row = rows.find((one) => one.unit === id && one.indicator === indicator)
      if (!row) return []
      const { value, n, period, rank, reason } = row
      return [[indicator, { value, n, ...period, ...(rank && { rank }), ...(reason && { reason }) }]]
    })
    const told = { no, name, nameHant, nameEn, bodyType, synthetic, ...Object.fromEntries(numbers) }
    return { type: 'Feature', id, geometry, properties: told }
  })
  return { type: 'FeatureCollection', ...origin, features: features as Feature[] }
}
