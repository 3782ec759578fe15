/** How far each unit has come, read from its alleys. */
import { useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { completionOf, type Stage } from '../alleys/stage.ts'
import { useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import type { Unit } from '../units/unit.ts'

/** Share 0–1 of alleys completed by unit key; null where a unit has none. */
export function useCompletion(): ReadonlyMap<Key, number | null> {
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  return useMemo(() => {
    const byUnit = new Map<string, Stage[]>(units.map(({ id }) => [id, []]))
    for (const { properties } of alleys) byUnit.get(properties.unit)?.push(properties.stage)
    return new Map([...byUnit].map(([unit, stages]) => [unit as Key, completionOf(stages).share]))
  }, [units, alleys])
}
