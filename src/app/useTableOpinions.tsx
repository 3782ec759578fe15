/** The opinions that the table of units counts: those of every unit, fetched when the table lists units. */
import { useMemo } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import type { Opinion } from '../opinions/opinion.ts'
import type { Unit } from '../units/unit.ts'
import { useAllOpinions } from './opinions/FindOpinion.tsx'
import type { TableOpinions } from './unitRows.ts'

const none: readonly Unit[] = []

/** @param isWanted null is told without it, and nothing is fetched. */
export function useTableOpinions(units: readonly Unit[], isWanted: boolean): TableOpinions | null {
  useAllOpinions(isWanted ? units : none)
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const opinions = useRecords<Opinion>('opinion')
  const here = useDataset(({ index, arrivals }) => {
    const url = index?.kinds.opinion?.url ?? ''
    const arrived = units.filter(({ id }) => arrivals[url.replace('{unit}', id.slice('unit:'.length))] === 'here')
    return arrived.map(({ id }) => id).join(' ')
  })
  return useMemo(
    () => (isWanted && today ? { opinions, today, here: new Set(here.split(' ')) } : null),
    [isWanted, opinions, today, here],
  )
}
