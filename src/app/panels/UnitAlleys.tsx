/** All alleys of a unit under the legend's filter, or a plain word where the filter leaves none. */
import { IconFilterOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { AlleyList } from '../../alleys/AlleyList.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { countStages } from '../../alleys/StageBar.tsx'
import { StageLegend } from '../../alleys/StageLegend.tsx'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'

export function UnitAlleys({ unit, alleys }: { unit: Unit; alleys: readonly Alley[] }) {
  const words = useWords()
  const { stage: only } = useView()
  const counts = useMemo(() => countStages(alleys), [alleys])
  const shown = only ? alleys.filter(({ properties }) => only.includes(properties.stage)) : alleys
  const name = words.name(unit.properties)
  const joint = words.language === 'en' ? ', ' : '、'
  return (
    <section className="block">
      <StageLegend counts={counts} />
      {alleys.length === 0 && <p className="quiet">{words.say('unit.noAlleys', { unit: name })}</p>}
      {alleys.length > 0 && shown.length === 0 && (
        <EmptyState
          icon={<IconFilterOff size={26} />}
          title={words.say('stage.filterEmpty', {
            unit: name,
            stage: (only ?? []).map((stage) => words.say(`stage.${stage}` as WordKey)).join(joint),
          })}
          help={words.say('stage.filterEmptyHelp')}
        >
          <ViewLink step={{ stage: undefined }} className="button">
            {words.say('stage.clear')}
          </ViewLink>
        </EmptyState>
      )}
      <AlleyList alleys={shown} />
    </section>
  )
}
