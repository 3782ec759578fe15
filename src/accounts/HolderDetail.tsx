/** One person beside the list: what they may do, their roles with dates, a stand-in, a link for a new password, and their record. */
import { IconKey, IconLogout, IconUserPlus, IconUserShare, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import type { AuditEntry } from './account.ts'
import { thisDay } from './book.store.ts'
import { HolderBadge, Moment, StateTag, useHolderName } from './HolderName.tsx'
import { HolderRoles } from './HolderRoles.tsx'
import { InviteForm } from './InviteForm.tsx'
import { useNames } from './MembershipLine.tsx'
import { holdsOn } from './membership.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { RecordSentence } from './RecordSentence.tsx'
import { Rights } from './Rights.tsx'
import { type Holder, usualRole } from './roster.ts'
import { StandInForm } from './StandInForm.tsx'

interface Given {
  holder: Holder
  holders: readonly Holder[]
  /** The newest entries of all. */
  audit: readonly AuditEntry[]
  send: Send
}

const shownEntries = 5

export function HolderDetail({ holder, holders, audit, send }: Given) {
  const words = useWords()
  const nameOf = useNames()
  const name = useHolderName()(holder)
  const [doing, setDoing] = useState<'standIn' | 'invite' | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const { person, account, state } = holder
  const unit = person?.properties.unit ?? null
  const held = account?.memberships.find((one) => holdsOn(one, thisDay()))
  const isPlanner = person?.properties.role === 'unitPlanner' && unit !== null
  const own = audit.filter(({ who, about }) => account && (who === account.name || about.account === account.name))
  const makeLink = async () => {
    const answer = await send<{ token: string }>('POST', `${account?.id}/password-link`)
    setLink(answer.ok ? answer.value.token : null)
  }
  return (
    <>
      <section className="head detail-head">
        <HolderBadge holder={holder} size={52} />
        <div>
          <h1>{name}</h1>
          <small>
            {[unit && nameOf(unit), person && account?.name].filter(Boolean).join(' · ')} <StateTag state={state} />
          </small>
        </div>
        <ViewLink step={{ key: undefined }} className="tool tool-icon" aria-label={words.say('nav.close')}>
          <IconX size={20} aria-hidden="true" />
        </ViewLink>
        <div className="choices">
          {isPlanner && (
            <button
              type="button"
              className="button"
              aria-expanded={doing === 'standIn'}
              onClick={() => setDoing(doing === 'standIn' ? null : 'standIn')}
            >
              <IconUserShare size={18} aria-hidden="true" />
              {words.say('admin.askStandIn')}
            </button>
          )}
          {!account && (
            <button
              type="button"
              className="button"
              aria-expanded={doing === 'invite'}
              onClick={() => setDoing(doing === 'invite' ? null : 'invite')}
            >
              <IconUserPlus size={18} aria-hidden="true" />
              {words.say('admin.inviteOne')}
            </button>
          )}
          {account?.hasPassword && (
            <button type="button" className="button" onClick={makeLink}>
              <IconKey size={18} aria-hidden="true" />
              {words.say('admin.passwordLink')}
            </button>
          )}
          {account && (
            <button
              type="button"
              className="button"
              aria-label={words.say('admin.signOutLabel', { name: account.name })}
              onClick={() => void send('POST', `${account.id}/sign-out`)}
            >
              <IconLogout size={18} aria-hidden="true" />
              {words.say('account.signOutEverywhere')}
            </button>
          )}
        </div>
        {account && !account.hasPassword && <p className="quiet">{words.say('admin.byOffice')}</p>}
        <OneTimeLink says={words.say('admin.passwordLinkIs')} page="renew" token={link} />
        {doing === 'standIn' && unit && (
          <StandInForm unit={unit} holder={holder} holders={holders} send={send} onDone={() => setDoing(null)} />
        )}
        {doing === 'invite' && person && (
          <InviteForm send={send} start={{ role: usualRole(person), unit, person: person.id }} />
        )}
      </section>
      <section className="block">
        <h2>{unit ? words.say('admin.canIn', { unit: nameOf(unit) }) : words.say('admin.can')}</h2>
        <Rights role={held?.role ?? (account ? 'public' : (holder.role ?? 'public'))} />
      </section>
      {account && <HolderRoles account={account} send={send} />}
      {person && unit && isPlanner && <VolunteersOf unit={unit} holders={holders} />}
      {account && (
        <section className="block">
          <div className="block-head">
            <h2>{words.say('admin.record')}</h2>
            <ViewLink step={{ tab: 'audit' }}>{words.say('admin.recordAll')}</ViewLink>
          </div>
          {own.length === 0 && <p className="quiet">{words.say('admin.recordNone')}</p>}
          <ul className="people">
            {own.slice(0, shownEntries).map((entry) => (
              <li key={entry.id} className="recordRow">
                <RecordSentence entry={entry} />
                <small>
                  <Moment at={entry.at} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function VolunteersOf({ unit, holders }: { unit: string; holders: readonly Holder[] }) {
  const words = useWords()
  const holderName = useHolderName()
  const own = holders.filter(({ person }) => person?.properties.role === 'volunteer' && person.properties.unit === unit)
  return (
    <section className="block">
      <h2>{words.say('person.volunteers', { n: own.length })}</h2>
      <ul className="people">
        {own.map((holder) => (
          <li key={holder.key} className="recordRow">
            <ViewLink step={{ key: holder.person?.id }} className="holderLink">
              <HolderBadge holder={holder} />
              {holderName(holder)}
            </ViewLink>
            <StateTag state={holder.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
