/** Where along an alley a photo was taken: metres from the first point of its line, the place at so many metres, and what it is called. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { distanceBetween } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'

export type PlaceName = 'north' | 'south' | 'east' | 'west' | 'middle' | 'unknown'

/** A place on a line: where it lies (degrees lon/lat) and whither the line runs there (degrees clockwise from north). */
export interface Place {
  at: Position
  bearing: number
}

/** An end reaches so far into the alley, as a share of its length. */
const endShare = 0.25

interface Step {
  from: Position
  to: Position
  /** Metres from the line's first point, and of the step itself. */
  start: number
  length: number
}

/** Length of a line in metres, its parts one after the other. */
export function lengthAlong(line: LineString | MultiLineString): number {
  return stepsOf(line).reduce((sum, { length }) => sum + length, 0)
}

/** The place at so many metres; the nearest end where there are not so many. */
export function placeAt(line: LineString | MultiLineString, station: number): Place {
  const steps = stepsOf(line)
  const step = steps.find(({ start, length }) => station <= start + length) ?? steps.at(-1)
  if (!step) return { at: partsOf(line)[0]?.[0] ?? [0, 0], bearing: 0 }
  const share = step.length === 0 ? 0 : Math.min(1, Math.max(0, (station - step.start) / step.length))
  return { at: between(step, share), bearing: bearingOf(step.from, step.to) }
}

/** The station nearest to a position, and how far off that is, both in metres. */
export function stationOf(line: LineString | MultiLineString, position: Position): { station: number; off: number } {
  const nearest = { station: 0, off: Number.POSITIVE_INFINITY }
  for (const step of stepsOf(line)) {
    const share = footOf(step, position)
    const off = distanceBetween(between(step, share), position)
    if (off < nearest.off) Object.assign(nearest, { station: step.start + share * step.length, off })
  }
  return nearest
}

/** What a place is called: the end it belongs to by where that end looks, or the middle. */
export function placeName(line: LineString | MultiLineString, station: number | null): PlaceName {
  const whole = lengthAlong(line)
  if (station === null || whole === 0) return 'unknown'
  const share = station / whole
  if (share > endShare && share < 1 - endShare) return 'middle'
  const points = partsOf(line).flat()
  const [first = [0, 0], last = [0, 0]] = [points[0], points.at(-1)]
  const towards = bearingOf(first, last) + (share <= endShare ? 180 : 0)
  return (['north', 'east', 'south', 'west'] as const)[Math.round((towards % 360) / 90) % 4] ?? 'middle'
}

/** Whither one looks from a place into the alley: from its last quarter back, from elsewhere along the line. */
export function lookFrom(line: LineString | MultiLineString, station: number): number {
  const isLast = station >= lengthAlong(line) * (1 - endShare)
  return Math.round(placeAt(line, station).bearing + (isLast ? 180 : 0)) % 360
}

function stepsOf(line: LineString | MultiLineString): Step[] {
  let start = 0
  return partsOf(line).flatMap((points) =>
    points.slice(1).map((to, place) => {
      const from = points[place] ?? to
      const step = { from, to, start, length: distanceBetween(from, to) }
      start += step.length
      return step
    }),
  )
}

function between({ from, to }: Step, share: number): Position {
  return from.slice(0, 2).map((value, axis) => value + ((to[axis] ?? value) - value) * share)
}

/** The share of a step nearest to a position; flat-earth, exact enough in one alley. */
function footOf({ from, to }: Step, position: Position): number {
  const [run, climb] = flat(from, to)
  const [x, y] = flat(from, position)
  const square = run * run + climb * climb
  return square === 0 ? 0 : Math.min(1, Math.max(0, (x * run + y * climb) / square))
}

function flat([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): [number, number] {
  return [(otherLon - lon) * Math.cos((lat * Math.PI) / 180), otherLat - lat]
}

function bearingOf(from: Position, to: Position): number {
  const [run, climb] = flat(from, to)
  return ((Math.atan2(run, climb) * 180) / Math.PI + 360) % 360
}
