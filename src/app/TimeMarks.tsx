/** The days worth remembering, as a list that opens over the timeline; each leads to its day. */
import { IconFlag3 } from '@tabler/icons-react'
import { useRef } from 'react'
import type { TimeMark } from '../indicators/timeline.ts'
import { useWords } from '../words/words.tsx'

export function TimeMarks({ marks, onGo }: { marks: readonly TimeMark[]; onGo: (day: string) => void }) {
  const words = useWords()
  const list = useRef<HTMLDetailsElement>(null)
  const close = () => list.current?.removeAttribute('open')
  const go = (day: string) => {
    close()
    onGo(day)
  }
  return (
    <details ref={list} className="timeMarks" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary>
        <IconFlag3 size={18} aria-hidden="true" />
        {words.say('time.marks')}
      </summary>
      <ul>
        {marks.map(({ date, what, n }) => (
          <li key={what}>
            <button type="button" onClick={() => go(date)}>
              <b>{date}</b> {words.say(`time.mark.${what}`, { n: n ?? 0 })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
