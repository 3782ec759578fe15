/** The years beside each other: the indicator at the end of each, up to the day of the published town. */
import { useMemo } from 'react'
import type { IndicatorId } from '../indicators/catalogue.ts'
import { useSeries } from './series.store.ts'
import { yearEnds } from './years.ts'

/** @param wanted false asks for nothing. */
export function useYears(comparison: { indicator: { id: IndicatorId }; asOf: string }, wanted = true) {
  const { indicator, asOf } = comparison
  const days = useMemo(() => (wanted ? yearEnds(asOf) : []), [wanted, asOf])
  return useSeries(indicator.id, days)
}
