/** One indicator on many days, asked of the server once; without a server days that are over cannot be known. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { IndicatorId } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import type { NumbersArrival } from './numbers.store.ts'

/** The numbers of all units at the end of a day (ISO date). */
export interface DayRows {
  date: string
  rows: readonly FileRow[]
}

interface Series {
  arrival: NumbersArrival
  /** The change set up to which they were asked for. */
  seq: number
  days: readonly DayRows[]
}

const nothingYet: Series = { arrival: 'coming', seq: -1, days: [] }

const useAll = create<Record<string, Series>>()(() => ({}))

const nameOf = (metric: IndicatorId, days: readonly string[]): string => [metric, ...days].join(' ')

/** Asks once for a series up to a change set; what was there stays while newer numbers come or fail. */
export async function fetchSeries(metric: IndicatorId, days: readonly string[], seq: number): Promise<void> {
  const name = nameOf(metric, days)
  const known = seriesOn(metric, days)
  const { index } = useDataset.getState()
  if (!index || known.seq === seq) return
  const tell = (news: Series) => {
    if (useAll.getState()[name]?.seq === seq) useAll.setState({ [name]: news })
  }
  useAll.setState({ [name]: { ...known, seq } })
  if (!index.live) return tell({ arrival: 'onlyToday', seq, days: [] })
  try {
    const wish = new URLSearchParams({ metric, days: days.join(',') })
    const answer = await fetch(new URL(`api/indicators/series?${wish}`, document.baseURI))
    if (!answer.ok) throw new Error(`api/indicators/series: ${answer.status}`)
    const told = (await answer.json()) as { days: DayRows[] }
    tell({ arrival: 'here', seq, days: told.days })
  } catch {
    tell({ arrival: known.days.length > 0 ? 'here' : 'failed', seq, days: known.days })
  }
}

/** Asks once more for a series that did not come. */
export async function fetchSeriesAgain(metric: IndicatorId, days: readonly string[]): Promise<void> {
  useAll.setState({ [nameOf(metric, days)]: nothingYet })
  await fetchSeries(metric, days, useDataset.getState().seq)
}

/** What is known of a series now. */
export function seriesOn(metric: IndicatorId, days: readonly string[]): Series {
  return useAll.getState()[nameOf(metric, days)] ?? nothingYet
}

/** A series, asked for when first looked at and again when the town has changed. @param days none while it is not wanted. */
export function useSeries(metric: IndicatorId, days: readonly string[]): Series {
  const seq = useDataset((dataset) => dataset.seq)
  const isKnown = useDataset(({ index }) => index !== null)
  useEffect(() => {
    if (isKnown && days.length > 0) void fetchSeries(metric, days, seq)
  }, [metric, days, seq, isKnown])
  return useAll((all) => all[nameOf(metric, days)] ?? nothingYet)
}
