/** The filter leaves no alley of a unit: what there is instead, and the ways on. */
import { IconFilterOff } from '@tabler/icons-react'
import type { Stage } from '../../alleys/stage.ts'
import { choosing, useView, ViewLink } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'

/** How many stages are named of what there is. */
const named = 3

/** Nothing where the filter leaves something. */
export function FilteredEmpty({ unit, counts }: { unit: Unit; counts: Record<Stage, number> }) {
  const words = useWords()
  const { stage: only } = useView()
  const found = Object.entries(counts).filter(([, count]) => count > 0)
  if (!only || found.length === 0 || found.some(([stage]) => only.includes(stage))) return null
  const joint = words.language === 'en' ? ', ' : '、'
  const stages = only.map((stage) => words.say(`stage.${stage}` as WordKey)).join(joint)
  const instead = found
    .sort(([, one], [, other]) => other - one)
    .slice(0, named)
    .map(([stage, count]) => `${words.say(`stage.${stage}` as WordKey)} ${count}`)
  return (
    <EmptyState
      icon={<IconFilterOff size={26} />}
      title={words.say('stage.filterEmpty', { unit: words.name(unit.properties), stage: stages })}
      help={words.say('stage.filterInstead', { found: instead.join(joint) })}
    >
      <ViewLink step={{ stage: undefined }} className="button button-honey">
        {words.say('stage.clear')}
      </ViewLink>
      <ViewLink step={choosing(undefined)} className="button">
        {words.say('stage.otherUnit')}
      </ViewLink>
    </EmptyState>
  )
}
