/** Periods: the days an indicator counts, both ends included, as ISO dates in Beijing. */
import { addDays } from '../alleys/due.ts'

export interface Period {
  /** The first and the last day. */
  from: string
  to: string
}

/** The twelve months that end on a day. */
export function yearUpTo(to: string): Period {
  const next = addDays(to, 1)
  const begun = new Date(`${Number(next.slice(0, 4)) - 1}${next.slice(4)}T00:00:00Z`)
  return { from: begun.toISOString().slice(0, 10), to }
}

/** The same day of the year before; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before
}

/** The month of a day, up to that day. */
export function monthUpTo(to: string): Period {
  return { from: `${to.slice(0, 7)}-01`, to }
}

/** Whether a day lies in a period; an unknown one does not. */
export function isIn(date: string | null, { from, to }: Period): boolean {
  return date !== null && date >= from && date <= to
}

/** How many months a period has: each calendar month counts by the share of its days that lie in it. */
export function monthsIn({ from, to }: Period): number {
  let months = 0
  for (let first = `${from.slice(0, 7)}-01`; first <= to; ) {
    const next = `${addDays(first, 31).slice(0, 7)}-01`
    const begun = from > first ? from : first
    const ended = to < next ? addDays(to, 1) : next
    months += daysFrom(begun, ended) / daysFrom(first, next)
    first = next
  }
  return months
}

/** The parts of a period that at least one of the spans covers, no day in two of them; an open end is null. */
export function coveredParts({ from, to }: Period, spans: readonly { from: string; to: string | null }[]): Period[] {
  const parts: Period[] = []
  const within = spans
    .map((span) => ({ from: span.from > from ? span.from : from, to: span.to !== null && span.to < to ? span.to : to }))
    .filter((part) => part.from <= part.to)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  for (const part of within) {
    const last = parts.at(-1)
    if (!last || part.from > last.to) parts.push(part)
    else if (part.to > last.to) last.to = part.to
  }
  return parts
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
