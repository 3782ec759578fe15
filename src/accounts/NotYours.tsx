/** What somebody may not change, said plainly: why, that nothing is lost, and what they may do instead. */
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import type { Fault } from '../changes/kind.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import type { Named, WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { useAccount } from './account.store.ts'
import { CardHead } from './Emblem.tsx'
import { HolderBadge } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import type { RosterPerson } from './roster.ts'

const titles: Record<string, WordKey> = {
  'may.otherUnit': 'notYours.otherUnit',
  'may.proposeOnly': 'notYours.propose',
  'may.field': 'notYours.field',
  'may.ownOnly': 'notYours.ownOnly',
  'may.ownName': 'notYours.ownOnly',
}

interface Given {
  /** What `mayChange` answered. */
  fault: Fault
  /** Key of the unit that the record is in; null where it is in none. */
  unit: string | null
  /** What stands above it: the way back. */
  top?: ReactNode
  /** What may be done instead: a button to propose, for example. */
  children?: ReactNode
}

/** Names the unit's planner and volunteers, each a link to where they can be met. */
export function NotYours({ fault, unit, top, children }: Given) {
  const words = useWords()
  const nameOf = useNames()
  const account = useAccount(({ account }) => account)
  const people = useRecords<MapRecord<Named> & RosterPerson>('person').filter(
    ({ properties }) => unit !== null && properties.unit === unit,
  )
  const title = account?.name ? (titles[fault.code] ?? 'notYours.role') : 'notYours.signedOut'
  const own = account?.units.map(nameOf).join(words.language === 'en' ? ', ' : '、')
  return (
    <section className="head notYours" role="status">
      {top}
      <CardHead tone="pale" sign={<IconLock size={24} />} title={words.say(title)} help={words.say('notYours.safe')} />
      {own && fault.code === 'may.otherUnit' && <p>{words.say('notYours.yours', { units: own })}</p>}
      {people.length > 0 && unit && (
        <>
          <p>{words.say('notYours.askThem', { unit: nameOf(unit) })}</p>
          <ul className="card-list">
            {people.map((person) => (
              <li key={person.id}>
                <HolderBadge holder={{ person, account: null, state: 'active' }} size={32} />
                <span>
                  <b>{words.name(person.properties)}</b>
                  <small>{words.say(`person.${person.properties.role}` as WordKey)}</small>
                </span>
                <ViewLink step={choosing(person.id)} className="button">
                  {words.say('notYours.look')}
                </ViewLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="choices">
        {!account?.name && (
          <ViewLink step={{ page: 'signin' }} className="button button-honey">
            {words.say('account.signIn')}
          </ViewLink>
        )}
        {unit && (
          <ViewLink step={choosing(unit as Key)} className="button">
            {words.say('notYours.unitLook')}
          </ViewLink>
        )}
        {children}
      </div>
    </section>
  )
}
