/** The legend is the filter: each stage's badge, name, line and count is a switch that keeps only the stages pressed. */
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { StageBadge } from './StageBadge.tsx'
import { StageLine } from './StageLine.tsx'
import { type Stage, stages } from './stage.ts'

/** The filter after pressing one stage: the others stay as they are, and nothing pressed means all. */
export function toggled(only: readonly string[] | undefined, stage: string): string[] | undefined {
  const next = only?.includes(stage) ? only.filter((one) => one !== stage) : [...(only ?? []), stage]
  return next.length === 0 || next.length === stages.length ? undefined : next
}

export function StageLegend({ counts, badges = true }: { counts?: Record<Stage, number>; badges?: boolean }) {
  const words = useWords()
  const look = useLook()
  const { stage: only } = useView()
  return (
    <fieldset className={badges ? 'stageLegend' : 'stageLegend stageLegend-compact'}>
      <legend className="hidden">{words.say('stage.title')}</legend>
      {stages.map((stage) => (
        <button
          key={stage}
          type="button"
          aria-pressed={only?.includes(stage) ?? false}
          data-aside={only && !only.includes(stage) ? true : undefined}
          onClick={() => look({ stage: toggled(only, stage) })}
        >
          {badges && <StageBadge stage={stage} size={22} />}
          {!badges && <StageLine stage={stage} />}
          <span className="stageLegend-name">{words.say(`stage.${stage}`)}</span>
          {badges && <StageLine stage={stage} width={36} />}
          {counts && <b>{words.number(counts[stage])}</b>}
        </button>
      ))}
    </fieldset>
  )
}
