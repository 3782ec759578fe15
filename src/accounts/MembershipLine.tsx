/** A membership in words: role, unit, and from when to when. */
import { useDataset } from '../changes/dataset.store.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Named, Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { Membership } from './membership.ts'

/** The name of a record by its key, or the key itself while it is unknown. */
export function useNames(): (key: string) => string {
  const words = useWords()
  const kinds = useDataset(({ kinds }) => kinds)
  return (key) => {
    const record = kinds[key.split(':')[0] ?? '']?.get(key as Key) as MapRecord<Named> | undefined
    return record ? words.name(record.properties) : key
  }
}

/** Role, unit and person, with the words between them. */
export function placeOf(
  { role, unit, person }: Partial<Pick<Membership, 'role' | 'unit' | 'person'>>,
  words: Speaker,
  nameOf: (key: string) => string,
): string {
  const parts = [role && words.say(`role.${role}`), unit ? nameOf(unit) : words.say('admin.wholeDistrict')]
  return [...parts, person && nameOf(person)].filter(Boolean).join(' · ')
}

export function MembershipLine({ membership }: { membership: Membership }) {
  const words = useWords()
  const nameOf = useNames()
  const { starts, ends } = membership
  const days = ends
    ? words.say('admin.until', { from: words.date(starts), to: words.date(ends) })
    : words.say('admin.since', { date: words.date(starts) })
  return (
    <span>
      {placeOf(membership, words, nameOf)}
      <small>{days}</small>
    </span>
  )
}
