/** Days and moments of the demo town: ISO dates, months, and the hours in which people work in Beijing (UTC+8). */
import type { Random } from './random.ts'

/** The day the demo town speaks of. */
export const today = '2026-11-20'

/** The day the planners and volunteers were appointed (DOMAIN §1). */
export const appointed = '2020-01-21'

const dayLength = 86_400_000
const beijingOffset = 8 * 3_600_000

/** The ISO date some days after another; before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10)
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** Weekday of an ISO date, 1 (Monday) to 7. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7
}

/** The same ISO date, or the Friday before it when it falls on a weekend. */
export function onWorkday(date: string): string {
  return addDays(date, Math.min(0, 5 - weekdayOf(date)))
}

/** All months `YYYY-MM` from the first to the last, both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = addDays(`${month}-28`, 5).slice(0, 7)) months.push(month)
  return months
}

/** The earlier of two ISO dates. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** The later of two ISO dates. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The moment (ISO 8601 UTC) of a Beijing date and hour; whole minutes by chance, hours from `from` up to before `to`. */
export function momentOn(date: string, random: Random, from = 9, to = 18): string {
  const minutes = random.whole(from * 60, to * 60 - 1)
  return new Date(Date.parse(date) + minutes * 60_000 - beijingOffset).toISOString()
}
