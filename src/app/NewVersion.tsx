/** The word that a new version is there; nothing changes before it is asked for, so nothing that is being typed is lost. */
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { takeNewVersion, useNewVersion } from './shell.store.ts'

export function NewVersion() {
  const words = useWords()
  const waiting = useNewVersion((store) => store.waiting)
  const [isLater, setLater] = useState(false)
  if (!waiting || isLater) return null
  return (
    <div className="toast" role="status">
      <IconRefresh size={18} aria-hidden="true" />
      <button type="button" onClick={takeNewVersion}>
        {words.say('version.new')}
      </button>
      <button type="button" onClick={() => setLater(true)}>
        {words.say('version.later')}
      </button>
    </div>
  )
}
