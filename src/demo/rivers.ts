/** The waters of the town: the Yongding as an area of changing width, the Liangshui and smaller channels as lines with a width, the lakes. */
import type { Position } from 'geojson'
import { blob } from './parks.ts'
import { curve, type Line, offset, type Point, trace } from './plane.ts'

export interface Channel {
  name: string
  line: Line
  widthM: number
}

/** The middle of the Yongding, from north to south. */
export const yongding: Line = curve(
  trace(`
    116.12 39.99, 116.15 39.945, 116.165 39.915, 116.178 39.899, 116.19 39.886, 116.201 39.876, 116.209 39.862,
    116.2135 39.85, 116.219 39.838, 116.2255 39.826, 116.232 39.813, 116.239 39.8, 116.247 39.786, 116.258 39.77,
    116.272 39.752, 116.29 39.735, 116.33 39.7
  `),
  3,
)

/** Half the width in metres along the course: the river opens into three lakes where it passes the district. */
function halfWidth(share: number): number {
  const lake = (middle: number, width: number, more: number) => more * Math.max(0, 1 - ((share - middle) / width) ** 2)
  return 140 + lake(0.33, 0.035, 70) + lake(0.45, 0.05, 95) + lake(0.535, 0.04, 80)
}

/** The banks of the Yongding: the right one, in the west, and the left one, in the east. */
export const yongdingBanks: readonly [Line, Line] = [
  offset(yongding, (share) => -halfWidth(share)),
  offset(yongding, halfWidth),
]

/** The water of the Yongding as a closed ring. */
export const yongdingRing: Line = [...yongdingBanks[0], ...[...yongdingBanks[1]].reverse()]

/** The smaller channels, with the width of their water. */
export const channels: readonly Channel[] = [
  {
    name: '凉水河',
    widthM: 44,
    line: curve(
      trace(`
    116.2 39.925, 116.245 39.905, 116.262 39.891, 116.272 39.876, 116.288 39.868, 116.306 39.861, 116.322 39.857,
    116.336 39.854, 116.352 39.8535, 116.366 39.8545, 116.378 39.8525, 116.389 39.8495, 116.402 39.8455,
    116.414 39.838, 116.424 39.826, 116.438 39.816, 116.456 39.808, 116.48 39.797, 116.54 39.77
  `),
      3,
    ),
  },
  {
    name: '马草河',
    widthM: 18,
    line: curve(
      trace(`
    116.272 39.846, 116.29 39.8435, 116.315 39.8405, 116.335 39.838, 116.355 39.8385, 116.378 39.8425,
    116.392 39.8447, 116.3975 39.8469
  `),
      2,
    ),
  },
  {
    name: '小清河',
    widthM: 22,
    line: curve(
      trace(
        '116.2035 39.839, 116.199 39.829, 116.203 39.815, 116.199 39.8, 116.19 39.785, 116.176 39.768, 116.16 39.74',
      ),
      3,
    ),
  },
]

const lakeTable: readonly [string, Position, number, number, number][] = [
  ['青龙湖', [116.1135, 39.7945], 520, 300, 0.5],
  ['莲花池', [116.312, 39.8878], 170, 150, 0],
  ['', [116.405, 39.8045], 230, 150, 0.4],
  ['', [116.2975, 39.809], 210, 120, 0.2],
  ['', [116.189, 39.8735], 240, 110, 0.9],
]

/** The lakes: rings in metres, named where they have a name. */
export const lakes: readonly { name: string; ring: readonly Point[] }[] = lakeTable.map(
  ([name, middle, wide, high, rotation], i) => ({ name, ring: blob(middle, wide, high, rotation, 0.22, 21 + i) }),
)
