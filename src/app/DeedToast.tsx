/** Tells what was just done, with one tap to take it back; it goes when the next thing is done, or after a while unless one is at it. */
import { useEffect, useState } from 'react'
import { placedFaults } from '../alleys/faultWords.ts'
import { type Deed, tell, useDeed } from '../changes/deed.store.ts'
import { undo } from '../changes/outbox.store.ts'
import { useWords } from '../words/words.tsx'

/** Milliseconds it stays. */
const stay = 12_000

export function DeedToast() {
  const deed = useDeed((store) => store.deed)
  return deed && <Toast key={deed.id} deed={deed} />
}

function Toast({ deed }: { deed: Deed }) {
  const words = useWords()
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => tell(null), stay)
    return () => clearTimeout(timer)
  }, [isHeld])
  const takeBack = async () => {
    const comment = words.say('edit.undone', { what: deed.told })
    const answer = await undo(deed.id, deed.changes, comment)
    if (answer.ok) return tell({ id: `${deed.id} undone`, changes: [], told: comment })
    const [fault] = placedFaults(answer.faults, deed.changes, words)
    tell({ id: `${deed.id} kept`, changes: [], told: fault?.sentence ?? '' })
  }
  const holding = { onMouseEnter: () => hold(true), onMouseLeave: () => hold(false) }
  return (
    <div className="toast" role="status" {...holding} onFocus={() => hold(true)} onBlur={() => hold(false)}>
      <span>{deed.told}</span>
      {deed.changes.length > 0 && (
        <button type="button" onClick={() => void takeBack()}>
          {words.say('edit.undo')}
        </button>
      )}
    </div>
  )
}
