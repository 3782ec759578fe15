/** What the author says of the outcome: content, or not yet, with a word why; and taking it back. */
import { IconMoodSmile, IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { type Asked, doWithOwn, type OwnDeed } from './asking.store.ts'
import type { Tracked } from './tracked.ts'
import { useTroubleWords } from './troubleWords.tsx'

/** Letters of a reason at most; the server takes no fewer. */
const reasonMost = 500

/** @param onDone told what became of the opinion by it. */
export function TrackDeeds({
  code,
  tracked,
  onDone,
}: {
  code: string
  tracked: Tracked
  onDone: (tracked: Tracked) => void
}) {
  const words = useWords()
  const troubleOf = useTroubleWords()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isReopening, setReopening] = useState(false)
  const act = async (deed: OwnDeed) => {
    setBusy(true)
    const asked: Asked<Tracked> = await doWithOwn(code, deed)
    setBusy(false)
    setTrouble(asked.state === 'answered' ? null : troubleOf(asked))
    if (asked.state !== 'answered') return
    setReopening(false)
    onDone(asked.value)
  }
  const { mayConfirm, mayWithdraw, contactUntil } = tracked
  return (
    <>
      {mayConfirm && (
        <footer className="speakFoot">
          <p>
            <b>{words.say('track.seen')}</b> {words.say('track.seenHelp')}
          </p>
          {isReopening ? (
            <Reopening
              isBusy={isBusy}
              onCancel={() => setReopening(false)}
              onReason={(reason) => void act({ deed: 'reopen', reason })}
            />
          ) : (
            <div className="trackAnswer">
              <button type="button" className="button" disabled={isBusy} onClick={() => setReopening(true)}>
                <IconRefreshAlert size={20} stroke={1.75} aria-hidden="true" />
                {words.say('track.notYet')}
              </button>
              <button
                type="button"
                className="button button-honey"
                disabled={isBusy}
                onClick={() => void act({ deed: 'confirm', satisfied: true })}
              >
                <IconMoodSmile size={20} stroke={1.75} aria-hidden="true" />
                {words.say('track.satisfied')}
              </button>
            </div>
          )}
        </footer>
      )}
      {(mayWithdraw || contactUntil) && (
        <section className="block trackOwn">
          {mayWithdraw && (
            <Sure
              ask="track.withdraw"
              sure="track.withdrawSure"
              isBusy={isBusy}
              onSure={() => void act({ deed: 'withdraw' })}
            />
          )}
          {contactUntil && (
            <>
              <p className="quiet">{words.say('track.contactUntil', { date: words.date(contactUntil) })}</p>
              <Sure
                ask="track.forget"
                sure="track.forgetSure"
                isBusy={isBusy}
                onSure={() => void act({ deed: 'forget' })}
              />
            </>
          )}
        </section>
      )}
      <p className="speakLack trackTrouble" role="alert">
        {trouble}
      </p>
    </>
  )
}

function Reopening({
  isBusy,
  onReason,
  onCancel,
}: {
  isBusy: boolean
  onReason: (reason: string) => void
  onCancel: () => void
}) {
  const words = useWords()
  const [reason, setReason] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onReason(reason.trim())
      }}
    >
      <div className="speakField">
        <label htmlFor="track-reason">{words.say('track.reason')}</label>
        <textarea
          id="track-reason"
          rows={3}
          required
          maxLength={reasonMost}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <small>{words.say('track.reasonNote')}</small>
      </div>
      <div className="trackAnswer">
        <button type="button" className="button" onClick={onCancel}>
          {words.say('track.keep')}
        </button>
        <button type="submit" className="button button-honey" disabled={isBusy || reason.trim() === ''}>
          {words.say('track.reopen')}
        </button>
      </div>
    </form>
  )
}

/** A deed that cannot be taken back is asked for twice. */
function Sure({
  ask,
  sure,
  isBusy,
  onSure,
}: {
  ask: 'track.withdraw' | 'track.forget'
  sure: 'track.withdrawSure' | 'track.forgetSure'
  isBusy: boolean
  onSure: () => void
}) {
  const words = useWords()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <button type="button" className="link speakLink" onClick={() => setAsked(true)}>
        {words.say(ask)}
      </button>
    )
  }
  return (
    <p role="alert">
      {words.say(sure)}{' '}
      <button type="button" className="button" disabled={isBusy} onClick={onSure}>
        {words.say(ask)}
      </button>{' '}
      <button type="button" className="link speakLink" onClick={() => setAsked(false)}>
        {words.say('track.keep')}
      </button>
    </p>
  )
}
