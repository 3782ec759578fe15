/** Opinions come by unit: one that a link names is looked for in all of them before it is said to be missing. */
import { type ReactNode, useEffect } from 'react'
import { fetchKind, useDataset, useRecords } from '../../changes/dataset.store.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { PanelSkeleton } from '../states.tsx'

/** @param missing what is shown when it is in none of them. */
export function FindOpinion({ missing }: { missing: ReactNode }) {
  const words = useWords()
  const isComing = useAllOpinions(useRecords<Unit>('unit'))
  return isComing ? <PanelSkeleton what={words.say('opinion.title')} /> : missing
}

const idOf = ({ id }: Unit) => id.slice('unit:'.length)

/** Fetches the opinions of units, a small file each. @returns whether some are still on their way. */
export function useAllOpinions(units: readonly Unit[]): boolean {
  useEffect(() => {
    for (const unit of units) void fetchKind('opinion', idOf(unit)).catch(() => undefined)
  }, [units])
  return useDataset(({ index, arrivals }) => {
    const url = index?.kinds.opinion?.url
    if (!url) return false
    const states = units.map((unit) => arrivals[url.replace('{unit}', idOf(unit))])
    return states.some((state) => state === undefined || state === 'coming')
  })
}
