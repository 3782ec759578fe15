/** The export menu of the density map: the hexagons that are counted, in their days; nothing while not all records are here. */
import { useMemo } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { useDataset, useRecords } from '../../changes/dataset.store.ts'
import { densityFeatures, densityRows } from '../../compare/densityFile.ts'
import { type Comparison, useFullNames } from '../../compare/useCompare.tsx'
import { useDensity } from '../../compare/useDensity.tsx'
import { ExportMenu } from '../../report/ExportMenu.tsx'
import { useWords } from '../../words/words.tsx'
import { useSeen } from './seen.tsx'

export function DensityMenu({ comparison: { day } }: { comparison: Comparison }) {
  const words = useWords()
  const density = useDensity()
  const units = useFullNames()
  const alleys = useRecords<Alley>('alley')
  const names = useMemo(
    () => new Map([...units, ...alleys.map(({ id, properties }) => [id, words.name(properties)] as const)]),
    [units, alleys, words],
  )
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  const picture = useSeen()
  if (density.arrival !== 'here') return null
  return (
    <ExportMenu
      name={`${words.say('face.density')} ${words.say(`density.${density.kind}`)}`}
      date={day}
      cells={() => densityRows(density, names, isSample, words)}
      collection={(origin) => ({ type: 'FeatureCollection', ...origin, features: densityFeatures(density) })}
      picture={picture}
    />
  )
}
