/** The two sides of a comparison on the map: one indicator on two days, or two indicators on one day. */
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { yearBefore } from '../indicators/period.ts'
import type { View } from '../map/view.ts'
import { indicatorNamed } from './numbers.ts'

export interface Side {
  /** ISO date at whose end its numbers stand. */
  day: string
  indicator: CatalogueRow
}

export interface Sides {
  /** What differs between the two. */
  by: 'day' | 'indicator'
  left: Side
  right: Side
}

/**
 * The sides a link names. Days: the other day is left, the same day of the year before where none is named or it cannot be asked for.
 * Indicators: the first is left.
 * @param day ISO date looked at. @param lastDay ISO date after which nothing can be asked for.
 */
export function sidesOf({ metric, metric2, date2 }: View, day: string, lastDay: string): Sides {
  const indicator = indicatorNamed(metric)
  const other = indicatorNamed(metric2)
  if (metric2 !== undefined && other.id === metric2 && other.id !== indicator.id)
    return { by: 'indicator', left: { day, indicator }, right: { day, indicator: other } }
  const before = date2 !== undefined && date2 !== day && date2 <= lastDay ? date2 : yearBefore(day)
  return { by: 'day', left: { day: before, indicator }, right: { day, indicator } }
}

/** The other day whose numbers are cut into the same classes as those of the day looked at; empty where no face shows two days. */
export function dayBeside(view: View, day: string, lastDay: string): string {
  if (day === '' || (view.face !== 'swipe' && view.face !== 'pair')) return ''
  const { by, left } = sidesOf(view, day, lastDay)
  return by === 'day' ? left.day : ''
}
