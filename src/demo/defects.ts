/** What inspectors find wanting: the items of the checklist that fail on an alley, and what is written about them. */
import { type ChecklistItem, checklistOn, checklists } from '../alleys/checklist.ts'
import { failedItems } from '../alleys/findings.ts'
import type { Defect, InspectionProperties } from '../alleys/inspection.ts'
import type { Key } from '../changes/record.ts'
import { addDays } from './calendar.ts'
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

/** The first day of which inspectors wrote down what is wanting, where, and by when it is to be mended. */
export const toldSince = '2024-10-01'

const sentences: Readonly<Record<(typeof checklists)['2023'][number], readonly string[]>> = {
  illegalBuilding: ['门前搭了棚子', '墙外加建一间小房'],
  wallOpening: ['临街墙上开了新门', '窗改成了售货口'],
  disorderlyParking: ['车停在消防通道上', '三轮车和单车占了半幅路', '拐角停车，挡住视线'],
  roadTrading: ['摊位摆到路面上', '货架伸出门外'],
  illegalFurniture: ['旧沙发摆在路边', '座椅坏了一条腿'],
  illegalSignsSlogans: ['墙上有小广告', '旧标语牌没有拆'],
  overheadWires: ['通信线垂到两米以下', '废线没有剪除'],
  facadeDamage: ['墙皮脱落约一平方米', '勒脚砖松动'],
  roadDamage: ['路面坑洼积水', '井盖周围下沉'],
  rubbishPiledGoods: ['垃圾桶旁堆了装修垃圾', '楼门口堆着纸箱'],
}

/** Days given to mend a defect: mostly until the next monthly inspection or the one after. */
const daysGiven = [28, 32, 35, 35, 45]

/** What is written about the items that failed at an inspection of an alley so many metres long; nothing before {@link toldSince}. */
export function defectsTold(inspection: InspectionProperties, lengthM: number): Pick<InspectionProperties, 'defects'> {
  const { alley, date } = inspection
  const random = seeded(`${alley} defects told ${date}`)
  const failed = date < toldSince ? [] : failedItems(inspection)
  const defects = failed.map((item): Defect => {
    const name = checklists['2023'][item] ?? 'wallOpening'
    const due = addDays(date, random.pick(daysGiven))
    return {
      item,
      alongM: random.whole(1, lengthM - 1),
      what: random.pick(sentences[name]),
      who: null,
      due,
      photo: null,
    }
  })
  return defects.length === 0 ? {} : { defects }
}
