/** How the resident can be asked back: shown on a tap alone, to those who handle it, and each look is recorded. */
import { IconAddressBook } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { idOf } from '../../changes/record.ts'
import { distanceBetween } from '../../geo/measure.ts'
import { type Asked, ask } from '../../opinions/asking.store.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useTroubleWords } from '../../opinions/troubleWords.tsx'
import { useWords } from '../../words/words.tsx'
import { useInboxHand } from './inbox.store.ts'

interface Contact {
  contact: { name?: string; phone?: string; email?: string } | null
  /** Degrees WGS84 lon/lat. */
  place: [number, number] | null
  /** ISO date. */
  until: string | null
}

export function InboxContact({ opinion }: { opinion: Opinion }) {
  const mayLook = useAccount(({ account }) => account?.role === 'planner' || account?.role === 'volunteer')
  return mayLook ? <Look key={opinion.id} opinion={opinion} /> : null
}

function Look({ opinion }: { opinion: Opinion }) {
  const words = useWords()
  const troubleOf = useTroubleWords()
  const [asked, setAsked] = useState<Asked<Contact> | 'asking' | null>(null)
  const look = async () => {
    setAsked('asking')
    const answer = await ask<Contact>(`/${idOf(opinion.id)}/contact`)
    setAsked(answer)
    if (answer.state === 'answered' && answer.value.place) {
      useInboxHand.setState({ exact: { key: opinion.id, at: answer.value.place } })
    }
  }
  useEffect(() => () => useInboxHand.setState({ exact: null }), [])
  const told = asked !== null && asked !== 'asking' ? asked : null
  return (
    <section className="inboxContact" aria-label={words.say('inbox.contact')}>
      <IconAddressBook size={20} stroke={1.75} aria-hidden="true" />
      <div aria-live="polite">
        {told?.state === 'answered' && <Shown opinion={opinion} told={told.value} />}
        {told && told.state !== 'answered' && <p className="bad">{troubleOf(told)}</p>}
        {told?.state !== 'answered' && (
          <>
            <button type="button" className="link" disabled={asked === 'asking'} onClick={() => void look()}>
              {words.say('inbox.contactLook')}
            </button>
            <small>{words.say('inbox.contactNote')}</small>
          </>
        )}
      </div>
    </section>
  )
}

function Shown({ opinion: { geometry }, told: { contact, place, until } }: { opinion: Opinion; told: Contact }) {
  const words = useWords()
  const away = place && geometry?.type === 'Point' ? Math.round(distanceBetween(place, geometry.coordinates)) : null
  return (
    <>
      {contact ? (
        <p className="inboxContact-lines">
          {contact.name && <b>{contact.name}</b>}
          {contact.phone && <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>{contact.phone}</a>}
          {contact.email && <a href={`mailto:${encodeURIComponent(contact.email)}`}>{contact.email}</a>}
        </p>
      ) : (
        <p>{words.say('inbox.contactNone')}</p>
      )}
      {away !== null && <p>{words.say('inbox.exact', { n: away })}</p>}
      <small>
        {words.say('inbox.contactSeen')}
        {contact && until && ` ${words.say('inbox.contactUntil', { date: words.date(until) })}`}
      </small>
    </>
  )
}
