/** Who else is looking at or editing a record just now; being here oneself is told to them, and nobody is locked out. */
import { useEffect } from 'react'
import { useRecord } from '../changes/dataset.store.ts'
import { bePresent, usePresences } from '../changes/presence.store.ts'
import type { Presence } from '../changes/presenceBeat.ts'
import { isKey, type Key } from '../changes/record.ts'
import { useQuoted } from '../words/quoted.tsx'
import { useWords } from '../words/words.tsx'
import { HexAvatar } from './HexAvatar.tsx'
import type { Person } from './person.ts'
import './present.css'

/** More people than this are told by their number. */
const most = 3

/** Shown to those signed in; it says of this browser that it does this with the record. */
export function Present({ about, doing }: { about: Key; doing: 'looking' | 'editing' }) {
  const words = useWords()
  useEffect(() => bePresent(about, doing), [about, doing])
  const others = usePresences((presences) => presences.others)
  const here = onePerPerson([...others.values()].filter(({ key }) => key === about))
  const shown = here.slice(0, most)
  return (
    <ul className="present" aria-live="polite">
      {shown.map((presence) => (
        <Other key={presence.author} presence={presence} />
      ))}
      {here.length > most && <li>{words.say('presence.more', { n: here.length - most })}</li>}
    </ul>
  )
}

/** Who edits is told before who looks, and nobody twice. */
function onePerPerson(presences: readonly Presence[]): Presence[] {
  const sorted = presences.toSorted((one, other) => Number(other.doing === 'editing') - Number(one.doing === 'editing'))
  return sorted.filter(({ author }, place) => sorted.findIndex((one) => one.author === author) === place)
}

function Other({ presence: { author, doing } }: { presence: Presence }) {
  const words = useWords()
  const quoted = useQuoted()
  const person = useRecord<Person>(isKey(author) ? author : undefined)
  const who = person ? words.name(person.properties) : quoted(author)
  return (
    <li data-doing={doing}>
      {person && <HexAvatar person={person.properties} size={22} />}
      {words.say(doing === 'editing' ? 'presence.editing' : 'presence.looking', { who })}
    </li>
  )
}
