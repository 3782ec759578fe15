/** One indicator on many days, asked of the server once; without a server days that are over cannot be known. */
import type { IndicatorId } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { askedStore, toldAt, useAsked } from './asked.store.ts'

/** The numbers of all units at the end of a day (ISO date). */
export interface DayRows {
  date: string
  rows: readonly FileRow[]
}

interface Series {
  days: readonly DayRows[]
}

const series = askedStore<Series>({ days: [] }, (wish, { live }) =>
  live ? toldAt<Series>(`api/indicators/series?${wish}`).then(({ days }) => ({ days })) : null,
)

/** @param days ISO dates; none while the series is not wanted. */
const nameOf = (metric: IndicatorId, days: readonly string[]): string =>
  days.length === 0 ? '' : new URLSearchParams({ metric, days: days.join(',') }).toString()

/** Asks once for a series up to a change set; what was there stays while newer numbers come or fail. */
export function fetchSeries(metric: IndicatorId, days: readonly string[], seq: number): Promise<void> {
  return series.fetchOnce(nameOf(metric, days), seq)
}

/** Asks once more for a series that did not come. */
export function fetchSeriesAgain(metric: IndicatorId, days: readonly string[]): Promise<void> {
  return series.fetchAgain(nameOf(metric, days))
}

/** What is known of a series now. */
export function seriesOn(metric: IndicatorId, days: readonly string[]) {
  return series.on(nameOf(metric, days))
}

/** A series, asked for when first looked at and again when the town has changed. @param days none while it is not wanted. */
export function useSeries(metric: IndicatorId, days: readonly string[]) {
  return useAsked(series, nameOf(metric, days))
}
