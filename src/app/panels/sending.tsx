/** Sending a wish from a page: what is wrong with it is told here, what is done is told with a way to take it back. */
import { useState } from 'react'
import { placedFaults } from '../../alleys/faultWords.ts'
import type { Change } from '../../changes/change.ts'
import { tell } from '../../changes/deed.store.ts'
import type { WaitingFile } from '../../changes/outbox.store.ts'
import { useWords } from '../../words/words.tsx'

interface Wish {
  comment: string
  changes: readonly Change[]
  /** Files that go up before it. */
  files?: readonly WaitingFile[]
  /** What is done by it, as a person reads it; null where it cannot be taken back. */
  told: string | null
  /** Whether what is told cannot be taken back all the same. */
  isFinal?: boolean
}

/** The outbox comes when something is first sent. */
export function useSending() {
  const words = useWords()
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const send = async ({ comment, changes, files = [], told, isFinal = false }: Wish): Promise<boolean> => {
    setBusy(true)
    const { commit } = await import('../../changes/outbox.store.ts')
    const answer = await commit({ comment, changes, files })
    setBusy(false)
    setFaults(answer.ok ? [] : placedFaults(answer.faults, changes, words).map(({ sentence }) => sentence))
    if (answer.ok) tell(told === null ? null : { id: answer.id, changes: isFinal ? [] : changes, told })
    return answer.ok
  }
  return { send, faults, isBusy }
}

/** Sentences of what was wrong, said at once by screen readers. */
export function Faults({ faults }: { faults: readonly string[] }) {
  return (
    <div role="alert">
      {faults.map((fault) => (
        <p key={fault} className="faultLine">
          {fault}
        </p>
      ))}
    </div>
  )
}
