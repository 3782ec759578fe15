/** The parks of the town and the round shapes they and the lakes are made of. */
import type { Position } from 'geojson'
import { type Point, smooth, toPlane } from './plane.ts'
import { noise } from './random.ts'

/**
 * A rounded, slightly uneven ring around a middle in degrees: half its width and height in metres, turned left by radians,
 * `unevenness` from 0 to 1. Turns left, not closed.
 */
export function blob(
  middle: Position,
  wide: number,
  high: number,
  rotation: number,
  unevenness: number,
  seed: number,
): Point[] {
  const [x, y] = toPlane(middle)
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  const corners = Array.from({ length: 18 }, (_, i): Point => {
    const [right, up] = [Math.cos((i / 18) * 2 * Math.PI), Math.sin((i / 18) * 2 * Math.PI)]
    const reach = 1 + unevenness * noise(right * 1.7 + seed, up * 1.7 + seed, seed)
    const squareness = 1 / Math.sqrt(Math.sqrt(right ** 4 + up ** 4))
    const [east, north] = [right * wide * reach * squareness ** 0.8, up * high * reach * squareness ** 0.8]
    return [x + east * cos - north * sin, y + east * sin + north * cos]
  })
  const first = corners[0]
  return first ? smooth([...corners, first], 1).slice(0, -1) : []
}

export interface Park {
  name: string
  ring: readonly Point[]
  /** Whether the park lies among streets, which then end at its edge; the others are woods in the hills. */
  urban: boolean
  /** Whether its name stands on the first view. */
  large: boolean
}

type Row = readonly [
  name: string,
  middle: Position,
  wide: number,
  high: number,
  rotation: number,
  unevenness: number,
  urban: boolean,
]

const rows: readonly Row[] = [
  ['北宫国家森林公园', [116.118, 39.866], 1500, 800, 0.2, 0.3, false],
  ['北京园博园', [116.189, 39.8735], 1000, 560, -0.9, 0.2, false],
  ['千灵山', [116.082, 39.8475], 1300, 800, 0.1, 0.3, false],
  ['青龙湖公园', [116.112, 39.797], 900, 520, 0.4, 0.3, false],
  ['世界公园', [116.2972, 39.8085], 520, 430, 0, 0.12, true],
  ['南苑森林湿地公园', [116.403, 39.8065], 820, 620, 0.2, 0.25, true],
  ['莲花池公园', [116.3125, 39.8885], 360, 310, 0, 0.15, true],
  ['绿堤公园', [116.231, 39.834], 1050, 230, -1.05, 0.2, true],
  ['丰台花园', [116.2812, 39.8662], 280, 240, 0, 0.12, true],
  ['花乡花卉大观园', [116.3375, 39.8425], 330, 260, 0, 0.15, true],
  ['槐新公园', [116.3722, 39.8135], 330, 430, 0.05, 0.2, true],
  ['万芳亭公园', [116.3915, 39.8545], 190, 150, 0, 0.1, true],
  ['鹰山森林公园', [116.171, 39.868], 620, 500, 0.3, 0.2, false],
  ['太子峪', [116.165, 39.838], 900, 500, 0.5, 0.3, false],
  ['海户公园', [116.3925, 39.8475], 140, 190, 0.1, 0.12, true],
  ['洋桥公园', [116.3725, 39.8508], 180, 95, 0.1, 0.12, true],
  ['南苑公园', [116.389, 39.7965], 210, 180, 0, 0.12, true],
  ['方庄体育公园', [116.4292, 39.8655], 190, 170, 0, 0.1, true],
]

export const parks: readonly Park[] = rows.map(([name, middle, wide, high, rotation, unevenness, urban], i) => ({
  name,
  urban,
  large: wide * high > 240000,
  ring: blob(middle, wide, high, rotation, unevenness, i + 1),
}))
