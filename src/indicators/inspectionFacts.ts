/** What the monthly inspections of a unit's alleys say: scores, failed items, wires, and whether what was found was mended in time. */
import { checklists } from '../alleys/checklist.ts'
import { failedItems, itemPass } from '../alleys/findings.ts'
import { type GradeRule, ruleOn, scoreOf } from '../alleys/grade.ts'
import type { InspectionProperties } from '../alleys/inspection.ts'
import { isIn, type Period } from './period.ts'
import type { AlleyEntry } from './register.ts'

export interface InspectionFacts {
  /** Alleys inspected in the month, each by its last inspection of it, and their kilometres. */
  inspected: number
  inspectedKm: number
  scores: readonly number[]
  /** Those of them below the pass mark of the day. */
  nonCompliant: number
  /** Items that failed and were not put off. */
  failedItems: number
  /** Alleys inspected in the period, their kilometres, and those with wires by the last inspection of the period. */
  wiresJudged: number
  wiresJudgedKm: number
  wiresKm: number
  /** Defects of which somebody said by when, that day being in the period, and those mended by then. */
  issuesDue: number
  issuesClosedInTime: number
}

export function inspectionFacts(
  alleys: readonly AlleyEntry[],
  period: Period,
  month: Period,
  rules: readonly GradeRule[],
): InspectionFacts {
  const facts = { inspected: 0, inspectedKm: 0, scores: [] as number[], nonCompliant: 0, failedItems: 0 }
  const wires = { wiresJudged: 0, wiresJudgedKm: 0, wiresKm: 0 }
  const issues = { issuesDue: 0, issuesClosedInTime: 0 }
  for (const { alley, inspections } of alleys) {
    const km = alley.properties.lengthM / 1000
    const last = lastIn(inspections, period, rules)
    if (last) {
      wires.wiresJudged += 1
      wires.wiresJudgedKm += km
      if (hasWires(last)) wires.wiresKm += km
    }
    const ofMonth = lastIn(inspections, month, rules)
    if (ofMonth) {
      const score = scoreOf(ofMonth, rules)
      facts.inspected += 1
      facts.inspectedKm += km
      facts.scores.push(score)
      facts.failedItems += failedItems(ofMonth).length
      if (score < ruleOn(ofMonth.date, rules).passMark) facts.nonCompliant += 1
    }
    for (const due of issuesDueIn(inspections, period)) {
      issues.issuesDue += 1
      if (due.isClosed) issues.issuesClosedInTime += 1
    }
  }
  return { ...facts, ...wires, ...issues }
}

/** The last inspection of a period; of two on one day the stricter. */
function lastIn(
  inspections: readonly InspectionProperties[],
  { from, to }: Period,
  rules: readonly GradeRule[],
): InspectionProperties | undefined {
  const place = inspections.findLastIndex(({ date }) => date <= to)
  const last = inspections[place]
  if (!last || last.date < from) return undefined
  if (inspections[place - 1]?.date !== last.date) return last
  const ofDay = inspections.filter(({ date }) => date === last.date)
  return ofDay.reduce((one, other) => (scoreOf(other, rules) < scoreOf(one, rules) ? other : one))
}

/** An item put off still has its wires: the alley was accepted while they were to be buried (DOMAIN §3). */
function hasWires(inspection: InspectionProperties): boolean {
  return !passes(inspection, 'overheadWires')
}

/**
 * The defects whose day to be mended by lies in a period; one is closed when a later inspection, made by that day, passes the
 * item of the same name.
 */
function issuesDueIn(inspections: readonly InspectionProperties[], period: Period): { isClosed: boolean }[] {
  return inspections.flatMap((found, place) =>
    (found.defects ?? []).flatMap(({ item, due }) => {
      if (due === null || !isIn(due, period)) return []
      const name = checklists[found.checklist][item] ?? ''
      const isClosed = inspections
        .slice(place + 1)
        .some((later) => later.date > found.date && later.date <= due && passes(later, name))
      return [{ isClosed }]
    }),
  )
}

/** Whether an item has the points it needs; a checklist without it cannot pass it. */
function passes({ checklist, points }: InspectionProperties, name: string): boolean {
  const item = (checklists[checklist] as readonly string[]).indexOf(name)
  return item >= 0 && (points[item] ?? 0) >= itemPass
}
