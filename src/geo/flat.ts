/** Flat ground: metres east and north of a place, exact to a centimetre within the reach of one alley, and the way back to degrees. */
import type { Position } from 'geojson'

/** Metres east and metres north. */
export type Metres = readonly [east: number, north: number]

/** Metres of a degree of latitude on the sphere that `measure.ts` measures on. */
const metresPerDegree = (6371008.8 * Math.PI) / 180

/** Decimals of degrees that are kept: 7 are about a centimetre. */
const decimals = 7

/** Ground around a place in degrees WGS84 lon/lat. */
export interface Flat {
  toMetres(position: Position): Metres
  toDegrees(metres: Metres): [number, number]
}

export function flatAround([lon0 = 0, lat0 = 0]: Position): Flat {
  const shrink = metresPerDegree * Math.cos((lat0 * Math.PI) / 180)
  return {
    toMetres: ([lon = 0, lat = 0]) => [(lon - lon0) * shrink, (lat - lat0) * metresPerDegree],
    toDegrees: ([east, north]) => kept([lon0 + east / shrink, lat0 + north / metresPerDegree]),
  }
}

/** A position with the decimals that are kept. */
export function kept([lon = 0, lat = 0]: Position): [number, number] {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))]
}

/** A position moved by metres east and north. */
export function moved(position: Position, by: Metres): [number, number] {
  return flatAround(position).toDegrees(by)
}

/** Metres between two places of flat ground. */
export function metresBetween([x, y]: Metres, [otherX, otherY]: Metres): number {
  return Math.hypot(otherX - x, otherY - y)
}

/** The share 0–1 along a stretch that lies nearest to a place; 0 for a stretch without length. */
export function nearestShare(place: Metres, from: Metres, to: Metres): number {
  const [wide, high] = [to[0] - from[0], to[1] - from[1]]
  const square = wide * wide + high * high
  if (square === 0) return 0
  const share = ((place[0] - from[0]) * wide + (place[1] - from[1]) * high) / square
  return Math.min(1, Math.max(0, share))
}

/** The place at a share of a stretch. */
export function placeAt(share: number, from: Metres, to: Metres): Metres {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
