/** The head of the form: the way out or one step back, what is asked now, and how far one has come. */
import { IconX } from '@tabler/icons-react'
import { choosing, useView, ViewLink } from '../../map/ViewLink.tsx'
import { goToStep, type SpeakStep, speakSteps } from '../../opinions/speak.store.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'

const titles: Record<SpeakStep, WordKey> = {
  where: 'speak.whereTitle',
  say: 'speak.sayTitle',
  contact: 'speak.contact',
}

export function SpeakHead({ isPhone, step }: { isPhone: boolean; step: SpeakStep }) {
  const words = useWords()
  const { key } = useView()
  const at = speakSteps.indexOf(step)
  const before = speakSteps[at - 1]
  return (
    <header className="speakHead">
      {isPhone && before ? (
        <button type="button" className="link" onClick={() => goToStep(before)}>
          {words.say('speak.back')}
        </button>
      ) : (
        <ViewLink step={choosing(key)} className="tool tool-icon" aria-label={words.say('nav.close')}>
          <IconX size={20} aria-hidden="true" />
        </ViewLink>
      )}
      <h1>{words.say(isPhone ? titles[step] : 'speak.title')}</h1>
      <span>{isPhone ? `${at + 1} / ${speakSteps.length}` : words.say('speak.note')}</span>
    </header>
  )
}
