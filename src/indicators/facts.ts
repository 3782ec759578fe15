/** Facts: what is counted of one unit over a period up to a day, before any indicator is made of it. */
import { addDays, daysBetween } from '../alleys/due.ts'
import { type GradeRule, gradeOn } from '../alleys/grade.ts'
import { isCompleted } from '../alleys/stage.ts'
import type { Key } from '../changes/record.ts'
import type { OpinionProperties } from '../opinions/opinion.ts'
import { answerDue } from '../opinions/opinionDue.ts'
import { unseenStages } from '../opinions/opinionSteps.ts'
import type { PersonProperties } from '../people/person.ts'
import type { UnitProperties } from '../units/unit.ts'
import { type InspectionFacts, inspectionFacts } from './inspectionFacts.ts'
import { coveredParts, isIn, monthsIn, monthUpTo, type Period, yearUpTo } from './period.ts'
import type { Register, UnitEntry } from './register.ts'

export interface UnitFacts extends InspectionFacts {
  unit: Key
  bodyType: UnitProperties['bodyType']
  /** What rates over time are counted in. */
  period: Period
  /** The month of the last day, up to it: what the monthly inspection is read from. */
  month: Period
  /** Square kilometres and inhabitants as published; null when unknown. */
  areaKm2: number | null
  population: number | null
  /** Alleys that lie in the unit on the last day, those accepted or maintained, and the kilometres of all. */
  alleys: number
  completed: number
  alleyKm: number
  /** Alleys with a grade on the last day, and those of them that are boutique or graceful. */
  graded: number
  finest: number
  /** Days from downgrade to restoration, one for each restoration in the period. */
  restoreDays: readonly number[]
  /** Opinions sent in within the period that a volunteer has screened and nobody took back: what everyone may see. */
  opinions: number
  /** Valid opinions whose days for an answer ended in the period, and those answered or forwarded by then. */
  answersDue: number
  answeredInTime: number
  /** Valid opinions of the period whose authors were told that they are resolved, and what they said. */
  asked: number
  confirmed: number
  satisfied: number
  /** Visits by planners, and the months of the period in which the unit had a responsible planner. */
  plannerVisits: number
  plannerMonths: number
  /** All visits, and the residents who took part. */
  visits: number
  attendees: number
}

/** Days within which an opinion is answered or forwarded where no day was promised (DOMAIN §4), and the longest promise there is. */
export const answerDays = 7
const longestPromise = 62

const invalid: readonly OpinionProperties['stage'][] = ['duplicate', 'outOfScope']
const resolved: readonly OpinionProperties['stage'][] = ['resolved', 'confirmed', 'reopened']

/**
 * The facts of a unit at the end of a day.
 * @param entry the unit in a register of the records as they were at the end of that day.
 * @param to ISO date; what is dated later is left out.
 * @param from the first day of the period; without it, twelve months.
 */
export function factsOf(
  register: Pick<Register, 'rules' | 'people'>,
  entry: UnitEntry,
  to: string,
  from?: string,
): UnitFacts {
  const { rules, people } = register
  const period = from === undefined ? yearUpTo(to) : { from, to }
  const month = monthUpTo(to)
  const { areaKm2, population, bodyType } = entry.unit.properties
  const metres = entry.alleys.reduce((sum, { alley }) => sum + alley.properties.lengthM, 0)
  return {
    unit: entry.unit.id,
    bodyType,
    period,
    month,
    areaKm2,
    population,
    alleys: entry.alleys.length,
    completed: entry.alleys.filter(({ alley }) => isCompleted(alley.properties.stage)).length,
    alleyKm: metres / 1000,
    ...gradeFacts(entry, period, rules),
    ...inspectionFacts(entry.alleys, period, month, rules),
    ...opinionFacts(entry.opinions, period),
    ...visitFacts(entry, period, people),
  }
}

function gradeFacts({ alleys }: UnitEntry, period: Period, rules: readonly GradeRule[]) {
  const readings = alleys.map(({ alley, inspections }) => gradeOn(alley.properties, inspections, period.to, rules))
  const grades = readings.flatMap(({ grade }) => grade ?? [])
  const restoreDays = readings.flatMap(({ events }) =>
    events.flatMap(({ what, date }, place) => {
      const lost = events[place - 1]
      return what === 'restored' && lost && isIn(date, period) ? [daysBetween(lost.date, date)] : []
    }),
  )
  const finest = grades.filter((grade) => grade === 'boutique' || grade === 'graceful').length
  return { graded: grades.length, finest, restoreDays }
}

/** What is counted of the opinions of a unit over a period. */
export function opinionFacts(all: readonly OpinionProperties[], period: Period) {
  const facts = { opinions: 0, answersDue: 0, answeredInTime: 0, asked: 0, confirmed: 0, satisfied: 0 }
  const plain = { from: addDays(period.from, -answerDays), to: addDays(period.to, -answerDays) }
  const earliest = addDays(period.from, -longestPromise)
  for (const opinion of all) {
    const { stage, submittedOn, answeredOn, satisfied } = opinion
    if (submittedOn < earliest || submittedOn > period.to || unseenStages.includes(stage)) continue
    const isOfPeriod = submittedOn >= period.from
    if (isOfPeriod) facts.opinions += 1
    if (invalid.includes(stage)) continue
    const promised = promisedBy(opinion)
    if (promised === null ? isIn(submittedOn, plain) : isIn(promised, period)) {
      facts.answersDue += 1
      if (answeredOn !== null && answeredOn <= (promised ?? addDays(submittedOn, answerDays))) facts.answeredInTime += 1
    }
    if (!isOfPeriod || !resolved.includes(stage)) continue
    facts.asked += 1
    if (stage === 'confirmed') facts.confirmed += 1
    if (satisfied === true) facts.satisfied += 1
  }
  return facts
}

/** The day by which its first answer was promised; null where none was, as for opinions of before. A reopened one bears a later promise. */
function promisedBy({ due, reopenedOn, submittedOn }: OpinionProperties): string | null {
  if (!due) return null
  return reopenedOn ? answerDue(submittedOn).on : due
}

function visitFacts({ unit, visits }: UnitEntry, period: Period, people: Register['people']) {
  const terms = [...people.values()].filter((person) => person.role === 'unitPlanner' && person.unit === unit.id)
  const spans = terms.map(({ termStart, termEnd }) => ({ from: termStart, to: termEnd }))
  const counted = visits.filter(({ date }) => isIn(date, period))
  return {
    plannerVisits: counted.filter(({ person }) => isPlanner(people.get(person))).length,
    plannerMonths: coveredParts(period, spans).reduce((sum, part) => sum + monthsIn(part), 0),
    visits: counted.length,
    attendees: counted.reduce((sum, { attendees }) => sum + attendees, 0),
  }
}

function isPlanner(person: PersonProperties | undefined): boolean {
  return person !== undefined && person.role !== 'volunteer'
}
