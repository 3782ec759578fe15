/** Alleys to walk to: how each was found last, how far it is and how long on foot. */
import type { Key } from '../changes/record.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { walkMinutes } from './patrol.ts'
import { distanceWords } from './patrolWords.ts'
import { StageBadge } from './StageBadge.tsx'
import type { LastLook } from './usePatrol.tsx'

/** @param metres to each alley; null while nobody knows. @param numbered whether they are stops of a round. */
export function PatrolRows(props: {
  rows: readonly { alley: Alley; metres: number | null }[]
  lastLook: ReadonlyMap<Key, LastLook>
  numbered?: boolean
}) {
  const words = useWords()
  const { rows, lastLook, numbered = false } = props
  return (
    <ol className="patrolRows">
      {rows.map(({ alley: { id, properties }, metres }, place) => {
        const look = lastLook.get(id)
        return (
          <li key={id}>
            <ViewLink step={{ key: id, page: 'patrol' }}>
              {numbered && <em>{place + 1}</em>}
              <StageBadge stage={properties.stage} size={32} />
              <span className="patrolRows-name">
                <b>{words.name(properties)}</b>
                <span className="hidden">{words.say(`stage.${properties.stage}`)}</span>
                <small className={look?.isBelow ? 'bad' : undefined}>
                  {look
                    ? words.say('patrol.lastScore', { date: words.date(look.date), n: look.score })
                    : words.say(`stage.${properties.stage}`)}
                </small>
              </span>
              {metres !== null && (
                <span className="patrolRows-way">
                  <b>{distanceWords(metres, words)}</b>
                  <small>{words.say('patrol.walk', { n: walkMinutes(metres) })}</small>
                </span>
              )}
            </ViewLink>
          </li>
        )
      })}
    </ol>
  )
}
