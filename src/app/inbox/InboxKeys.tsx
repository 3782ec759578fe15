/** The keys of the inbox, told at its foot, and the hand that obeys them. */
import { useEffect, useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { isTyping } from '../keyboard.tsx'
import { lettersOff } from '../settings.tsx'
import { InboxKeyList } from './InboxKeyList.tsx'

/** What each key does; absent where it does nothing just now. */
export interface KeyDeeds {
  j: () => void
  k: () => void
  a?: (() => void) | undefined
  r?: (() => void) | undefined
  escape?: (() => void) | undefined
}

/** Obeys the keys before the app's own, but never while somebody types or where single letters are turned off. */
export function useInboxKeys(deeds: KeyDeeds): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const name = event.key.toLowerCase()
      const deed = Object.hasOwn(deeds, name) ? deeds[name as keyof KeyDeeds] : undefined
      if (!deed || isTyping(event.target) || (name.length === 1 && lettersOff())) return
      event.preventDefault()
      deed()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [deeds])
}

export function InboxKeys() {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || isTyping(event.target) || lettersOff()) return
      event.preventDefault()
      setWhole((now) => !now)
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return (
    <footer className="inboxKeys">
      {isWhole && <InboxKeyList />}
      <p>
        <kbd>J</kbd> <kbd>K</kbd> {words.say('inbox.key.step')} <kbd>A</kbd> {words.say('inbox.key.forward')}{' '}
        <kbd>R</kbd> {words.say('inbox.key.answer')}{' '}
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          <kbd>?</kbd> {words.say('inbox.key.all')}
        </button>
      </p>
    </footer>
  )
}
