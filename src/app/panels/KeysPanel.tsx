/** The list of keys, opened with `?`. */
import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { InboxKeyList } from '../inbox/InboxKeyList.tsx'
import { keyList } from '../keyboard.tsx'
import { lettersOff, switchLetters } from '../settings.tsx'
import { PanelTop } from './PanelTop.tsx'

export function KeysPanel() {
  const words = useWords()
  const [off, turn] = useState(lettersOff)
  const setOff = (next: boolean) => {
    switchLetters(next)
    turn(next)
  }
  return (
    <section className="head">
      <PanelTop trail={[]} />
      <h1>{words.say('about.keys')}</h1>
      <dl className="keys">
        {keyList.map(([keys, deed]) => (
          <div key={deed}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words.say(`key.${deed}`)}</dd>
          </div>
        ))}
      </dl>
      <InboxKeyList />
      <ul className="switches">
        <li>
          <button type="button" role="switch" aria-checked={!off} onClick={() => setOff(!off)}>
            <i className="switch" aria-hidden="true" />
            <span>{words.say('key.letters')}</span>
          </button>
        </li>
      </ul>
    </section>
  )
}
