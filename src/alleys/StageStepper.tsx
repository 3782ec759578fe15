/** Where an alley stands on the way from not started to lasting care, with the branch of rework beneath. */
import { useWords } from '../words/words.tsx'
import { StageBadge } from './StageBadge.tsx'
import { type Stage, stageChain } from './stage.ts'

/** @param before the stage from which it fell into rework, where the history tells; accepted otherwise. */
export function StageStepper({ stage, before = 'accepted' }: { stage: Stage; before?: Stage }) {
  const words = useWords()
  const reached = stageChain.indexOf(stage === 'rework' ? before : stage)
  const back = stageChain.indexOf('constructing')
  const fell = Math.max(reached, back + 1)
  return (
    <div className="stepper">
      <ol aria-label={words.say('alley.stepsLabel', { stage: words.say(`stage.${stage}`) })}>
        {stageChain.map((one, place) => (
          <li key={one} data-reached={place <= reached} aria-current={one === stage ? 'step' : undefined}>
            <StageBadge stage={one} size={one === stage ? 34 : 28} hollow={place > reached} />
            <span>{words.say(`stage.${one}`)}</span>
          </li>
        ))}
      </ol>
      {stage === 'rework' && (
        <p className="stepper-rework" style={{ width: `${((fell - back) / stageChain.length) * 100}%` }}>
          <StageBadge stage="rework" size={34} />
          <b>{words.say('stage.rework')}</b>
        </p>
      )}
    </div>
  )
}
