/** What inspectors find wanting: the items of the checklist that fail on an alley, and the short words for them. */
import { type ChecklistItem, checklistOn, checklists } from '../alleys/checklist.ts'
import type { Key } from '../changes/record.ts'
import { seeded } from './chance.ts'

const shortWords: Readonly<Record<ChecklistItem, string>> = {
  illegalBuilding: '私搭乱建',
  wallOpening: '开墙打洞',
  disorderlyParking: '停车',
  occupyingRoad: '占道',
  overheadWires: '架空线',
  facadeDamage: '外立面',
  illegalSigns: '广告牌匾',
  roadDamage: '路面',
  illegalTrading: '违规经营',
  piledGoods: '堆物',
  roadTrading: '占道经营',
  illegalFurniture: '城市家具',
  illegalSignsSlogans: '广告标语',
  rubbishPiledGoods: '垃圾堆物',
}

/** Parking, wires and rubbish fail more often than the rest. */
const weights: Readonly<Partial<Record<ChecklistItem, number>>> = {
  disorderlyParking: 5,
  overheadWires: 3,
  rubbishPiledGoods: 4,
  piledGoods: 4,
  roadDamage: 2,
  facadeDamage: 2,
}

/** The two items that fail on an alley on an ISO date: their places 0–9 in the checklist of that date. */
export function defectsOf(alley: Key, date: string): [number, number] {
  const random = seeded(`${alley} defects ${date}`)
  const items = checklists[checklistOn(date)]
  const weightOf = (place: number) => weights[items[place] ?? 'wallOpening'] ?? 1
  const places = items.map((_, place) => place)
  const first = random.pickBy(places, weightOf)
  const second = random.pickBy(
    places.filter((place) => place !== first),
    weightOf,
  )
  return first < second ? [first, second] : [second, first]
}

/** 停车和架空线两项不合格 */
export function defectSentence(alley: Key, date: string): string {
  const items = checklists[checklistOn(date)]
  const words = defectsOf(alley, date).map((place) => shortWords[items[place] ?? 'wallOpening'])
  return `${words.join('和')}两项不合格`
}
