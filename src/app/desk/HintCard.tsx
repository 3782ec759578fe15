/** The card of the tool in hand: what to do with it, how long the line is by now, and how to end it without a mouse. */
import { useMemo } from 'react'
import { useChosenDraft, useDesk } from '../../alleys/desk.store.ts'
import { useDeskHand } from '../../alleys/deskHand.store.ts'
import { joinableWith } from '../../alleys/joinable.ts'
import { joinReach } from '../../alleys/repair.ts'
import { useGround } from '../../alleys/useGround.tsx'
import { lengthOf } from '../../geo/measure.ts'
import type { Pen } from '../../map/draw.tsx'
import { useWords } from '../../words/words.tsx'
import { drawInTheMiddle, joinWith } from './deeds.store.ts'

const metresOf = (course: readonly number[][]) =>
  course.length < 2 ? 0 : lengthOf({ type: 'LineString', coordinates: [...course] })

export function HintCard({ pen }: { pen: Pen }) {
  const words = useWords()
  const tool = useDesk((desk) => desk.tool)
  if (tool === 'draw') return <PenHint pen={pen} />
  if (tool === 'measure') return <MeasureHint />
  if (tool === 'join') return <JoinHint />
  if (tool === 'vertices') return null
  return <p className="deskCard">{words.say(tool === 'split' ? 'desk.splitHint' : 'desk.selectHint')}</p>
}

function PenHint({ pen }: { pen: Pen }) {
  const words = useWords()
  const ground = useGround()
  const course = useDeskHand((hand) => hand.pen)
  if (!course) {
    return (
      <div className="deskCard">
        <p>{words.say('desk.drawHint')}</p>
        <button type="button" className="deskCard-deed" onClick={() => drawInTheMiddle(ground.units)}>
          {words.say('desk.drawMiddle')}
        </button>
      </div>
    )
  }
  const deeds = [
    { label: words.say('desk.finish'), deed: pen.finish },
    { label: words.say('desk.backOne'), deed: pen.back },
    { label: words.say('desk.cancel'), deed: pen.cancel },
  ]
  return (
    <div className="deskCard">
      <p>{words.say('desk.drawing', { n: words.number(Math.round(metresOf(course))) })}</p>
      {deeds.map(({ label, deed }) => (
        <button key={label} type="button" className="deskCard-deed" onClick={deed}>
          {label}
        </button>
      ))}
    </div>
  )
}

function MeasureHint() {
  const words = useWords()
  const measured = useDeskHand((hand) => hand.measured)
  if (measured.length < 2) return <p className="deskCard">{words.say('desk.measureHint')}</p>
  return (
    <div className="deskCard" role="status">
      <b>{words.say('desk.measured', { n: words.number(metresOf([...measured]), 1) })}</b>
      <button type="button" className="deskCard-deed" onClick={() => useDeskHand.setState({ measured: [] })}>
        {words.say('desk.clear')}
      </button>
    </div>
  )
}

/** The alleys whose ends are near enough, nearest first, so that none need be hit with a pointer. */
function JoinHint() {
  const words = useWords()
  const ground = useGround()
  const draft = useChosenDraft()
  const drafts = useDesk((desk) => desk.drafts)
  const found = useMemo(
    () => (draft?.geometry ? joinableWith(draft, drafts, ground.near(draft.geometry, joinReach)) : []),
    [draft, drafts, ground],
  )
  return (
    <div className="deskCard">
      <p>{words.say('desk.joinHint', { n: joinReach })}</p>
      {found.map(({ alley, metres }) => (
        <button key={alley.id} type="button" className="deskCard-deed" onClick={() => joinWith(alley.id)}>
          {words.say('desk.joinWith', { name: words.name(alley.properties), n: Math.round(metres) })}
        </button>
      ))}
    </div>
  )
}
