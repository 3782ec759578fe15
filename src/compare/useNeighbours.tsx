/** Each unit beside its neighbours, and whether neighbours are alike. */
import { useMemo } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { type Moran, moranOf } from '../indicators/moran.ts'
import { type Beside, besideNeighbours, type Neighbours, neighboursOf } from '../indicators/neighbours.ts'
import type { Unit } from '../units/unit.ts'
import type { Comparison } from './useCompare.tsx'

export function useBeside({ ranking }: Pick<Comparison, 'ranking'>): ReadonlyMap<Key, Beside> {
  const neighbours = useNeighbours()
  return useMemo(() => besideNeighbours(valuesIn(ranking), neighbours), [ranking, neighbours])
}

export function useMoran({ ranking }: Pick<Comparison, 'ranking'>): Moran | null {
  const neighbours = useNeighbours()
  return useMemo(() => moranOf(valuesIn(ranking), neighbours), [ranking, neighbours])
}

/** Who lies beside whom, found once for the limits as they stand, and not anew for every day that is looked at. */
let found: { limits: string; neighbours: Neighbours } | null = null

function useNeighbours(): Neighbours {
  const units = useRecords<Unit>('unit')
  return useMemo(() => {
    const limits = units.map(({ id, properties }) => `${id}@${properties.version}`).join()
    if (found?.limits !== limits) found = { limits, neighbours: neighboursOf(units) }
    return found.neighbours
  }, [units])
}

/** In the order of the keys, so that the same numbers always give the same p. */
function valuesIn(ranking: Comparison['ranking']): ReadonlyMap<Key, number | null> {
  return new Map(
    ranking.map(({ unit, value }) => [unit, value] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
