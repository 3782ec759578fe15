/** Where an alley stands on the way from not started to lasting care, with the branch of rework beneath. */
import { useWords } from '../words/words.tsx'
import { StageBadge } from './StageBadge.tsx'
import { type Stage, stageChain } from './stage.ts'

export function StageStepper({ stage }: { stage: Stage }) {
  const words = useWords()
  const reached = stage === 'rework' ? stageChain.indexOf('accepted') : stageChain.indexOf(stage)
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
        <p className="stepper-rework">
          <StageBadge stage="rework" size={34} />
          <b>{words.say('stage.rework')}</b>
        </p>
      )}
    </div>
  )
}
