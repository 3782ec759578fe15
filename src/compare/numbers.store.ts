/** The numbers of a day as they came: asked of the server once, or read from the published files where no server stands behind them. */
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { yearBefore } from '../indicators/period.ts'

/** `onlyToday`: without a server, other days cannot be known. */
export type NumbersArrival = 'coming' | 'here' | 'failed' | 'onlyToday'

interface DayOfNumbers {
  arrival: NumbersArrival
  /** The change set up to which they were asked for. */
  seq: number
  /** Unit by unit; while later numbers come or fail, those that were here stay. */
  rows: readonly FileRow[]
}

const nothingYet: DayOfNumbers = { arrival: 'coming', seq: -1, rows: [] }

const useDays = create<Record<string, DayOfNumbers>>()(() => ({}))

/** Asks once for the numbers of a day (ISO date). @param seq of the change set up to which they are wanted. */
export async function fetchNumbers(day: string, seq: number): Promise<void> {
  const { index } = useDataset.getState()
  const { rows, seq: asked } = numbersOn(day)
  if (!index || asked === seq) return
  const tell = (news: DayOfNumbers) => {
    if (numbersOn(day).seq === seq) useDays.setState({ [day]: news })
  }
  useDays.setState({ [day]: { arrival: rows.length > 0 ? 'here' : 'coming', seq, rows } })
  if (!index.live && day !== index.asOf) return tell({ arrival: 'onlyToday', seq, rows: [] })
  try {
    tell({ arrival: 'here', seq, rows: index.live ? await told(day) : await published(day) })
  } catch {
    tell({ arrival: rows.length > 0 ? 'here' : 'failed', seq, rows })
  }
}

/** Asks once more for the numbers of a day that did not come. */
export async function fetchNumbersAgain(day: string): Promise<void> {
  useDays.setState({ [day]: nothingYet })
  await fetchNumbers(day, useDataset.getState().seq)
}

async function told(day: string): Promise<FileRow[]> {
  const answer = await fetch(new URL(`api/indicators?date=${day}`, document.baseURI))
  if (!answer.ok) throw new Error(`api/indicators: ${answer.status}`)
  const { rows } = (await answer.json()) as { rows: FileRow[] }
  return rows
}

async function published(day: string): Promise<FileRow[]> {
  const { publishedNumbers } = await import('./publishedNumbers.store.ts')
  return publishedNumbers(day)
}

/** What is known of a day now. */
export function numbersOn(day: string): DayOfNumbers {
  return useDays.getState()[day] ?? nothingYet
}

/** The numbers of a day, asked for when first looked at and again when the town has changed. */
export function useNumbers(day: string): DayOfNumbers {
  const seq = useDataset((dataset) => dataset.seq)
  const isKnown = useDataset(({ index }) => index !== null)
  useEffect(() => {
    if (isKnown && day) void fetchNumbers(day, seq)
  }, [day, seq, isKnown])
  return useDays((days) => days[day] ?? nothingYet)
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
export function useStandingNumbers(wanted: string): DayOfNumbers & { day: string } {
  const [standing, setStanding] = useState(wanted)
  const isAnother = wanted !== standing
  const asked = useNumbers(wanted)
  const before = useNumbers(isAnother && wanted ? yearBefore(wanted) : '')
  const stood = useNumbers(standing)
  if (isAnother && givesWay(stood.arrival, asked.arrival, before.arrival)) setStanding(wanted)
  return isAnother ? { ...stood, day: standing } : { ...asked, day: wanted }
}
