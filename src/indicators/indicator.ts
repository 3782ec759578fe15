/** An indicator: how one number is made of a unit's facts, and what has to be said with it wherever it is shown. */
import type { UnitFacts } from './facts.ts'
import type { Period } from './period.ts'

/** What the numbers stand for; the words are `measure.<measure>`. */
export type Measure = 'percent' | 'points' | 'days' | 'perKm' | 'kmPerKm2' | 'per10k' | 'perMonth' | 'attendancesPer10k'

/** What is counted in `n`; the words are `counted.<counted>`. */
export type Counted = 'alleys' | 'graded' | 'inspected' | 'restored' | 'issues' | 'opinions' | 'visits'

/** Why there is no number; the words are `unknown.<reason>`. */
export type Reason =
  | 'alleys'
  | 'graded'
  | 'inspected'
  | 'inspectedInPeriod'
  | 'restored'
  | 'issues'
  | 'area'
  | 'population'
  | 'answersDue'
  | 'asked'
  | 'planner'

/** A number before its division: null below the line is unknown. */
export interface Share {
  above: number
  below: number | null
  /** How many things were counted. */
  n: number
}

export interface Indicator {
  /** As in DOMAIN §5; the words are `indicator.<id>` and `indicator.<id>.formula`. */
  id: string
  measure: Measure
  /** Whether it tells of the day, of its month up to the day, or of the period. */
  span: 'day' | 'month' | 'period'
  better: 'up' | 'down' | 'none'
  /** Digits behind the point, here and everywhere it is shown. */
  digits: number
  counted: Counted
  of(facts: UnitFacts): Share
  /** Why there is no number where what stands below the line is zero or unknown. */
  unknown: Reason
  /** An indicator to be shown beside it, for one alone misleads. */
  beside?: string
}

/** A number with what belongs to it; null is 暂无数据, for the reason given. */
export interface Value {
  value: number | null
  n: number
  period: Period
  reason?: Reason
}

const factors: Partial<Record<Measure, number>> = { percent: 100, per10k: 10_000, attendancesPer10k: 10_000 }

/** The value of an indicator, rounded to its digits once and for all: screen, file and report show the same. */
export function valueFor(indicator: Indicator, facts: UnitFacts): Value {
  const { above, below, n } = indicator.of(facts)
  const period = periodOf(indicator, facts)
  if (below === null || below <= 0) return { value: null, n, period, reason: indicator.unknown }
  return { value: rounded((above / below) * (factors[indicator.measure] ?? 1), indicator.digits), n, period }
}

/** The days an indicator counts. */
function periodOf({ span }: Indicator, { period, month }: UnitFacts): Period {
  if (span === 'day') return { from: period.to, to: period.to }
  return span === 'month' ? month : period
}

/** A number or a difference of two, rounded to an indicator's digits. */
export function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
