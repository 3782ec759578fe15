/** Holding an office: who is in theirs on a day. */
import type { Person } from './person.ts'

/** From the first day of the term to its last. @param date ISO date. */
export function isInOffice({ properties: { termStart, termEnd } }: Person, date: string): boolean {
  return termStart <= date && (termEnd === null || termEnd >= date)
}
