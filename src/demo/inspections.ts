/** The monthly inspections of accepted alleys since 2020: mostly good, a few failing, wires waived in the first round. */
import { checklistOn, checklists } from '../alleys/checklist.ts'
import type { InspectionProperties } from '../alleys/inspection.ts'
import type { AlleyLife } from './alleyLife.ts'
import { addDays, earlier, later, momentOn, monthsFrom, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import { defectsOf, defectsTold } from './defects.ts'
import type { Draft, Writing } from './draft.ts'
import { plannerKey, volunteerKeys } from './people.ts'

/** Share of the inspections that find an alley below the pass mark. */
const failingShare = 0.011

/** The inspections of the alleys of one unit: one draft a month. */
export function inspectionDrafts(lives: readonly AlleyLife[]): Draft[] {
  return monthsFrom('2020-03', today.slice(0, 7)).flatMap((month) => monthDraft(lives, month))
}

function monthDraft(lives: readonly AlleyLife[], month: string): Draft[] {
  const unit = lives[0]?.plan.unit
  if (unit === undefined) return []
  const random = seeded(`inspections ${unit.id} ${month}`)
  const first = onWorkday(`${month}-${random.pick(['09', '10', '11', '12', '13'])}`)
  const inspector = random.pick([plannerKey(unit.no), ...volunteerKeys(unit.no)])
  const writings = lives.flatMap((life) =>
    inspectionOf(life, month, earlier(onWorkday(addDays(first, random.whole(0, 3))), today), inspector),
  )
  const last = writings.map(({ fields }) => String(fields.date)).reduce(later, first)
  return writings.length === 0 ? [] : [{ author: inspector, at: momentOn(last, random, 17, 18), comment: '', writings }]
}

function inspectionOf({ plan, steps }: AlleyLife, month: string, usual: string, inspector: string): Writing[] {
  const fault = steps.find(
    ({ stage, on }) => stage === 'rework' && on.startsWith(month) && on > (plan.acceptedOn ?? today),
  )
  const date = fault?.on ?? usual
  if (plan.acceptedOn === null || date <= plan.acceptedOn) return []
  const random = seeded(`${plan.key} inspection ${month}`)
  const waivers = waiversOf(plan.acceptedOn, date, random)
  const failing = fault !== undefined || random.chance(failingShare)
  const points = Array<number>(10).fill(10)
  for (let deduction = random.whole(0, failing ? 3 : 7); deduction > 0; deduction -= 1)
    lower(points, random.whole(0, 9), 1)
  if (failing) for (const place of defectsOf(plan.key, date)) lower(points, place, random.whole(6, 8))
  for (const { item } of waivers) lower(points, item, random.whole(6, 9))
  const properties: InspectionProperties = {
    alley: plan.key,
    unit: `unit:${plan.unit.id}`,
    date,
    checklist: checklistOn(date),
    points,
    waivers,
    inspector,
    synthetic: true,
  }
  return [
    {
      key: `inspection:${plan.code.toLowerCase()}-${month}`,
      fields: { ...properties, ...defectsTold(properties, plan.lengthM), geometry: null },
    },
  ]
}

function lower(points: number[], place: number, by: number): void {
  points[place] = Math.max(0, (points[place] ?? 0) - by)
}

/** Alleys of the first round were accepted while the wires were still to be buried (九无, DOMAIN §3). */
function waiversOf(acceptedOn: string, date: string, random: Chance): InspectionProperties['waivers'] {
  const due = acceptedOn < '2019-12-15' ? '2020-12-31' : '2021-06-30'
  if (acceptedOn > '2020-06-30' || date > due) return []
  return [
    {
      item: checklists['2017'].indexOf('overheadWires'),
      reason: random.pick(['架空线入地排期中', '架空线待电力统一入地']),
      due,
    },
  ]
}
