/** Year by year: the days that stand for the years, and the years that have something to show. */
import type { FileRow } from '../indicators/indicatorFile.ts'

/** The year before the first appointment of responsible planners in the district (DOMAIN §1: January 2020). */
export const firstYear = 2019

/** The last days of the years up to a day (ISO date), and that day for its own year. */
export function yearEnds(day: string): string[] {
  const years = Math.max(0, Number(day.slice(0, 4)) - firstYear)
  return day === '' ? [] : [...Array.from({ length: years }, (_, place) => `${firstYear + place}-12-31`), day]
}

/** The days from the first on at which there were units. */
export function sinceFirst<Day extends { rows: readonly FileRow[] }>(days: readonly Day[]): Day[] {
  const first = days.findIndex(({ rows }) => rows.length > 0)
  return first < 0 ? [] : days.slice(first)
}
