/** The box around a geometry. */
import type { Geometry } from 'geojson'

/** West, south, east, north in degrees WGS84; undefined for a geometry without a position. */
export function boundsOf(geometry: Geometry): [number, number, number, number] | undefined {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  const widen = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [lon, lat] = part
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const inner of part) widen(inner)
      return
    }
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  if (geometry.type === 'GeometryCollection') return undefined
  widen(geometry.coordinates)
  return Number.isFinite(box[0]) ? box : undefined
}
