/** All alleys of a unit under the legend's filter, or a plain word where the filter leaves none. */
import { lazy, useMemo } from 'react'
import { useWorksIn } from '../../accounts/worker.tsx'
import { AlleyList } from '../../alleys/AlleyList.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { countStages } from '../../alleys/StageBar.tsx'
import { StageLegend } from '../../alleys/StageLegend.tsx'
import { useView } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { Extra } from '../Extra.tsx'
import { FilteredEmpty } from './FilteredEmpty.tsx'

const WorkingList = lazy(() => import('../../alleys/WorkingList.tsx').then((file) => ({ default: file.WorkingList })))

export function UnitAlleys({ unit, alleys }: { unit: Unit; alleys: readonly Alley[] }) {
  const words = useWords()
  const { stage: only } = useView()
  const counts = useMemo(() => countStages(alleys), [alleys])
  const shown = only ? alleys.filter(({ properties }) => only.includes(properties.stage)) : alleys
  const name = words.name(unit.properties)
  const works = useWorksIn(unit.id)
  return (
    <section className="block">
      <StageLegend counts={counts} />
      {alleys.length === 0 && <p className="quiet">{words.say('unit.noAlleys', { unit: name })}</p>}
      <FilteredEmpty unit={unit} counts={counts} />
      {works ? (
        <Extra plainer={<AlleyList alleys={shown} />}>
          <WorkingList alleys={shown} />
        </Extra>
      ) : (
        <AlleyList alleys={shown} />
      )}
    </section>
  )
}
