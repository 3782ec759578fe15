/** What happened lately: change sets told in the words of the field, newest first, each a way to its record. */
import { useMemo } from 'react'
import type { Change, LoggedChangeSet } from '../../changes/change.ts'
import { useDataset } from '../../changes/dataset.store.ts'
import { useHistory } from '../../changes/history.store.ts'
import { type Key, kindOf } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import type { Speaker } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { Comment } from './AlleyHistory.tsx'
import { deedOf } from './deed.ts'

interface Item {
  id: string
  at: string
  key: Key
  name: string
  deed: string
  comment: string
}

const told = ['alley', 'project']

/** A change set of more records than this is told in one line. */
const many = 3

function itemsOf(
  changeSet: LoggedChangeSet,
  nameOf: (key: Key) => { name: string; unit: string } | undefined,
  unit: Key | undefined,
  words: Speaker,
): Item[] {
  const { id, at, comment } = changeSet
  const items = changeSet.changes
    .filter(({ key }) => told.includes(kindOf(key)))
    .flatMap((change: Change) => {
      const record = nameOf(change.key)
      if (!record || (unit && record.unit !== unit)) return []
      return [
        { id: `${id}${change.key}`, at, key: change.key, name: record.name, deed: deedOf(change, words), comment },
      ]
    })
  const [first] = items
  if (!first || items.length <= many) return items
  return [{ ...first, name: words.say('history.many', { n: items.length }) }]
}

/** @param unit restricts to one unit. */
export function News({ unit, most }: { unit?: Key; most: number }) {
  const words = useWords()
  const kinds = useDataset((dataset) => dataset.kinds)
  const { changeSets, arrival } = useHistory(unit?.slice('unit:'.length))
  const items = useMemo(() => {
    const nameOf = (key: Key) => {
      const properties = kinds[kindOf(key)]?.get(key)?.properties as never as
        | { name: string; nameHant: string; nameEn: string; unit: string }
        | undefined
      return properties && { name: words.name(properties), unit: properties.unit }
    }
    const found: Item[] = []
    for (const changeSet of changeSets) {
      found.push(...itemsOf(changeSet, nameOf, unit, words))
      if (found.length >= most) break
    }
    return found.slice(0, most)
  }, [changeSets, kinds, unit, words, most])
  if (arrival === 'coming') return <p className="quiet">{words.say('history.loading')}</p>
  if (items.length === 0)
    return <p className="quiet">{words.say(arrival === 'failed' ? 'state.failed' : 'unit.noRecent')}</p>
  return (
    <ol className="news">
      {items.map(({ id, at, key, name, deed, comment }) => (
        <li key={id}>
          <ViewLink step={choosing(key)}>
            <time dateTime={at}>{words.date(at)}</time>
            <span>
              <b>{name}</b> {deed}
              {comment && words.language !== 'en' && <Comment text={comment} />}
            </span>
          </ViewLink>
        </li>
      ))}
    </ol>
  )
}
