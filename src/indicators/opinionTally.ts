/** What became of the opinions of a unit: received, answered in time, resolved, and how many days that took. */
import { daysBetween } from '../alleys/due.ts'
import type { OpinionProperties } from '../opinions/opinion.ts'
import { opinionFacts } from './facts.ts'
import { isIn, yearUpTo } from './period.ts'

export interface OpinionTally {
  /** Opinions of the twelve months that everyone may see. */
  received: number
  /** Valid ones whose day for an answer came within them, and those answered or forwarded by then. */
  answersDue: number
  answeredInTime: number
  /** Valid ones of the twelve months whose authors were told that they are resolved. */
  resolved: number
  /** Days from being sent in to being resolved, of those that are resolved now: the middle one; null without any. */
  medianDays: number | null
}

const settledWell: readonly OpinionProperties['stage'][] = ['resolved', 'confirmed']

/** Counted as the three rates of the indicators are. @param to ISO date: the last day of the twelve months. */
export function opinionTally(opinions: readonly OpinionProperties[], to: string): OpinionTally {
  const period = yearUpTo(to)
  const { opinions: received, answersDue, answeredInTime, asked } = opinionFacts(opinions, period)
  const days = opinions.flatMap(({ stage, submittedOn, resolvedOn }) =>
    settledWell.includes(stage) && isIn(submittedOn, period) && resolvedOn !== null && resolvedOn <= to
      ? [daysBetween(submittedOn, resolvedOn)]
      : [],
  )
  return { received, answersDue, answeredInTime, resolved: asked, medianDays: medianOf(days) }
}

/** The middle of some numbers, halfway between the two middle ones; null without any. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
