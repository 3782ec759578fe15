/** Says that large type has just been switched on, and how to go back. */
import { IconTextSize } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { useSettings } from './settings.tsx'

/** Milliseconds the note stays. */
const stay = 8000

export function LargeNote() {
  const words = useWords()
  const look = useLook()
  const { large } = useSettings()
  const before = useRef(large)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const switchedOn = large && !before.current
    before.current = large
    setShown(switchedOn)
    if (!switchedOn) return
    const timer = setTimeout(() => setShown(false), stay)
    return () => clearTimeout(timer)
  }, [large])
  return (
    <div role="status">
      {shown && (
        <p className="toast">
          <IconTextSize size={20} aria-hidden="true" />
          {words.say('setting.largeOn')}
          <button type="button" onClick={() => look({ large: false }, { replace: true })}>
            {words.say('setting.largeUndo')}
          </button>
        </p>
      )}
    </div>
  )
}
