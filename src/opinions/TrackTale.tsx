/** What happened to an opinion, in plain words and dates, the newest first. */

import { useRecords } from '../changes/dataset.store.ts'
import { dayOf } from '../changes/day.ts'
import type { Person } from '../people/person.ts'
import { useWords } from '../words/words.tsx'
import type { Tracked } from './asking.store.ts'

export function TrackTale({ steps }: { steps: Tracked['steps'] }) {
  const words = useWords()
  const people = useRecords<Person>('person')
  const nameOf = (key: string | null) => {
    const person = people.find(({ id }) => id === key)
    return person ? words.name(person.properties) : ''
  }
  return (
    <ol className="tale trackTale">
      {steps.toReversed().map(({ stage, at, by }) => (
        <li key={`${stage} ${at}`}>
          <b>{words.say(`track.told.${stage}`)}</b>
          <span>{words.date(dayOf(at))}</span>
          {nameOf(by) && <small>{nameOf(by)}</small>}
        </li>
      ))}
    </ol>
  )
}
