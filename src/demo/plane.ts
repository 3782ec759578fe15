/** The flat ground the town is drawn on: metres east and north of a point in the middle of the district, and the way back to degrees. */
import type { Position } from 'geojson'

/** Metres east and metres north of the origin. */
export type Point = readonly [number, number]
export type Line = readonly Point[]

const originLon = 116.28
const originLat = 39.835
const metresPerDegreeLon = 85470
const metresPerDegreeLat = 111000

/** Degrees (WGS84 lon/lat) to metres. */
export function toPlane([lon = 0, lat = 0]: Position): Point {
  return [(lon - originLon) * metresPerDegreeLon, (lat - originLat) * metresPerDegreeLat]
}

/** Metres to degrees, rounded to a number of decimals: 6 decimals are about 0.1 m. */
export function toDegrees([x, y]: Point, decimals = 6): [number, number] {
  const scale = 10 ** decimals
  const round = (value: number) => Math.round(value * scale) / scale
  return [round(originLon + x / metresPerDegreeLon), round(originLat + y / metresPerDegreeLat)]
}

/** The nearest point of the 6-decimal lattice, in metres, so that what is computed is what is written. */
export function onLattice(point: Point): Point {
  return toPlane(toDegrees(point))
}

/** Positions in degrees from a text like `116.3 39.85, 116.31 39.86`. */
export function trace(text: string): Position[] {
  return text.split(',').map((pair) => pair.trim().split(/\s+/).map(Number))
}

/** A smooth line in metres through control points in degrees. */
export function curve(controls: readonly Position[], rounds = 2): Point[] {
  return smooth(controls.map(toPlane), rounds)
}

/** Cuts the corners of an open line a few times (Chaikin); its ends stay. */
export function smooth(line: Line, rounds: number): Point[] {
  let result = [...line]
  for (let round = 0; round < rounds; round++) {
    const [first, last] = [at(result, 0), at(result, -1)]
    result = [
      first,
      ...result.slice(1).flatMap((end, i) => [mix(at(result, i), end, 0.25), mix(at(result, i), end, 0.75)]),
      last,
    ]
  }
  return result
}

/** The item at a place, counted from the end when negative; throws beyond the list. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items.at(place)
  if (item === undefined) throw new Error(`no item ${place} in a list of ${items.length}`)
  return item
}

/** The point a share of the way from one to another. */
export function mix(one: Point, other: Point, share: number): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share]
}

/** Metres between two points. */
export function distance(one: Point, other: Point): number {
  return Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)
}

/** Metres along a line. */
export function lengthOf(line: Line): number {
  return line.slice(1).reduce((sum, point, i) => sum + distance(at(line, i), point), 0)
}

/** The part of a line between two distances from its start, in metres. */
export function slice(line: Line, from: number, to: number): Point[] {
  const result: Point[] = []
  let passed = 0
  for (let i = 1; i < line.length; i++) {
    const [start, end] = [at(line, i - 1), at(line, i)]
    const step = distance(start, end)
    if (passed + step >= from && passed <= to) {
      if (result.length === 0) result.push(mix(start, end, Math.max(0, (from - passed) / step)))
      result.push(mix(start, end, Math.min(1, (to - passed) / step)))
    }
    passed += step
  }
  return result
}

/** Metres from a point to the piece of line between two others. */
export function distanceToSegment(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const square = dx * dx + dy * dy || 1
  const share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square
  return distance(point, mix(start, end, Math.max(0, Math.min(1, share))))
}

/** Metres from a point to a line. */
export function distanceToLine(point: Point, line: Line): number {
  return line.slice(1).reduce((least, end, i) => Math.min(least, distanceToSegment(point, at(line, i), end)), Infinity)
}

/** Whether a point lies inside a ring (open or closed); a point on the edge may count either way. */
export function isInside([x, y]: Point, ring: Line): boolean {
  let inside = false
  let [beforeX, beforeY] = at(ring, -1)
  for (const [thisX, thisY] of ring) {
    if (thisY > y !== beforeY > y && x < ((beforeX - thisX) * (y - thisY)) / (beforeY - thisY) + thisX) inside = !inside
    ;[beforeX, beforeY] = [thisX, thisY]
  }
  return inside
}

/** Square metres inside a ring: positive when it turns to the left. */
export function areaOf(ring: Line): number {
  return ring.reduce((sum, [x, y], i) => sum + at(ring, i - 1)[0] * y - x * at(ring, i - 1)[1], 0) / 2
}

/** West, south, east and north limits in metres. */
export function boxOf(line: Line): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of line) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** The question whether a point lies inside a ring, for a ring that is asked about often. */
export function insideOf(ring: Line): (point: Point) => boolean {
  const [west, south, east, north] = boxOf(ring)
  return (point) => point[0] > west && point[0] < east && point[1] > south && point[1] < north && isInside(point, ring)
}

/** Which side of the way from one point to another a third lies on: positive to the left. */
function sideOf(from: Point, to: Point, point: Point): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])
}

/** Whether two pieces of line cross, each with its ends on both sides of the other; touching is not crossing. */
export function cross(start: Point, end: Point, from: Point, to: Point): boolean {
  const across = sideOf(start, end, from) * sideOf(start, end, to) < 0
  return across && sideOf(from, to, start) * sideOf(from, to, end) < 0
}

/** A line moved sideways by metres, to the left of its course when positive; the distance may change along it. */
export function offset(line: Line, metres: (share: number) => number): Point[] {
  return line.map((point, i) => {
    const [before, after] = [at(line, Math.max(0, i - 1)), at(line, Math.min(line.length - 1, i + 1))]
    const step = distance(before, after) || 1
    const side = metres(i / (line.length - 1))
    return [point[0] - ((after[1] - before[1]) / step) * side, point[1] + ((after[0] - before[0]) / step) * side]
  })
}

/** A line made longer in the direction of its ends, by metres. */
export function extend(line: Line, atStart: number, atEnd: number): Point[] {
  const beyond = (end: Point, inner: Point, metres: number) => mix(inner, end, 1 + metres / (distance(inner, end) || 1))
  const start = atStart ? [beyond(at(line, 0), at(line, Math.min(4, line.length - 1)), atStart)] : []
  const end = atEnd ? [beyond(at(line, -1), at(line, Math.max(-5, -line.length)), atEnd)] : []
  return [...start, ...line, ...end]
}

/** A line with fewer points that stays within metres of the old one (Douglas and Peucker). */
export function simplify(line: Line, metres: number): Point[] {
  if (line.length < 3) return [...line]
  const [start, end] = [at(line, 0), at(line, -1)]
  let farthest = 0
  let most = 0
  for (let i = 1; i < line.length - 1; i++) {
    const away = distanceToSegment(at(line, i), start, end)
    if (away > most) {
      most = away
      farthest = i
    }
  }
  if (most <= metres) return [start, end]
  return [...simplify(line.slice(0, farthest + 1), metres).slice(0, -1), ...simplify(line.slice(farthest), metres)]
}
