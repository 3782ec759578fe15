/** The day on which somebody works here: today in Beijing, or the day the data speak of where that is later. */
import { useDataset } from '../changes/dataset.store.ts'
import { dayOf, later } from '../changes/day.ts'

/** ISO date. */
export function useToday(): string {
  const asOf = useDataset(({ index }) => index?.asOf ?? '')
  return later(asOf, dayOf(new Date().toISOString()))
}
