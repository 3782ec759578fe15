/** Opinions in a list: what about, the first words, how far it has come. */
import { hover } from '../map/hand.store.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { Quote } from '../words/Quote.tsx'
import { useWords } from '../words/words.tsx'
import { isOpen } from './marks.ts'
import type { Opinion } from './opinion.ts'
import { topicSigns } from './topicSigns.tsx'
import './opinions.css'

export function OpinionList({ opinions }: { opinions: readonly Opinion[] }) {
  const words = useWords()
  return (
    <ul className="rows">
      {opinions.map((opinion) => {
        const { id, properties } = opinion
        const Sign = topicSigns[properties.topic]
        return (
          <li key={id}>
            <ViewLink
              step={choosing(id)}
              className="row opinionRow"
              onMouseEnter={() => hover(id)}
              onMouseLeave={() => hover(null)}
            >
              <Sign size={20} stroke={1.75} aria-label={words.say(`opinion.topic.${properties.topic}`)} />
              <span className="row-name">
                <Quote text={properties.text} />
                <small>
                  {words.date(properties.submittedOn)}
                  {properties.agrees ? ` · ${words.say('opinion.met', { n: properties.agrees + 1 })}` : ''}
                </small>
              </span>
              <span className={isOpen(opinion) ? 'row-note opinionOpen' : 'row-note'}>
                {words.say(`opinion.stage.${properties.stage}`)}
              </span>
            </ViewLink>
          </li>
        )
      })}
    </ul>
  )
}
