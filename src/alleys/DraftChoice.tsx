/** Which of the drafts on the desk the panel speaks of, or all of them together. */
import { useWords } from '../words/words.tsx'
import { choose, useDesk } from './desk.store.ts'
import { alleyOfDraft, type Draft } from './desk.ts'

export function DraftChoice(props: {
  drafts: readonly Draft[]
  together: boolean
  onTogether: (together: boolean) => void
}) {
  const words = useWords()
  const chosen = useDesk((desk) => desk.chosen)
  const { drafts, together, onTogether } = props
  if (drafts.length < 2) return null
  return (
    <section className="block editDrafts" aria-label={words.say('edit.which')}>
      <button type="button" className="chip" aria-pressed={together} onClick={() => onTogether(true)}>
        {words.say('edit.together', { n: drafts.length })}
      </button>
      {drafts.map((draft) => (
        <button
          key={draft.key}
          type="button"
          className="chip"
          aria-pressed={!together && chosen === draft.key}
          onClick={() => {
            onTogether(false)
            choose(draft.key)
          }}
        >
          {words.name(alleyOfDraft(draft).properties) || words.say('edit.unnamed')}
        </button>
      ))}
    </section>
  )
}
