/** After too many guesses: how long it still is, counted down, and what can be done meanwhile. */
import { useEffect, useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { CardHead } from './Emblem.tsx'

/** Seconds left until an instant (ms since 1970), once a second; 0 when it is over or there is none. */
export function useSecondsUntil(end: number | null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (end === null) return
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [end])
  return end === null ? 0 : Math.max(0, Math.ceil((end - now) / 1000))
}

/** @param left seconds; @param waiting how many changes wait on this device. */
export function Locked({ left, waiting }: { left: number; waiting: number }) {
  const words = useWords()
  return (
    <section className="head">
      <CardHead
        tone="pale"
        sign={left}
        title={words.say('account.lockedTitle', { n: left })}
        help={words.say('account.lockedHelp')}
      />
      <p className="lockedField">{words.say('account.lockedField', { n: left })}</p>
      <button type="button" className="button lockedButton" disabled>
        {words.say('account.lockedButton', { n: left })}
      </button>
      <p className="card-or">
        <span>{words.say('account.noWait')}</span>
      </p>
      <ViewLink step={{ page: undefined }} className="button card-button">
        {words.say('account.lookOnly')}
      </ViewLink>
      {waiting > 0 && <p className="note">{words.say('account.leftSafe', { n: waiting })}</p>}
    </section>
  )
}
