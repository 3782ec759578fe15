/** The list of keys, opened with `?`. */
import { useWords } from '../../words/words.tsx'
import { keyList } from '../keyboard.tsx'
import { PanelTop } from './PanelTop.tsx'

export function KeysPanel() {
  const words = useWords()
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
    </section>
  )
}
