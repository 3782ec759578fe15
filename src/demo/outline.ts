/** The schematic outline of the district, not a boundary of record: 71 generalised points with small bends between them, and what its neighbours are called. */
import type { Position } from 'geojson'
import { at, curve, distance, type Line, mix, type Point, toPlane, trace } from './plane.ts'
import { makeRandom } from './random.ts'

/** WGS84 lon/lat, rounded to 0.001° (domain notes §8). */
const corners = trace(`
  116.32 39.895, 116.315 39.874, 116.336 39.875, 116.344 39.867, 116.374 39.87, 116.371 39.865, 116.382 39.866,
  116.389 39.857, 116.406 39.858, 116.407 39.87, 116.438 39.871, 116.44 39.859, 116.462 39.855, 116.454 39.847,
  116.445 39.851, 116.415 39.826, 116.41 39.828, 116.414 39.814, 116.404 39.816, 116.404 39.81, 116.416 39.809,
  116.423 39.793, 116.415 39.793, 116.414 39.786, 116.39 39.785, 116.393 39.764, 116.386 39.764, 116.384 39.779,
  116.361 39.784, 116.361 39.798, 116.351 39.799, 116.35 39.804, 116.336 39.806, 116.334 39.801, 116.317 39.797,
  116.316 39.782, 116.301 39.769, 116.285 39.792, 116.289 39.796, 116.256 39.792, 116.253 39.796, 116.246 39.792,
  116.247 39.81, 116.235 39.825, 116.208 39.823, 116.205 39.811, 116.196 39.798, 116.194 39.777, 116.164 39.783,
  116.154 39.766, 116.115 39.76, 116.114 39.777, 116.128 39.779, 116.108 39.789, 116.086 39.781, 116.078 39.811,
  116.083 39.828, 116.077 39.827, 116.048 39.845, 116.054 39.852, 116.065 39.852, 116.064 39.867, 116.095 39.866,
  116.149 39.888, 116.193 39.882, 116.202 39.873, 116.234 39.894, 116.288 39.895, 116.29 39.885, 116.307 39.896
`)

/** Bends a straight limit like a real one: the middle moves aside, then the middles of both halves, down to pieces of about 180 m. */
function bend(from: Point, to: Point, sideways: () => number): Point[] {
  const far = distance(from, to)
  if (far < 360) return [from]
  const aside = sideways() * Math.min(85, far * 0.07)
  const middle = mix(from, to, 0.5 + sideways() * 0.12)
  const bent: Point = [middle[0] - ((to[1] - from[1]) / far) * aside, middle[1] + ((to[0] - from[0]) / far) * aside]
  return [...bend(from, bent, sideways), ...bend(bent, to, sideways)]
}

/** The ring of the district in metres, turning left, not closed; it passes through all 71 points. */
export function makeOutline(): Line {
  const random = makeRandom(8)
  const points = corners.map(toPlane).reverse()
  return points.flatMap((point, i) => bend(point, at(points, (i + 1) % points.length), () => random.between(-1, 1)))
}

/** Where the names of the neighbouring districts stand. */
export const neighbours: readonly { name: string; place: Position }[] = [
  { name: '海淀区', place: [116.262, 39.918] },
  { name: '石景山区', place: [116.196, 39.907] },
  { name: '门头沟区', place: [116.085, 39.907] },
  { name: '房山区', place: [116.082, 39.754] },
  { name: '大兴区', place: [116.262, 39.766] },
  { name: '大兴区', place: [116.352, 39.768] },
  { name: '朝阳区', place: [116.461, 39.829] },
  { name: '西城区', place: [116.352, 39.893] },
  { name: '东城区', place: [116.414, 39.889] },
]

/** Limits between neighbours, from the district outwards, in metres. */
export const neighbourLimits: readonly Line[] = [
  curve(trace('116.149 39.888, 116.152 39.905, 116.141 39.921, 116.118 39.938, 116.104 39.962, 116.09 40.0'), 2),
  curve(trace('116.234 39.894, 116.241 39.909, 116.236 39.923, 116.226 39.94, 116.229 39.962, 116.21 40.0'), 2),
  curve(trace('116.307 39.896, 116.309 39.911, 116.322 39.914, 116.324 39.943, 116.352 39.946, 116.354 40.0'), 1),
  curve(trace('116.392 39.8575, 116.3925 39.873, 116.3915 39.905, 116.393 39.94, 116.39 40.0'), 1),
  curve(trace('116.438 39.871, 116.441 39.885, 116.4345 39.9, 116.436 39.924, 116.441 39.96'), 1),
  curve(trace('116.423 39.8, 116.444 39.803, 116.46 39.794, 116.489 39.797, 116.512 39.786, 116.56 39.776'), 2),
  curve(trace('116.194 39.777, 116.212 39.771, 116.226 39.752, 116.232 39.73, 116.249 39.7'), 2),
  curve(trace('116.064 39.867, 116.047 39.872, 116.031 39.866, 116.002 39.874, 115.96 39.87'), 2),
]
