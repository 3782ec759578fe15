/** The stages an alley may come to, as tiles for a thumb: where it stands, what may follow, and behind one tap what needs a reason. */
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { offerFor } from './nextStage.ts'
import { StageBadge } from './StageBadge.tsx'
import { type Stage, stageChain } from './stage.ts'

/** @param to the stage chosen; null while it stays. */
export function StageTiles({
  from,
  to,
  onChoose,
}: {
  from: Stage
  to: Stage | null
  onChoose: (to: Stage | null) => void
}) {
  const words = useWords()
  const { next, withReason } = offerFor([from])
  const [isWide, setWide] = useState(false)
  const back = stageChain[stageChain.indexOf(from) - 1]
  const near = back && next.length < 3 ? [back] : []
  const shown = [...next, ...(isWide ? withReason : near)]
  return (
    <fieldset className="stageTiles">
      <legend>{words.say('patrol.stageAsk')}</legend>
      <Tile stage={from} note={words.say('patrol.now')} isOn={false} onTap={() => onChoose(null)} />
      {shown.map((stage) => (
        <Tile
          key={stage}
          stage={stage}
          note={words.say(next.includes(stage) ? 'patrol.next' : 'patrol.needsReason')}
          isOn={to === stage}
          onTap={() => onChoose(stage)}
        />
      ))}
      {!isWide && withReason.length > near.length && (
        <button type="button" className="link" onClick={() => setWide(true)}>
          {words.say('patrol.otherStages')}
        </button>
      )}
    </fieldset>
  )
}

function Tile({ stage, note, isOn, onTap }: { stage: Stage; note: string; isOn: boolean; onTap: () => void }) {
  const words = useWords()
  return (
    <button type="button" className="tile" aria-pressed={isOn} onClick={onTap}>
      <StageBadge stage={stage} size={42} />
      <span>
        <b>{words.say(`stage.${stage}`)}</b>
        <small>{note}</small>
      </span>
      {isOn && <IconCheck size={20} stroke={3} aria-hidden="true" />}
    </button>
  )
}
