/** Inviting, and the invitations nobody has taken up yet. */
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import type { Invitation } from './account.ts'
import { InviteForm } from './InviteForm.tsx'
import { MembershipLine } from './MembershipLine.tsx'

export function InvitationList({ invitations, send }: { invitations: readonly Invitation[]; send: Send }) {
  const words = useWords()
  return (
    <div className="admin-columns">
      <section>
        <h2>{words.say('admin.invite')}</h2>
        <InviteForm send={send} />
      </section>
      <section>
        <h2>{words.say('admin.tabInvitations', { n: invitations.length })}</h2>
        {invitations.length === 0 && <p className="quiet">{words.say('admin.noInvitations')}</p>}
        <ul className="people">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="recordRow">
              <MembershipLine membership={invitation} />
              <small>{words.say('admin.goodUntil', { date: words.date(invitation.expiresAt) })}</small>
              <button
                type="button"
                className="tool"
                onClick={() => void send('DELETE', `invitations/${invitation.id}`)}
              >
                {words.say('admin.withdraw')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
