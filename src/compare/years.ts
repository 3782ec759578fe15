/** Year by year: the days that stand for the years, and the years that have something to show. */
import type { Key } from '../changes/record.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { inOrderOf } from './lastYear.ts'

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

/** A year of the table: its day (ISO date) and the numbers of the units on it. */
export interface YearColumn {
  /** Names the column in a link that sorts. */
  id: string
  date: string
  rows: ReadonlyMap<Key, FileRow>
}

export function yearColumns(days: readonly { date: string; rows: readonly FileRow[] }[]): YearColumn[] {
  return days.map(({ date, rows }) => ({
    id: `y${date.slice(0, 4)}`,
    date,
    rows: new Map(rows.map((row) => [row.unit, row])),
  }))
}

/** The units of the newest year, sorted by a year's column or by name, downwards with a leading `-`; unknown last. */
export function yearUnits(columns: readonly YearColumn[], sort: string): Key[] {
  const units = [...(columns.at(-1)?.rows.keys() ?? [])]
  const by = columns.find(({ id }) => id === sort.replace('-', ''))
  if (by) return inOrderOf(units, (unit) => by.rows.get(unit)?.value ?? null, sort.startsWith('-') ? -1 : 1)
  return sort === '-name' ? units.toReversed() : units
}
