/** Who did something and when: avatar, name, and the day and hour in Beijing. */
import { useRecord } from '../../changes/dataset.store.ts'
import { isKey } from '../../changes/record.ts'
import { HexAvatar } from '../../people/HexAvatar.tsx'
import type { Person } from '../../people/person.ts'
import { useQuoted } from '../../words/quoted.tsx'
import { useWords } from '../../words/words.tsx'

/** The name of whoever signs a change set: a person's, or the plain name of a programme or an account. */
export function useSigner(author: string | null): string {
  const words = useWords()
  const quoted = useQuoted()
  const person = useRecord<Person>(isKey(author) ? author : undefined)
  if (!author) return words.say('history.somebody')
  return person ? words.name(person.properties) : quoted(author)
}

/** @param size of the avatar in pixels; none when left out. */
export function WhoWhen({ author, at, size }: { author: string; at: string; size?: number }) {
  const name = useSigner(author)
  const person = useRecord<Person>(isKey(author) ? author : undefined)
  return (
    <span className="whoWhen">
      {size && person && <HexAvatar person={person.properties} size={size} />}
      <span>{name}</span> <When at={at} />
    </span>
  )
}

/** Day and hour in Beijing of an instant (ISO 8601 UTC). */
export function When({ at }: { at: string }) {
  const words = useWords()
  const beijing = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return (
    <time dateTime={at}>
      {words.date(beijing)} {beijing.slice(11, 16)}
    </time>
  )
}
