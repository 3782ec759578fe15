/** The history of an alley: what changed, when, by whom and why, newest first. */
import { useState } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import { useHistory } from '../../changes/history.store.ts'
import { isKey } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import type { Person } from '../../people/person.ts'
import { useQuoted } from '../../words/quoted.tsx'
import { useWords } from '../../words/words.tsx'
import { deedOf } from './deed.ts'

/** How many are shown before more are asked for. */
const few = 5

export function AlleyHistory({ alley }: { alley: Alley }) {
  const words = useWords()
  const [whole, setWhole] = useState(false)
  const { changeSets, arrival } = useHistory(alley.properties.unit.slice('unit:'.length))
  const own = changeSets.flatMap((changeSet) =>
    changeSet.changes.filter(({ key }) => key === alley.id).map((change) => ({ ...changeSet, change })),
  )
  return (
    <section className="block">
      <header className="block-head">
        <h2>{words.say('alley.history')}</h2>
        {own.length > 0 && (
          <ViewLink step={{ page: 'history' }} className="link">
            {words.say('past.open')}
          </ViewLink>
        )}
      </header>
      {own.length === 0 && (
        <p className="quiet">{words.say(arrival === 'coming' ? 'history.loading' : 'unit.noRecent')}</p>
      )}
      <ol className="timeline">
        {(whole ? own : own.slice(0, few)).map(({ id, at, author, comment, change }) => (
          <li key={id}>
            <b>{deedOf(change, words)}</b> <time dateTime={at}>{words.date(at)}</time> <Author author={author} />
            {comment && <Comment text={comment} />}
          </li>
        ))}
      </ol>
      {own.length > few && !whole && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {words.say('alley.historyMore', { n: own.length })}
        </button>
      )}
    </section>
  )
}

function Author({ author }: { author: string }) {
  const words = useWords()
  const person = useRecord<Person>(isKey(author) ? author : undefined)
  const quoted = useQuoted()
  return <span>{person ? words.name(person.properties) : quoted(author)}</span>
}

/** What somebody wrote, in their own Chinese; only the script follows the reader. */
export function Comment({ text }: { text: string }) {
  const { language, say } = useWords()
  const quoted = useQuoted()
  if (language !== 'en') return <p>{quoted(text)}</p>
  return (
    <p>
      {say('history.original')} <span lang="zh-Hans">{text}</span>
    </p>
  )
}
