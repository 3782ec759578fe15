/** What is compared against last year: the day then, the units' changes since, and the sentence each is told in. */
import { useMemo } from 'react'
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { countedSentence, indicatorMeasure, valueSentence } from '../indicators/indicatorWords.ts'
import { yearBefore } from '../indicators/period.ts'
import type { Speaker } from '../words/speak.ts'
import type { NumbersArrival } from './asked.store.ts'
import { type SinceLastYear, sinceLastYear } from './lastYear.ts'
import { useNumbers } from './numbers.store.ts'
import type { Comparison } from './useCompare.tsx'

export interface LastYear {
  arrival: NumbersArrival
  /** ISO date: the same day of the year before. */
  day: string
  changes: ReadonlyMap<Key, SinceLastYear>
}

/** Asked for once the numbers of the day are here. */
export function useLastYear({ arrival: here, day, ranking, indicator }: Comparison): LastYear {
  const then = day && yearBefore(day)
  const { arrival, rows } = useNumbers(here === 'here' ? then : '')
  return useMemo(
    () => ({ arrival, day: then, changes: sinceLastYear(ranking, rows, indicator) }),
    [arrival, then, ranking, rows, indicator],
  )
}

/** A difference with its sign, which is never a hyphen: `+5`, `−9`. */
export function signed(value: number, digits: number, words: Pick<Speaker, 'number'>): string {
  const number = words.number(Math.abs(value), digits)
  return value > 0 ? `+${number}` : value < 0 ? `−${number}` : number
}

/** The measure of a difference: points where the numbers are percentages. */
export function differenceMeasure(indicator: CatalogueRow, words: Pick<Speaker, 'say'>): string {
  return indicator.measure === 'percent' ? words.say('change.points') : indicatorMeasure(indicator, words)
}

/** A difference with its measure: points where the numbers are percentages. */
export function amountSentence(
  indicator: Pick<CatalogueRow, 'measure' | 'digits'>,
  amount: number,
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  if (indicator.measure !== 'percent') return valueSentence(indicator, amount, words)
  return words.say('compare.points', { value: words.number(amount, indicator.digits) })
}

/** How a unit stands against itself a year ago, with what was counted then. */
export function lastYearSentence(
  indicator: CatalogueRow,
  since: SinceLastYear | undefined,
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  if (!since || since.change === null) return words.say('lastYear.unknown')
  const { change, before, n } = since
  const told = { before: valueSentence(indicator, before, words), counted: countedSentence(indicator, n, words) }
  if (change === 0) return words.say('lastYear.same', told)
  const value = amountSentence(indicator, Math.abs(change), words)
  return words.say(change > 0 ? 'lastYear.up' : 'lastYear.down', { ...told, value })
}
