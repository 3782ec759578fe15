/** The hive of equal cells: where each unit's cell stands on the ground and how high its honey rises. */
import type { Position } from 'geojson'

/** Metres from a cell's centre to its corner. */
export const cellRadius = 2350
const metresPerDegree = 111_320

/** Degrees lon/lat of a cell's centre; columns and rows as in the cartogram, odd rows shifted by half a cell. */
export function cellCentre(
  [column, row]: readonly [number, number],
  middle: readonly [number, number],
): [number, number] {
  const width = Math.sqrt(3) * cellRadius
  const east = (column + (row % 2 ? 0.5 : 0) - 3.9) * width
  const north = (2 - row) * 1.5 * cellRadius
  return [
    middle[0] + east / (metresPerDegree * Math.cos((middle[1] * Math.PI) / 180)),
    middle[1] + north / metresPerDegree,
  ]
}

/** The six corners of a pointy-top cell at a height in metres, closed. */
export function cellRing(centre: readonly [number, number], height: number, radius = cellRadius * 0.9): Position[] {
  const shrink = Math.cos((centre[1] * Math.PI) / 180)
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6
    return [
      centre[0] + (Math.cos(angle) * radius) / (metresPerDegree * shrink),
      centre[1] + (Math.sin(angle) * radius) / metresPerDegree,
      height,
    ]
  })
}

/** A slab of honey: its foot and thickness in metres. */
export interface Slab {
  foot: number
  thick: number
}

/** Slabs of a cell for a share 0–1: one a quarter, a thin gap between, 1.85 radii high when full; a thin floor when empty. */
export function slabsOf(share: number): Slab[] {
  const quarter = (1.85 * cellRadius) / 4
  const gap = quarter * 0.06
  const whole = Math.floor(share * 4 + 1e-9)
  const rest = share * 4 - whole
  const slabs = Array.from({ length: whole }, (_, place) => ({ foot: place * quarter, thick: quarter - gap }))
  if (rest > 0.02 || whole === 0) slabs.push({ foot: whole * quarter, thick: Math.max(rest * quarter, quarter * 0.05) })
  return slabs
}
