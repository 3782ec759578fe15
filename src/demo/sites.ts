/** The places of the other three work lines: boutique avenues, blocks in renewal and micro-spaces. */
import type { AlleyLine } from './alleyLines.ts'
import { middle } from './alleyLines.ts'
import type { Street } from './fabric.ts'
import { areaOf, at, distance, distanceToLine, insideOf, type Line, lengthOf, mix, type Point, slice } from './plane.ts'

export const boutiqueNames: readonly (readonly [unit: string, name: string])[] = [
  ['fangzhuang', '芳古路精品大街'],
  ['fengtai-sub', '正阳大街精品大街'],
  ['youanmen', '右安门外精品大街'],
  ['majiapu', '嘉园路精品大街'],
  ['dongtiejiangying', '蒲方路精品大街'],
  ['changxindian-sub', '长辛店精品大街'],
  ['lize', '丽泽精品大街'],
  ['xincun', '育芳精品大街'],
  ['donggaodi', '万源路精品大街'],
]

export const blockNames: readonly (readonly [unit: string, name: string])[] = [
  ['xiluoyuan', '洋桥西里街区更新'],
  ['dahongmen', '木樨园街区更新'],
  ['taipingqiao', '三路居街区更新'],
  ['lugouqiao-sub', '六里桥北里街区更新'],
  ['fengtai-sub', '北大地街区更新'],
  ['changxindian-sub', '长辛店老镇街区更新'],
  ['yungang', '云岗北区街区更新'],
  ['nanyuan-sub', '南苑北里街区更新'],
  ['heyi', '和义西里街区更新'],
  ['majiapu', '角门东里街区更新'],
  ['fengtai-park', '科学城街区更新'],
  ['wanpingcheng', '晓月苑街区更新'],
  ['huaxiang', '草桥街区更新'],
  ['south-station', '南站北广场街区更新'],
]

/** What a micro-space may be; it takes the name of the place of an alley near it. */
export const microKinds = ['口袋公园', '街心花园', '小广场', '社区花园', '便民角']

/** The longest wide street of a unit, 1,400 m at most, wholly inside its limits and not along them. */
export function boutiqueLine(streets: readonly Street[], ring: Line): Line {
  const limit = [...ring, at(ring, 0)]
  const holds = insideOf(ring)
  const found = streets.flatMap(({ level, line }) => {
    const long = lengthOf(line)
    if (level === 'C' || long < 250) return []
    const avenue = slice(line, 25, Math.min(1400, long - 25))
    const stops = [0, 0.25, 0.5, 0.75, 1].map((share) => mix(at(avenue, 0), at(avenue, -1), share))
    const clear = stops.every((stop) => holds(stop) && distanceToLine(stop, limit) > 10)
    return clear && distanceToLine(middle(avenue), limit) > 60 ? [avenue] : []
  })
  if (found.length === 0) throw new Error('no wide street in the unit')
  return found.reduce((best, avenue) => (lengthOf(avenue) > lengthOf(best) ? avenue : best))
}

/** The block of a unit nearest to its label that is of the size of a quarter: 6 to 40 hectares. */
export function quarter(blocks: readonly Line[], place: Point): Line {
  const fitting = blocks.filter((ring) => areaOf(ring) > 60000 && areaOf(ring) < 400000)
  const near = (ring: Line) => distance(at(ring, 0), place)
  return fitting.reduce((best, ring) => (near(ring) < near(best) ? ring : best))
}

/** A place beside the middle of an alley. */
export function besideAlley({ line }: AlleyLine): Point {
  const [from, to] = [at(line, 0), at(line, -1)]
  const far = distance(from, to)
  const [x, y] = middle(line)
  return [x - ((to[1] - from[1]) / far) * 16, y + ((to[0] - from[0]) / far) * 16]
}
