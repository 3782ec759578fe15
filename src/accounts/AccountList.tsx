/** All accounts: who has which roles from when to when, a role more, a role ended, signed out everywhere. */
import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf } from '../changes/day.ts'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import type { AccountRow } from './account.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { MembershipLine } from './MembershipLine.tsx'
import type { Membership } from './membership.ts'

export function AccountList({ accounts, send }: { accounts: readonly AccountRow[]; send: Send }) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className="people">
      {accounts.map((account) => (
        <AccountItem
          key={account.id}
          account={account}
          send={send}
          isOpen={open === account.id}
          onOpen={(isOpen) => setOpen(isOpen ? account.id : null)}
        />
      ))}
    </ul>
  )
}

interface Item {
  account: AccountRow
  send: Send
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

function AccountItem({ account: { id, name, memberships }, send, isOpen, onOpen }: Item) {
  const words = useWords()
  const give = async (wish: Membership) => {
    const answer = await send('POST', `${id}/memberships`, wish)
    if (answer.ok) onOpen(false)
  }
  return (
    <li>
      <div className="people-row">
        <b>{name}</b>
        <button
          type="button"
          className="tool"
          aria-label={words.say('admin.giveLabel', { name })}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {words.say(isOpen ? 'admin.cancel' : 'admin.give')}
        </button>
        <button
          type="button"
          className="tool tool-icon"
          aria-label={words.say('admin.signOutLabel', { name })}
          title={words.say('account.signOutEverywhere')}
          onClick={() => void send('POST', `${id}/sign-out`)}
        >
          <IconLogout size={18} aria-hidden="true" />
        </button>
      </div>
      {memberships.length === 0 && <small>{words.say('admin.noMembership')}</small>}
      {memberships.map((membership) => (
        <HeldMembership key={membership.id} name={name} membership={membership} send={send} />
      ))}
      {isOpen && (
        <MembershipForm button={words.say('admin.save')} onWish={give}>
          <p className="quiet">{words.say('admin.giveHelp')}</p>
        </MembershipForm>
      )}
    </li>
  )
}

function HeldMembership(props: { name: string; membership: Membership & { id: string }; send: Send }) {
  const words = useWords()
  const { name, membership, send } = props
  const isOver = membership.ends !== null && membership.ends < dayOf(new Date().toISOString())
  const role = words.say(`role.${membership.role}`)
  return (
    <div className="people-row">
      <MembershipLine membership={membership} />
      {isOver ? (
        <span className="quiet">{words.say('admin.over')}</span>
      ) : (
        <button
          type="button"
          className="tool"
          aria-label={words.say('admin.endLabel', { name, role })}
          onClick={() => void send('DELETE', `memberships/${membership.id}`)}
        >
          {words.say('admin.end')}
        </button>
      )}
    </div>
  )
}
