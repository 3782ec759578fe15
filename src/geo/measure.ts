/** Measures on the ground in metres, of shapes in WGS84 lon/lat degrees. */
import { distance, length, pointToLineDistance } from '@turf/turf'
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { ringsOf } from './parts.ts'

/** Length of a line in metres along the sphere; within 0.3 % of the ellipsoid. */
export function lengthOf(line: LineString | MultiLineString): number {
  return length({ type: 'Feature', properties: {}, geometry: line }, { units: 'meters' })
}

/** Metres between two positions. */
export function distanceBetween(one: Position, other: Position): number {
  return distance(one, other, { units: 'meters' })
}

/** Metres from a position to the nearest limit of an area, from inside or outside. */
export function distanceToLimit(position: Position, area: Polygon | MultiPolygon): number {
  const limits = ringsOf(area).map((coordinates): LineString => ({ type: 'LineString', coordinates }))
  return Math.min(...limits.map((limit) => pointToLineDistance(position, limit, { units: 'meters' })))
}
