/** What an inspector finds on an alley: which items pass, fail or are put off, what it comes to, and what that does to the grade. */
import { later } from '../changes/day.ts'
import type { AlleyProperties } from './alley.ts'
import { checklistOn } from './checklist.ts'
import { type Grade, type GradeEvent, type GradeRule, gradeOn, scoreOf } from './grade.ts'
import type { Defect, InspectionProperties, Waiver } from './inspection.ts'

/** Points out of ten from which an item counts as passed. */
export const itemPass = 9

type Pointed = Pick<InspectionProperties, 'date' | 'points' | 'waivers'>

/** Items that failed and are not put off, by their places 0–9. */
export function failedItems({ date, points, waivers }: Pointed): number[] {
  const waived = new Set(waivers.filter(({ due }) => due >= date).map(({ item }) => item))
  return points.flatMap((got, item) => (got < itemPass && !waived.has(item) ? [item] : []))
}

/** Failed items of which nobody wrote down what is wanting and where. */
export function untoldItems(inspection: Pointed & Pick<InspectionProperties, 'defects'>): number[] {
  const told = new Set(inspection.defects?.map(({ item }) => item))
  return failedItems(inspection).filter((item) => !told.has(item))
}

/** An inspection on its way: what is wanting may still have no words or no place. */
export interface Findings {
  /** ISO date. */
  date: string
  points: number[]
  waivers: Waiver[]
  defects: (Omit<Defect, 'alongM'> & { alongM: number | null })[]
}

/**
 * Findings of a day before anything is found: ten times ten points, and what the last inspection put off until that day or
 * later, with the points it had.
 */
export function newFindings(date: string, last?: Pointed): Findings {
  const waivers =
    last && checklistOn(last.date) === checklistOn(date) ? last.waivers.filter(({ due }) => due >= date) : []
  const points = Array.from({ length: 10 }, (_, item) =>
    waivers.some((waiver) => waiver.item === item) ? (last?.points[item] ?? 10) : 10,
  )
  return { date, points, waivers, defects: [] }
}

/** Sets the points of an item; one that lost points has a defect to be told, one with all of them none and no waiver. */
export function pointed(findings: Findings, item: number, points: number): Findings {
  const others = findings.defects.filter((defect) => defect.item !== item)
  const known = findings.defects.find((defect) => defect.item === item)
  const told = known ?? { item, alongM: null, what: '', who: null, due: null, photo: null }
  return {
    ...findings,
    points: findings.points.with(item, points),
    defects: points === 10 ? others : [...others, told],
    waivers: points === 10 ? findings.waivers.filter((waiver) => waiver.item !== item) : findings.waivers,
  }
}

/** Puts an item off with a reason and a day; null has it count again. */
export function waived(findings: Findings, item: number, waiver: Waiver | null): Findings {
  const others = findings.waivers.filter((one) => one.item !== item)
  return { ...findings, waivers: waiver ? [...others, waiver] : others }
}

/** The defects told in full, as they are kept. */
export function toldDefects({ defects, waivers, date }: Findings): Defect[] {
  const isPutOff = (item: number) => waivers.some((waiver) => waiver.item === item && waiver.due >= date)
  return defects.flatMap(({ alongM, what, ...rest }) =>
    alongM === null || what.trim() === '' || isPutOff(rest.item) ? [] : [{ ...rest, alongM, what: what.trim() }],
  )
}

/** What an inspection comes to: its score, and the grade without and with it. */
export interface Consequence {
  score: number
  before: Grade | null
  after: Grade | null
  event: GradeEvent['what'] | null
  /** Months in a row at or above the pass mark since the grade was lost. */
  monthsRegained: number
}

/** Reads what one more inspection does, by the rule engine, up to the last inspection known. */
export function consequenceOf(
  alley: Pick<AlleyProperties, 'awardedGrade' | 'awardedOn'>,
  inspections: readonly Pointed[],
  added: Pointed,
  rules: readonly GradeRule[],
): Consequence {
  const until = inspections.map(({ date }) => date).reduce(later, added.date)
  const before = gradeOn(alley, inspections, until, rules)
  const after = gradeOn(alley, [...inspections, added], until, rules)
  const event = after.events.find(({ date, what }) => date === added.date && what !== 'awarded')
  const wasSo = before.events.some(({ date, what }) => date === event?.date && what === event.what)
  return {
    score: scoreOf(added, rules),
    before: before.grade,
    after: after.grade,
    event: event && !wasSo ? event.what : null,
    monthsRegained: after.monthsRegained,
  }
}
