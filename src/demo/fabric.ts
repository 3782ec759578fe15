/** The streets: how fine the ground is cut at each place, and the cutting of faces by streets down to blocks. */
import type { Position } from 'geojson'
import { cutAcross } from './cuts.ts'
import { type Face, type Mesh, ringOf } from './mesh.ts'
import { blob, parks } from './parks.ts'
import { areaOf, at, distance, insideOf, type Line, type Point, toPlane } from './plane.ts'
import { makeRandom, noise, type Random } from './random.ts'
import { elevation } from './relief.ts'
import { yongdingRing } from './rivers.ts'

export type Level = 'A' | 'B' | 'C'

export interface Street {
  level: Level
  line: Line
}

/** Villages of the west: the middle in degrees and the reach in metres of their narrow lanes. */
const villages: readonly (readonly [Position, number])[] = [
  [[116.128, 39.8005], 620],
  [[116.146, 39.786], 520],
  [[116.155, 39.778], 480],
  [[116.127, 39.785], 460],
  [[116.121, 39.769], 430],
  [[116.163, 39.8], 480],
  [[116.102, 39.806], 380],
  [[116.148, 39.81], 460],
  [[116.172, 39.8545], 480],
  [[116.184, 39.846], 460],
  [[116.155, 39.86], 430],
  [[116.19, 39.8625], 420],
  [[116.147, 39.8365], 400],
  [[116.128, 39.8465], 330],
  [[116.118, 39.8245], 420],
  [[116.158, 39.8175], 620],
  [[116.17, 39.811], 520],
  [[116.2, 39.83], 780],
  [[116.196, 39.8395], 520],
  [[116.186, 39.829], 450],
  [[116.152, 39.874], 380],
  [[116.139, 39.852], 330],
  [[116.1, 39.79], 360],
]

const villagePlaces = villages.map(([middle, reach]) => ({ middle: toPlane(middle), reach }))

/** The grounds of the South and Fengtai stations, which no street crosses. */
export const stationGrounds = [
  blob([116.3788, 39.8648], 330, 215, 0.16, 0, 1),
  blob([116.2966, 39.8511], 130, 215, 0, 0, 1),
]

/** Whether a place lies in a village of the west. */
export function inVillage(point: Point): boolean {
  return villagePlaces.some(
    ({ middle, reach }) => distance(point, middle) < reach * (1 + 0.25 * noise(point[0] / 300, point[1] / 300, 17)),
  )
}

const openGrounds = [yongdingRing, ...stationGrounds, ...parks.map(({ ring }) => ring)].map(insideOf)

/** Whether a place lies where streets do not go: water, park, wood, station. */
export function isOpenGround(point: Point): boolean {
  return openGrounds.some((holds) => holds(point))
}

/** The largest extent in metres a block may have at a place; infinite where nothing is built. */
export function blockSize(point: Point): number {
  if (isOpenGround(point)) return Infinity
  if (inVillage(point)) return 190
  if (elevation(point) > 42) return Infinity
  if (point[0] < -6800) return noise(point[0] / 1500, point[1] / 1500, 31) > 0.1 ? 420 : 800
  return 285
}

/** The direction in radians, within ±45°, most edges of a ring follow, drawn a little towards north. */
export function grain(ring: Line): number {
  const middle = at(ring, 0)
  const north = 0.05 * noise(middle[0] / 2500, middle[1] / 2500, 23)
  let [real, imaginary] = [0, 0]
  let length = 0
  ring.forEach((to, i) => {
    const from = at(ring, i - 1)
    const far = distance(from, to) || 1
    const angle = 4 * Math.atan2(to[1] - from[1], to[0] - from[0])
    real += far * Math.cos(angle)
    imaginary += far * Math.sin(angle)
    length += far
  })
  return Math.atan2(imaginary + length * 0.35 * Math.sin(4 * north), real + length * 0.35 * Math.cos(4 * north)) / 4
}

/** Extents of a ring along and across a direction: [along low, along high, across low, across high]. */
export function extents(ring: Line, angle: number): [number, number, number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = ring.map(([x, y]) => x * cos + y * sin)
  const across = ring.map(([x, y]) => y * cos - x * sin)
  return [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)]
}

/** A point inside a ring that is not much bent. */
export function middleOf(ring: Line): Point {
  const area = areaOf(ring) || 1
  let [x, y] = [0, 0]
  ring.forEach((to, i) => {
    const from = at(ring, i - 1)
    const part = from[0] * to[1] - to[0] * from[1]
    x += (from[0] + to[0]) * part
    y += (from[1] + to[1]) * part
  })
  return [x / (6 * area), y / (6 * area)]
}

/**
 * Cuts faces in two, again and again, until none is larger than `limit` says for its middle, and returns the streets that did it, the widest first.
 * In the hills the cuts are ridges: limits, not streets.
 */
export function subdivide(mesh: Mesh, limit: (middle: Point, random: Random) => number, seed: number): Street[] {
  const random = makeRandom(seed)
  const streets: Street[] = []
  const waiting: Face[] = [...mesh.faces].filter((face) => !face.outer)
  for (let face = waiting.pop(); face; face = waiting.pop()) {
    const ring = ringOf(face)
    const angle = grain(ring)
    const [west, east, south, north] = extents(ring, angle)
    const [large, small] = [Math.max(east - west, north - south), Math.min(east - west, north - south)]
    const middle = middleOf(ring)
    if (large < limit(middle, random) || small < 90) continue
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const upright = (east - west) * random.between(0.85, 1.15) > north - south
    const along = upright ? west + (east - west) * random.between(0.4, 0.6) : (west + east) / 2
    const across = upright ? (south + north) / 2 : south + (north - south) * random.between(0.4, 0.6)
    const through: Point = [along * cos - across * sin, along * sin + across * cos]
    const direction: Point = upright ? [-sin, cos] : [cos, sin]
    const level: Level = large > 1500 ? 'A' : large > 720 ? 'B' : 'C'
    const wild = isOpenGround(middle) || (elevation(middle) > 42 && !inVillage(middle))
    const cut = cutAcross(mesh, face, through, direction, wild ? 'ridge' : level, Math.min(45, large / 8))
    if (!cut) continue
    if (!wild) streets.push({ level, line: cut })
    waiting.push(face, face.edge.twin.face)
  }
  return streets
}
