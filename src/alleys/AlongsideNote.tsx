/** Says in the editor that saving also accepts the proposal that was taken up, and lets that be undone. */
import { goAlongside, useAlongside } from '../changes/alongside.store.ts'
import type { Key } from '../changes/record.ts'
import { useWords } from '../words/words.tsx'

export function AlongsideNote({ about }: { about: Key | undefined }) {
  const words = useWords()
  const waiting = useAlongside((alongside) => alongside.waiting)
  if (!waiting || waiting.about !== about) return null
  return (
    <section className="block">
      <p className="notice">
        {words.say('proposal.taken')}{' '}
        <button type="button" className="link" onClick={() => goAlongside(null)}>
          {words.say('proposal.letGo')}
        </button>
      </p>
    </section>
  )
}
