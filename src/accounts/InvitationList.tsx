/** Inviting by a link, which is shown once, and the invitations nobody has taken up yet. */
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import type { Invitation } from './account.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { MembershipLine } from './MembershipLine.tsx'
import type { Membership } from './membership.ts'

export function InvitationList({ invitations, send }: { invitations: readonly Invitation[]; send: Send }) {
  const words = useWords()
  const [link, setLink] = useState<string | null>(null)
  const invite = async (wish: Membership) => {
    const answer = await send<{ token: string }>('POST', 'invitations', wish)
    setLink(answer.ok ? new URL(`?page=join#${answer.value.token}`, document.baseURI).href : null)
  }
  return (
    <>
      <h2>{words.say('admin.invite')}</h2>
      <MembershipForm button={words.say('admin.makeLink')} onWish={invite} />
      <div role="status">
        {link && (
          <p className="note">
            {words.say('admin.link')} <code>{link}</code>
          </p>
        )}
      </div>
      {invitations.length === 0 && <p className="quiet">{words.say('admin.noInvitations')}</p>}
      <ul className="people">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="people-row">
            <MembershipLine membership={invitation} />
            <small>{words.say('admin.goodUntil', { date: words.date(invitation.expiresAt) })}</small>
            <button type="button" className="tool" onClick={() => void send('DELETE', `invitations/${invitation.id}`)}>
              {words.say('admin.withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
