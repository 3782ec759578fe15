/** What became of alleys and projects between two days, asked of the server once for each pair of days and state of the town. */
import type { Difference } from '../indicators/difference.ts'
import { askedStore, toldAt, useAsked } from './asked.store.ts'

interface Told {
  differences: readonly Difference[]
}

const pairs = askedStore<Told>({ differences: [] }, (wish, { live }) =>
  live ? toldAt<Told>(`api/difference?${wish}`).then(({ differences }) => ({ differences })) : null,
)

/** @param from the earlier day (ISO date); empty while the days are not known. */
const nameOf = (from: string, to: string): string =>
  from === '' || from === to ? '' : new URLSearchParams({ from, to }).toString()

/** Asks once more for differences that did not come. */
export function fetchDifferencesAgain(from: string, to: string): Promise<void> {
  return pairs.fetchAgain(nameOf(from, to))
}

/** Nothing is asked where both days are the same. */
export function useDifferences(from: string, to: string) {
  return useAsked(pairs, nameOf(from, to))
}
