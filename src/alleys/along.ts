/** Places along an alley: metres from its beginning to a point and back, and what its two ends are called. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { distanceBetween } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'

type Line = LineString | MultiLineString

/** A leg of a line with the metres from the beginning of the line to its first point; parts follow one another without their gaps. */
interface Leg {
  from: Position
  to: Position
  start: number
  length: number
}

function legsOf(line: Line): Leg[] {
  let start = 0
  return partsOf(line).flatMap((part) =>
    part.slice(1).map((to, index) => {
      const from = part[index]!
      const leg = { from, to, start, length: distanceBetween(from, to) }
      start += leg.length
      return leg
    }),
  )
}

/** Degrees lon/lat of the point so many metres along a line, the nearest end where there are too few or too many. */
export function pointAlong(line: Line, metres: number): [number, number] {
  const legs = legsOf(line)
  const leg = legs.findLast(({ start }) => start <= metres) ?? legs[0]!
  const share = leg.length === 0 ? 0 : Math.min(1, Math.max(0, (metres - leg.start) / leg.length))
  return [between(leg.from[0]!, leg.to[0]!, share), between(leg.from[1]!, leg.to[1]!, share)]
}

/** Whole metres along a line to its point nearest to a position. Flat-earth steps are exact enough in one alley. */
export function metresAlong(line: Line, position: Position): number {
  const shrink = Math.cos((position[1]! * Math.PI) / 180)
  const flat = (at: Position): [number, number] => [(at[0]! - position[0]!) * shrink, at[1]! - position[1]!]
  let best = { away: Number.POSITIVE_INFINITY, metres: 0 }
  for (const { from, to, start, length } of legsOf(line)) {
    const [x, y] = flat(from)
    const [dx, dy] = [flat(to)[0] - x, flat(to)[1] - y]
    const square = dx * dx + dy * dy
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square))
    const away = Math.hypot(x + dx * share, y + dy * share)
    if (away < best.away) best = { away, metres: start + length * share }
  }
  return Math.round(best.metres)
}

export type End = 'north' | 'south' | 'east' | 'west'

/** The side on which a line begins: north or south where it runs so, east or west otherwise. */
export function beginsAt(line: Line): End {
  const points = partsOf(line).flat()
  const [first, last] = [points[0]!, points.at(-1)!]
  const east = (first[0]! - last[0]!) * Math.cos((first[1]! * Math.PI) / 180)
  const north = first[1]! - last[1]!
  if (Math.abs(north) > Math.abs(east)) return north > 0 ? 'north' : 'south'
  return east > 0 ? 'east' : 'west'
}

function between(one: number, other: number, share: number): number {
  return one + (other - one) * share
}
