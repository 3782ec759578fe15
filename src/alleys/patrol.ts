/** A patrol: which alley one stands in, how far the others are on foot, and in what order to walk them. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { flatAround, metresBetween, nearestShare, placeAt } from '../geo/flat.ts'
import { partsOf } from '../geo/parts.ts'
import type { Alley } from './alley.ts'

/** An alley and the metres to its nearest point, as the crow flies. */
export interface Away {
  alley: Alley
  metres: number
}

/** However sure the device is of itself, a person stands in an alley within so many metres of its line. */
const alleyHalfWidth = 25

/** Metres walked in a minute. */
const pace = 72

/** The point of a line nearest to a position, and the metres to it. */
function nearestPoint(line: LineString | MultiLineString, position: Position): { at: Position; metres: number } {
  const { toMetres, toDegrees } = flatAround(position)
  let best = { at: position, metres: Number.POSITIVE_INFINITY }
  for (const part of partsOf(line)) {
    const places = part.map(toMetres)
    for (const [index, to] of places.slice(1).entries()) {
      const from = places[index]!
      const foot = placeAt(nearestShare([0, 0], from, to), from, to)
      const metres = metresBetween([0, 0], foot)
      if (metres < best.metres) best = { at: toDegrees(foot), metres }
    }
  }
  return best
}

function lineOf({ geometry }: Alley): LineString | MultiLineString | null {
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? geometry : null
}

/** Alleys from the nearest to the farthest from a position; those without a line are left out. */
export function byDistance(alleys: readonly Alley[], position: Position): Away[] {
  return alleys
    .flatMap((alley) => {
      const line = lineOf(alley)
      return line ? [{ alley, metres: nearestPoint(line, position).metres }] : []
    })
    .sort((one, other) => one.metres - other.metres || (one.alley.id < other.alley.id ? -1 : 1))
}

/** The alley one stands in: the nearest, where it is no farther than the device may err (metres). */
export function alleyHere([nearest]: readonly Away[], accuracy: number): Alley | null {
  return nearest && nearest.metres <= Math.max(accuracy, alleyHalfWidth) ? nearest.alley : null
}

/** Whole minutes on foot, one at least. */
export function walkMinutes(metres: number): number {
  return Math.max(1, Math.round(metres / pace))
}

/** A round through all alleys: always on to the nearest that is left, along each from where it is met to its farther end. */
export interface Round {
  stops: Away[]
  /** Metres of the whole way: from one alley to the next, and along each. */
  metres: number
}

/** Plans the round from a position; `metres` of a stop are those from the stop before. */
export function roundFrom(alleys: readonly Alley[], position: Position): Round {
  const left = new Set(alleys.filter((alley) => lineOf(alley)))
  const stops: Away[] = []
  let [at, metres] = [position, 0]
  while (left.size > 0) {
    const [next] = byDistance([...left], at)
    const line = next && lineOf(next.alley)
    if (!line) break
    left.delete(next.alley)
    stops.push(next)
    const met = nearestPoint(line, at)
    const end = fartherEnd(line, met.at)
    metres += met.metres + end.metres
    at = end.at
  }
  return { stops, metres }
}

/** The end of a line that lies farther from a place on it, and the metres to it. */
function fartherEnd(line: LineString | MultiLineString, from: Position): { at: Position; metres: number } {
  const points = partsOf(line).flat()
  const { toMetres } = flatAround(from)
  const ends = [points[0]!, points.at(-1)!].map((at) => ({ at, metres: metresBetween([0, 0], toMetres(at)) }))
  return ends[0]!.metres > ends[1]!.metres ? ends[0]! : ends[1]!
}
