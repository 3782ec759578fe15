/** The hills in the west: an elevation for every place, and its contour lines. */
import type { Position } from 'geojson'
import { at, distance, lengthOf, type Point, simplify, smooth, toPlane } from './plane.ts'
import { noise } from './random.ts'

/** Middle in degrees, height and reach in metres. */
const hills: readonly { middle: Point; height: number; reach: number }[] = (
  [
    [[116.07, 39.865], 300, 2600],
    [[116.1, 39.88], 240, 2200],
    [[116.075, 39.842], 260, 1900],
    [[116.115, 39.862], 190, 1500],
    [[116.06, 39.815], 210, 1800],
    [[116.095, 39.825], 120, 1400],
    [[116.14, 39.868], 90, 1100],
    [[116.15, 39.843], 70, 1300],
    [[116.165, 39.872], 60, 800],
    [[116.045, 39.885], 330, 3000],
    [[116.1, 39.905], 260, 2600],
    [[116.03, 39.84], 300, 2600],
  ] as readonly [Position, number, number][]
).map(([middle, height, reach]) => ({ middle: toPlane(middle), height, reach }))

/** Metres above the plain. */
export function elevation([x, y]: Point): number {
  const rise = hills.reduce((sum, { middle, height, reach }) => {
    const square = ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) / reach ** 2
    return square > 9 ? sum : sum + height * Math.exp(-1.1 * square)
  }, 0)
  return rise * (1 + 0.28 * noise(x / 700, y / 700, 5) + 0.12 * noise(x / 280, y / 280, 6))
}

export interface Contour {
  elevationM: number
  line: Point[]
}

const step = 120
const [west, south, east, north] = [-24000, -8000, -7600, 11500]

/** Where a level is passed between two corners of a cell. */
function pass(from: Point, to: Point, low: number, high: number, level: number): Point {
  const share = (level - low) / (high - low)
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** The pieces of one level, cell by cell (marching squares). */
function piecesAt(level: number, heights: number[][]): [Point, Point][] {
  const pieces: [Point, Point][] = []
  for (let row = 0; row + 1 < heights.length; row++) {
    for (let column = 0; column + 1 < at(heights, 0).length; column++) {
      const places = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
      const corners = places.map(([dx, dy]): Point => [west + (column + dx) * step, south + (row + dy) * step])
      const values = places.map(([dx, dy]) => at(at(heights, row + dy), column + dx))
      const passes = corners.flatMap((corner, i) => {
        const [here, there] = [at(values, i), at(values, (i + 1) % 4)]
        const forward = i < 2
        const [from, to] = forward ? [corner, at(corners, (i + 1) % 4)] : [at(corners, (i + 1) % 4), corner]
        const [low, high] = forward ? [here, there] : [there, here]
        return here > level !== there > level ? [pass(from, to, low, high, level)] : []
      })
      for (let i = 0; i + 1 < passes.length; i += 2) pieces.push([at(passes, i), at(passes, i + 1)])
    }
  }
  return pieces
}

/** Joins pieces that share an end into lines. */
function join(pieces: [Point, Point][]): Point[][] {
  const name = ([x, y]: Point) => `${Math.round(x * 10)},${Math.round(y * 10)}`
  const byEnd = Map.groupBy(
    pieces.flatMap((piece) => piece.map((end) => ({ end: name(end), piece }))),
    ({ end }) => end,
  )
  const used = new Set<[Point, Point]>()
  const follow = (line: Point[]): Point[] => {
    for (;;) {
      const end = at(line, -1)
      const next = byEnd.get(name(end))?.find(({ piece }) => !used.has(piece))?.piece
      if (!next) return line
      used.add(next)
      line.push(distance(next[0], end) < 0.2 ? next[1] : next[0])
    }
  }
  return pieces.flatMap((piece) => {
    if (used.has(piece)) return []
    used.add(piece)
    return [follow(follow([...piece]).reverse())]
  })
}

/** The contour lines of the hills; lines shorter than 900 m are left out. */
export function makeContours(): Contour[] {
  const rows = Array.from({ length: Math.floor((north - south) / step) + 1 }, (_, row) =>
    Array.from({ length: Math.floor((east - west) / step) + 1 }, (_, column) =>
      elevation([west + column * step, south + row * step]),
    ),
  )
  return [45, 75, 110, 150, 195, 245, 300, 360].flatMap((elevationM) =>
    join(piecesAt(elevationM, rows))
      .filter((line) => lengthOf(line) > 900)
      .map((line) => ({ elevationM, line: simplify(smooth(simplify(line, 30), 2), 9) })),
  )
}
