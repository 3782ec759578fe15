/** The volunteers of a unit, each with the background they bring. */
import { useWords } from '../words/words.tsx'
import { HexAvatar } from './HexAvatar.tsx'
import type { Person } from './person.ts'

export function Roster({ volunteers }: { volunteers: readonly Person[] }) {
  const words = useWords()
  if (volunteers.length === 0) return <p className="quiet">{words.say('person.none')}</p>
  return (
    <ul className="roster">
      {volunteers.map(({ id, properties }) => (
        <li key={id}>
          <HexAvatar person={properties} size={44} />
          <span>{words.name(properties)}</span>
          {properties.background && <small>{words.say(`background.${properties.background}`)}</small>}
        </li>
      ))}
    </ul>
  )
}
