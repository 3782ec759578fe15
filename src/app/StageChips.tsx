/** The filter as chips over the map, for phones and tablets where the legend has no room. */
import { IconFilter } from '@tabler/icons-react'
import type { Alley } from '../alleys/alley.ts'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { toggled } from '../alleys/StageLegend.tsx'
import { useRecords } from '../changes/dataset.store.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'

const offered = ['constructing', 'consulting', 'rework', 'accepted'] as const

export function StageChips() {
  const words = useWords()
  const look = useLook()
  const { stage: only } = useView()
  const alleys = useRecords<Alley>('alley')
  return (
    <fieldset className="stageChips">
      <legend className="hidden">{words.say('table.filterStage')}</legend>
      <button type="button" className="chip" aria-pressed={!only} onClick={() => look({ stage: undefined })}>
        <IconFilter size={16} aria-hidden="true" />
        {words.say('stage.all')}
      </button>
      {offered.map((stage) => (
        <button
          key={stage}
          type="button"
          className="chip"
          aria-pressed={only?.includes(stage) ?? false}
          onClick={() => look({ stage: toggled(only, stage) })}
        >
          <StageBadge stage={stage} size={18} />
          {words.say(`stage.${stage}`)}
          {alleys.length > 0 && <span>{alleys.filter(({ properties }) => properties.stage === stage).length}</span>}
        </button>
      ))}
    </fieldset>
  )
}
