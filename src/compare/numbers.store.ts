/** The numbers of a day as they came: asked of the server once, or read from the published files where no server stands behind them. */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { yearBefore } from '../indicators/period.ts'
import { askedStore, type NumbersArrival, toldAt, useAsked, useAsking } from './asked.store.ts'

/** Unit by unit; while later numbers come or fail, those that were here stay. */
interface DayOfNumbers {
  rows: readonly FileRow[]
}

const numbers = askedStore<DayOfNumbers>({ rows: [] }, (day, { live, asOf }) => {
  if (live) return toldAt<DayOfNumbers>(`api/indicators?date=${day}`).then(({ rows }) => ({ rows }))
  return day === asOf ? published(day) : null
})

/** Asks once for the numbers of a day (ISO date), up to a change set; and once more for what did not come. */
export const { fetchOnce: fetchNumbers, fetchAgain: fetchNumbersAgain } = numbers

/** What is known of a day now. */
export const { on: numbersOn } = numbers

/** The same, asked for when first looked at and again when the town has changed. */
export function useNumbers(day: string) {
  return useAsked(numbers, day)
}

async function published(day: string): Promise<DayOfNumbers> {
  const { publishedNumbers } = await import('./publishedNumbers.store.ts')
  return { rows: await publishedNumbers(day) }
}

/** Whether the day that stands gives way to the wanted one: it has nothing to show, or the wanted one and the year before it have come or will not. */
export function givesWay(standing: NumbersArrival, wanted: NumbersArrival, before: NumbersArrival): boolean {
  if (standing !== 'here') return true
  return wanted !== 'coming' && !(wanted === 'here' && before === 'coming')
}

/**
 * The numbers of the wanted day (ISO date). While they and those of the year before are on their way, the day looked at before stands in
 * its place, so that one day follows another in one step.
 */
export function useStandingNumbers(wanted: string): ReturnType<typeof useNumbers> & { day: string } {
  const [standing, setStanding] = useState(wanted)
  const before = wanted !== standing && wanted ? yearBefore(wanted) : ''
  useAsking(numbers, wanted)
  useAsking(numbers, before)
  const arrivalOf = (day: string) => numbersOn(day).arrival
  const isReady = useStore(numbers.all, () => givesWay(arrivalOf(standing), arrivalOf(wanted), arrivalOf(before)))
  if (isReady && wanted !== standing) setStanding(wanted)
  const day = isReady ? wanted : standing
  const told = useStore(numbers.all, () => numbersOn(day))
  return useMemo(() => ({ ...told, day }), [told, day])
}
