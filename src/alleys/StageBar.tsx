/** How many alleys stand at each stage: a stacked bar in stage order, and the words that say the same. */
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { type Stage, stages } from './stage.ts'

/** Alleys counted by stage. */
export function countStages(alleys: readonly Alley[]): Record<Stage, number> {
  const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const { properties } of alleys) counts[properties.stage] += 1
  return counts
}

export function StageBar({ counts }: { counts: Record<Stage, number> }) {
  const words = useWords()
  const found = stages.filter((stage) => counts[stage] > 0)
  const label = found.map((stage) => `${words.say(`stage.${stage}`)} ${counts[stage]}`).join(', ')
  return (
    <div className="stageBar" role="img" aria-label={label}>
      {found.map((stage) => (
        <span key={stage} style={{ flexGrow: counts[stage], background: `var(--stage-${stage})` }} />
      ))}
    </div>
  )
}
