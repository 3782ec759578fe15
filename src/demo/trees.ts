/** The trees: rows along the streets with gaps, groups in the parks. */
import type { Street } from './fabric.ts'
import { parks } from './parks.ts'
import { at, boxOf, insideOf, lengthOf, type Point } from './plane.ts'
import { makeRandom, noise } from './random.ts'
import { lakes } from './rivers.ts'

/** Metres from the middle of a street to its trees. */
const beside = { A: 19, B: 13, C: 7.5 }

/** Trees on both sides of a street, every 14 m or so, with gaps where there is no room for them. */
function rowsAlong({ line, level }: Street, seed: number): Point[] {
  const [from, to] = [at(line, 0), at(line, -1)]
  const far = lengthOf(line)
  const [east, north] = [(to[0] - from[0]) / far, (to[1] - from[1]) / far]
  const trees: Point[] = []
  for (let along = 16; along < far - 16; along += 14) {
    for (const side of [-1, 1]) {
      const value = noise(along / 60 + seed * 3.1, seed * 1.7 + side * 9, 61)
      if (value < -0.05) continue
      const away = side * (beside[level] + value * 2)
      const shifted = along + value * 5
      trees.push([from[0] + east * shifted - north * away, from[1] + north * shifted + east * away])
    }
  }
  return trees
}

const lakeHolds = lakes.map(({ ring }) => insideOf(ring))

/** Trees of a park: thick in some places, with lawns between; none in its lakes. */
function groveIn(ring: readonly Point[], seed: number): Point[] {
  const random = makeRandom(seed)
  const [west, south, east, north] = boxOf(ring)
  const holds = insideOf(ring)
  const trees: Point[] = []
  for (let x = west; x < east; x += 17) {
    for (let y = south; y < north; y += 17) {
      const tree: Point = [x + random.between(-6, 6), y + random.between(-6, 6)]
      if (noise(x / 130, y / 130, 62) > -0.1 && holds(tree) && !lakeHolds.some((lake) => lake(tree))) trees.push(tree)
    }
  }
  return trees
}

/** All trees, in metres. Woods in the hills have none of their own: there are too many. */
export function makeTrees(streets: readonly Street[]): Point[] {
  const groves = parks.filter(({ urban }) => urban).flatMap(({ ring }, i) => groveIn(ring, 900 + i))
  return [...streets.flatMap(rowsAlong), ...groves]
}
