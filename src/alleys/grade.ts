/** The grade is a reading of a history: below the pass mark it is lost (降档), a run of good months restores it (复档). */
import type { AlleyProperties } from './alley.ts'
import type { InspectionProperties } from './inspection.ts'

export type Grade = 'boutique' | 'graceful' | 'compliant' | 'nonCompliant'

/** Thresholds and weights are dated configuration: a new rule does not rewrite the past. */
export interface GradeRule {
  /** ISO date from which the rule is in force. */
  from: string
  /** Points out of 100 below which the alley is not compliant. */
  passMark: number
  /** Months in a row at or above the pass mark that restore the grade. */
  monthsToRestore: number
  /** Weight of each of the ten items; a score is the weighted share of the points, out of 100. */
  weights: readonly number[]
}

/** The rule read in a published source (DOMAIN §3); item weights are unpublished, so ten times ten. */
export const gradeRules: readonly GradeRule[] = [
  { from: '2017-01-01', passMark: 90, monthsToRestore: 3, weights: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] },
]

/** A rule that was added, and when it was decided (ISO date). */
type AddedRule = GradeRule & { decidedOn: string }

/** All rules in the order of their days, the published one first; of two of one day the one decided later counts. */
export function gradeRulesOf(added: readonly AddedRule[]): GradeRule[] {
  const inTurn = added.toSorted(
    (one, other) => one.from.localeCompare(other.from) || one.decidedOn.localeCompare(other.decidedOn),
  )
  return [...gradeRules, ...inTurn]
}

/** The rule in force on an ISO date; the first one for dates before it. */
export function ruleOn(date: string, rules: readonly GradeRule[] = gradeRules): GradeRule {
  return rules.findLast((rule) => rule.from <= date) ?? rules[0]!
}

/** What of an inspection its score is read from. */
type Inspected = Pick<InspectionProperties, 'date' | 'points' | 'waivers'>

/** Score 0–100 of an inspection by the rule of its date; a waived item counts as full until its due date. */
export function scoreOf(inspection: Inspected, rules: readonly GradeRule[] = gradeRules): number {
  const { weights } = ruleOn(inspection.date, rules)
  const waived = new Set(inspection.waivers.filter((waiver) => waiver.due >= inspection.date).map(({ item }) => item))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const got = weights.reduce(
    (sum, weight, item) => sum + weight * (waived.has(item) ? 10 : inspection.points[item]!),
    0,
  )
  return Math.round((got / total) * 100) / 10
}

export interface GradeEvent {
  date: string
  what: 'awarded' | 'downgraded' | 'restored'
  grade: Grade
}

/** The grade on a day and how it came about. */
export interface GradeReading {
  /** Null before a grade was ever awarded. */
  grade: Grade | null
  events: GradeEvent[]
  /** Months in a row at or above the pass mark since the grade was lost. */
  monthsRegained: number
}

/**
 * Reads the grade at the end of an ISO date from the awarded grade and the inspections up to it, in any order.
 * One inspection a month counts, the last of that month (of two on one day the stricter);
 * a month that ended without one breaks a run of restoring months.
 */
export function gradeOn(
  alley: Pick<AlleyProperties, 'awardedGrade' | 'awardedOn'>,
  inspections: readonly Inspected[],
  date: string,
  rules: readonly GradeRule[] = gradeRules,
): GradeReading {
  const { awardedGrade, awardedOn } = alley
  if (!awardedGrade || !awardedOn || awardedOn > date) return { grade: null, events: [], monthsRegained: 0 }
  const reading: GradeReading = {
    grade: awardedGrade,
    events: [{ date: awardedOn, what: 'awarded', grade: awardedGrade }],
    monthsRegained: 0,
  }
  let lastMonth = ''
  for (const inspection of lastOfEachMonth(inspections, awardedOn, date, rules)) {
    const month = inspection.date.slice(0, 7)
    const rule = ruleOn(inspection.date, rules)
    const passed = scoreOf(inspection, rules) >= rule.passMark
    const monthBefore = lastMonth
    lastMonth = month
    if (reading.grade !== 'nonCompliant') {
      if (!passed) record(reading, { date: inspection.date, what: 'downgraded', grade: 'nonCompliant' })
      continue
    }
    const follows = monthBefore !== '' && month === nextMonth(monthBefore)
    reading.monthsRegained = passed ? (follows ? reading.monthsRegained : 0) + 1 : 0
    if (reading.monthsRegained >= rule.monthsToRestore) {
      record(reading, { date: inspection.date, what: 'restored', grade: awardedGrade })
    }
  }
  const month = date.slice(0, 7)
  if (lastMonth !== '' && month !== lastMonth && month !== nextMonth(lastMonth)) reading.monthsRegained = 0
  return reading
}

function record(reading: GradeReading, event: GradeEvent): void {
  reading.grade = event.grade
  reading.monthsRegained = 0
  reading.events.push(event)
}

function lastOfEachMonth(
  inspections: readonly Inspected[],
  after: string,
  until: string,
  rules: readonly GradeRule[],
): Inspected[] {
  const inTurn = inspections
    .filter(({ date }) => date >= after && date <= until)
    .sort((one, other) => one.date.localeCompare(other.date) || scoreOf(other, rules) - scoreOf(one, rules))
  return [...new Map(inTurn.map((inspection) => [inspection.date.slice(0, 7), inspection])).values()]
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
