/** Which alleys a loop on the ground takes in. */
import { booleanPointInPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import type { Alley } from './alley.ts'
import { middleOf } from './middle.ts'

/** Alleys whose middle lies within a loop of WGS84 positions, closed or not; a loop of fewer than three takes in none. */
export function alleysWithin(alleys: readonly Alley[], loop: readonly Position[]): Alley[] {
  const [first] = loop
  if (!first || loop.length < 3) return []
  const polygon = { type: 'Polygon' as const, coordinates: [[...loop, first]] }
  return alleys.filter(({ geometry }) => {
    const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
    const middle = isLine ? middleOf(geometry) : undefined
    return middle !== undefined && booleanPointInPolygon(middle.at, polygon)
  })
}
