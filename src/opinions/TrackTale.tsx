/** What happened to an opinion and to the one it was merged into, in plain words and dates, the newest first. */
import { useRecords } from '../changes/dataset.store.ts'
import { dayOf } from '../changes/day.ts'
import type { Person } from '../people/person.ts'
import { useWords } from '../words/words.tsx'
import type { Stop, Tracked } from './tracked.ts'

/** Stages that are told in other words to whoever is not the author: what somebody else said. */
const saidByAuthor = ['submitted', 'confirmed', 'reopened', 'withdrawn'] as const

export function TrackTale({ tracked: { steps, mergedSteps, isAuthor } }: { tracked: Tracked }) {
  const words = useWords()
  const people = useRecords<Person>('person')
  const nameOf = (key: string | null) => {
    const person = people.find(({ id }) => id === key)
    return person ? words.name(person.properties) : ''
  }
  const told = ({ stage }: Stop, isOwn: boolean) => {
    const said = isOwn ? undefined : saidByAuthor.find((one) => one === stage)
    return words.say(said ? `track.toldOfOther.${said}` : `track.told.${stage}`)
  }
  const own = steps.map((stop) => ({ ...stop, told: told(stop, isAuthor) }))
  const others = mergedSteps.map((stop) => ({ ...stop, told: told(stop, false) }))
  return (
    <ol className="tale trackTale">
      {[...own, ...others]
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ stage, at, by, told }) => (
          <li key={`${stage} ${at}`}>
            <b>{told}</b>
            <span>{words.date(dayOf(at))}</span>
            {nameOf(by) && <small>{nameOf(by)}</small>}
          </li>
        ))}
    </ol>
  )
}
