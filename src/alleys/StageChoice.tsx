/** Choosing the stage of one or many alleys: those that may follow first, the others behind a line that asks for a reason. */
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { offerFor } from './nextStage.ts'
import { StageBadge } from './StageBadge.tsx'
import { type Stage, stages } from './stage.ts'

/** @param from the stages they are at, one for each alley. @param to the stage wished, null while they stay. */
export function StageChoice(props: {
  from: readonly Stage[]
  to: Stage | null
  fault: string | undefined
  onChoose: (stage: Stage | null) => void
}) {
  const words = useWords()
  const { from, to, fault, onChoose } = props
  const { next, withReason } = offerFor(from)
  const [isWide, setWide] = useState(false)
  const name = useId()
  const here = stages.filter((stage) => from.includes(stage))
  const [only] = here
  const isOpen = isWide || (to !== null && withReason.includes(to))
  return (
    <fieldset className="stageChoice">
      <legend>{words.say('edit.toWhichStage')}</legend>
      <StageOption
        name={name}
        stage={here.length === 1 ? only : undefined}
        label={here.length === 1 && only ? words.say(`stage.${only}`) : words.say('edit.stayEach')}
        note={words.say('edit.now')}
        checked={to === null}
        onChoose={() => onChoose(null)}
      />
      {[...next, ...(isOpen ? withReason : [])].map((stage) => (
        <StageOption
          key={stage}
          name={name}
          stage={stage}
          label={words.say(`stage.${stage}`)}
          note={next.includes(stage) ? undefined : words.say('edit.needsReason')}
          checked={to === stage}
          onChoose={() => onChoose(stage)}
        />
      ))}
      {fault && (
        <small role="alert" className="editTrouble">
          {fault}
        </small>
      )}
      {!isOpen && withReason.length > 0 && (
        <button type="button" className="link" onClick={() => setWide(true)}>
          {words.say('edit.otherStages')}
        </button>
      )}
    </fieldset>
  )
}

function StageOption(props: {
  name: string
  stage: Stage | undefined
  label: string
  note: string | undefined
  checked: boolean
  onChoose: () => void
}) {
  const { name, stage, label, note, checked, onChoose } = props
  return (
    <label className="stageOption" data-checked={checked}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      {stage && <StageBadge stage={stage} size={26} />}
      <span>
        {label} {note && <small>{note}</small>}
      </span>
      {checked && <IconCircleCheckFilled size={20} aria-hidden="true" />}
    </label>
  )
}
