/** One line of the inbox: what about, where, how many met it, and by when it is due. */
import { useRecord } from '../../changes/dataset.store.ts'
import { isKey, type MapRecord } from '../../changes/record.ts'
import { hover } from '../../map/hand.store.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { headlineOf, type Waiting } from '../../opinions/inbox.ts'
import { topicSigns } from '../../opinions/topicSigns.tsx'
import { Quote } from '../../words/Quote.tsx'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { DueTag } from './DueTag.tsx'

/** @param met how many have met it. */
export function InboxRow({ waiting, met, isChosen }: { waiting: Waiting; met: number; isChosen: boolean }) {
  const words = useWords()
  const { id, properties } = waiting.opinion
  const alley = useRecord<MapRecord<Named>>(isKey(properties.alley) ? properties.alley : undefined)
  const Sign = topicSigns[properties.topic]
  return (
    <li>
      <ViewLink
        step={{ key: id, page: 'inbox' }}
        className="inboxRow"
        aria-current={isChosen ? 'true' : undefined}
        onMouseEnter={() => hover(id)}
        onMouseLeave={() => hover(null)}
      >
        <i>
          <Sign size={20} stroke={1.75} aria-label={words.say(`opinion.topic.${properties.topic}`)} />
        </i>
        <b>
          <Quote text={headlineOf(properties.text)} />
        </b>
        <DueTag waiting={waiting} />
        <span>
          {alley ? words.name(alley.properties) : words.say('inbox.noAlley')}
          {met > 1 && ` · ${words.say('inbox.people', { n: met })}`}
        </span>
        <small>{words.date(properties.submittedOn)}</small>
      </ViewLink>
    </li>
  )
}
