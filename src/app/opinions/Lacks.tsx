/** What is still missing before an opinion can be sent, each a way to where it is said. */
import type { Lack } from '../../opinions/draft.ts'
import { goToStep, type SpeakStep } from '../../opinions/speak.store.ts'
import { useWords } from '../../words/words.tsx'

/** The step at which each is said. */
export const stepOf: Record<Lack, SpeakStep> = {
  place: 'where',
  outside: 'where',
  topic: 'say',
  text: 'say',
  phone: 'contact',
  email: 'contact',
}

export function Lacks({ lacks }: { lacks: readonly Lack[] }) {
  const words = useWords()
  if (lacks.length === 0) return null
  const go = (lack: Lack) => {
    goToStep(stepOf[lack])
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLElement>(`#speak-${lack} input, #speak-${lack}, #speak-unit`)
      field?.focus()
    })
  }
  return (
    <div className="speakLacks" role="alert">
      <b>{words.say('speak.lacks', { n: lacks.length })}</b>
      {lacks.map((lack) => (
        <button key={lack} type="button" className="link" onClick={() => go(lack)}>
          {words.say(`speak.go.${lack}`)}
        </button>
      ))}
    </div>
  )
}
