/** Opinions on the map while they are asked for: from everywhere when switched on, of one unit beside a form or a chosen one. */
import { useMemo } from 'react'
import { useDataset, useRecords } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import type { Look } from '../../map/layer.ts'
import { useView } from '../../map/ViewLink.tsx'
import { forMap, marksOf } from '../../opinions/marks.ts'
import { opinionLayers } from '../../opinions/opinion.layer.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useSpeak } from '../../opinions/speak.store.ts'
import type { Unit } from '../../units/unit.ts'
import { useAllOpinions } from './FindOpinion.tsx'
import { usePinsOnMap } from './usePinsOnMap.tsx'

export function Pins({ look }: { look: Look }) {
  const { key } = useView()
  const units = useRecords<Unit>('unit')
  const opinions = useRecords<Opinion>('opinion')
  const today = useDataset(({ index }) => index?.asOf ?? '')
  useAllOpinions(useUnitsAskedFor(units))
  const data = useMemo(() => {
    const labels = new Map<string, readonly [number, number]>(
      units.map(({ id, properties: { label } }) => [id, [label[0] ?? 0, label[1] ?? 0]]),
    )
    return { opinion: marksOf(forMap(opinions, today), (unit) => labels.get(unit)) }
  }, [opinions, units, today])
  const chosen: Key | undefined = key?.startsWith('opinion:') ? key : undefined
  const layers = useMemo(() => opinionLayers(chosen, look), [chosen, look])
  usePinsOnMap(look, data, layers)
  return null
}

/** All units when the opinions are switched on; beside the form that of the pin alone. */
function useUnitsAskedFor(units: readonly Unit[]): readonly Unit[] {
  const { page, line } = useView()
  const under = useSpeak(({ whereabouts }) => whereabouts?.unit)
  const isForm = page === 'speak' && !line?.includes('opinion')
  return useMemo(() => (isForm ? units.filter(({ id }) => id === under) : units), [isForm, units, under])
}
