/** It was sent: the code and the link to keep, by when an answer comes, and what happens next. */
import { IconCloudUpload } from '@tabler/icons-react'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { CodeCard, TrackLink } from './CodeCard.tsx'
import { usePlannerOf } from './place.tsx'
import { beginAfresh, type Outcome } from './speak.store.ts'

export function SentPart({
  outcome,
  unit,
  alleyName,
}: {
  outcome: Outcome
  unit: Unit | undefined
  alleyName: string
}) {
  const words = useWords()
  const planner = usePlannerOf(unit)
  if (outcome.state === 'waiting') {
    return (
      <section className="block sent" role="status">
        <div className="sent-head">
          <IconCloudUpload size={40} stroke={1.5} aria-hidden="true" />
          <div>
            <h1>{words.say('speak.waiting')}</h1>
            <p>{words.say('speak.waitingHelp')}</p>
          </div>
        </div>
        <button type="button" className="button" onClick={beginAfresh}>
          {words.say('speak.another')}
        </button>
      </section>
    )
  }
  const { code, due, isJoined } = outcome
  const unitName = unit ? words.name(unit.properties) : ''
  const to = planner ? words.name(planner.properties) : unitName
  const rows = [
    !isJoined && [words.say('speak.today'), to ? words.say('speak.nextSent', { to }) : words.say('speak.nextSorted')],
    due !== null && [words.say('speak.by', { date: words.date(due.on) }), words.say('speak.nextAnswer')],
    [words.say('speak.afterwards'), words.say('speak.nextConfirm')],
  ].filter((row) => row !== false)
  return (
    <section className="block sent">
      <div className="sent-head" role="status">
        <svg viewBox="0 0 52 58" width="52" height="58" aria-hidden="true">
          <path d="M26 2 50 15.5v27L26 56 2 42.5v-27z" fill="var(--honey)" />
          <path d="m15 29 8 8 15-16" fill="none" stroke="#231c12" strokeWidth="4.5" />
        </svg>
        <div>
          <h1>{words.say(isJoined ? 'opinion.joined' : 'speak.sent')}</h1>
          <p>{due ? words.say('speak.sentDue', { date: words.date(due.on) }) : alleyName || unitName}</p>
          {due && !due.isSure && <p className="quiet">{words.say('opinion.dueUnsure')}</p>}
        </div>
      </div>
      <CodeCard code={code} />
      <ol className="sent-next">
        {rows.map((row) => (
          <li key={String(row[0])}>
            <b>{row[0]}</b> {row[1]}
          </li>
        ))}
      </ol>
      <div className="speakButtons">
        <TrackLink code={code} className="button button-honey">
          {words.say('speak.look')}
        </TrackLink>
        <button type="button" className="button" onClick={beginAfresh}>
          {words.say('speak.another')}
        </button>
      </div>
    </section>
  )
}
