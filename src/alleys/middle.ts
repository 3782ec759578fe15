/** The middle of a line, where its name stands, and whether the line runs rather north–south there. */
import type { LineString, MultiLineString, Position } from 'geojson'

export interface Middle {
  /** Degrees lon/lat. */
  at: [number, number]
  /** Whether it climbs more than it runs, so that its Chinese name stands upright beside it. */
  steep: boolean
}

/** Half way along the (first) line; undefined for a line of fewer than two points. Flat-earth steps are exact enough in one alley. */
export function middleOf(line: LineString | MultiLineString): Middle | undefined {
  const points = line.type === 'LineString' ? line.coordinates : (line.coordinates[0] ?? [])
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return undefined
  const shrink = Math.cos((first[1]! * Math.PI) / 180)
  const step = (from: Position, to: Position) => Math.hypot((to[0]! - from[0]!) * shrink, to[1]! - from[1]!)
  const lengths = points.slice(1).map((point, index) => step(points[index]!, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  const index = Math.max(
    0,
    lengths.findIndex((length) => {
      if (left <= length) return true
      left -= length
      return false
    }),
  )
  const from = points[index]!
  const to = points[index + 1]!
  const share = lengths[index]! === 0 ? 0 : Math.min(1, left / lengths[index]!)
  const steep = Math.abs(last[1]! - first[1]!) > Math.abs(last[0]! - first[0]!) * shrink
  return { at: [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share], steep }
}
