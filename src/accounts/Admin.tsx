/** The administrators' page: accounts with their roles and units, invitations, and the record of what was done. */
import { useCallback, useEffect, useState } from 'react'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { AccountList } from './AccountList.tsx'
import { type Answer, askServer, type Send, useAccount } from './account.store.ts'
import type { AccountBook } from './account.ts'
import { Trouble } from './fields.tsx'
import { InvitationList } from './InvitationList.tsx'
import { placeOf, useNames } from './MembershipLine.tsx'

const tabs = ['people', 'invitations', 'audit'] as const

export function Admin() {
  const words = useWords()
  const { tab = 'people' } = useView()
  const account = useAccount(({ account }) => account)
  const isAdministrator = account?.role === 'administrator'
  const [answer, setAnswer] = useState<Answer<AccountBook> | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const read = useCallback(async () => setAnswer(await askServer<AccountBook>('GET', 'accounts')), [])
  useEffect(() => {
    if (isAdministrator) void read()
  }, [isAdministrator, read])
  const send: Send = async (method, path, body) => {
    const sent = await askServer<never>(method, `accounts/${path}`, body)
    setTrouble(sent.ok ? null : (sent.message ?? words.say('account.offline')))
    await read()
    return sent
  }
  if (account && !isAdministrator) {
    return (
      <section className="head">
        <h1>{words.say('admin.refused')}</h1>
        <p>{words.say('admin.refusedHelp')}</p>
        <div className="choices">
          <ViewLink step={{ page: 'signin' }} className="button">
            {words.say(account.name ? 'account.title' : 'account.signIn')}
          </ViewLink>
        </div>
      </section>
    )
  }
  if (!answer) return <section className="head" aria-busy="true" />
  if (!answer.ok) {
    return (
      <section className="head">
        <Trouble>{answer.message ?? words.say('account.offline')}</Trouble>
      </section>
    )
  }
  const { accounts, invitations, audit } = answer.value
  const names = {
    people: words.say('admin.tabPeople', { n: accounts.length }),
    invitations: words.say('admin.tabInvitations', { n: invitations.length }),
    audit: words.say('admin.tabAudit'),
  }
  return (
    <>
      <section className="head">
        <h1>{words.say('account.people')}</h1>
        <p className="quiet">{words.say('admin.help')}</p>
        <nav className="choices" aria-label={words.say('account.people')}>
          {tabs.map((name) => (
            <ViewLink
              key={name}
              step={{ tab: name }}
              className="button"
              aria-current={tab === name ? 'page' : undefined}
            >
              {names[name]}
            </ViewLink>
          ))}
        </nav>
        <Trouble>{trouble}</Trouble>
      </section>
      <section className="block">
        {tab === 'people' && <AccountList accounts={accounts} send={send} />}
        {tab === 'invitations' && <InvitationList invitations={invitations} send={send} />}
        {tab === 'audit' && <AuditList audit={audit} />}
      </section>
    </>
  )
}

function AuditList({ audit }: Pick<AccountBook, 'audit'>) {
  const words = useWords()
  const nameOf = useNames()
  return (
    <ul className="people">
      {audit.map(({ id, at, who, act, about }) => (
        <li key={id}>
          <b>{who ?? words.say('admin.system')}</b>{' '}
          {words.say(`act.${act}`, { account: about.account ?? who ?? '', what: placeOf(about, words, nameOf) })}
          <small>
            <time dateTime={at}>{new Date(at).toLocaleString(words.language, { timeZone: 'Asia/Shanghai' })}</time>
          </small>
        </li>
      ))}
    </ul>
  )
}
