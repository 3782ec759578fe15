/** The steps of an opinion as a row of cells: a tick when done, a dot where it stands now. */
import { useWords } from '../words/words.tsx'
import { type Dated, progressOf } from './progress.ts'

/** @param isOwn whether the reader is the author. */
export function ProgressBar({ opinion, isOwn }: { opinion: Dated; isOwn: boolean }) {
  const words = useWords()
  return (
    <ol className="progress">
      {progressOf(opinion).map(({ step, state, on }) => (
        <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <svg viewBox="0 0 26 30" width="24" height="28" aria-hidden="true">
            <path d="M13 1.5 24.5 8v14L13 28.5 1.5 22V8z" />
            {state === 'done' && <path className="progress-tick" d="m7.5 15.3 4 4 7.3-8" />}
            {state === 'now' && <circle cx="13" cy="15" r="4" />}
          </svg>
          <span>
            {words.say(step === 'confirmed' && !isOwn ? 'opinion.step.confirmedByThem' : `opinion.step.${step}`)}
          </span>
          <small>{on ? words.date(on) : state === 'now' ? words.say('opinion.now') : ''}</small>
        </li>
      ))}
    </ol>
  )
}
