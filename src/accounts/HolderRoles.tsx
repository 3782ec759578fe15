/** The roles of one account with their dates: one more, or one ended. */
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import type { AccountRow } from './account.ts'
import { thisDay } from './book.store.ts'
import { MembershipForm } from './MembershipForm.tsx'
import { MembershipLine } from './MembershipLine.tsx'
import type { Membership } from './membership.ts'

export function HolderRoles({ account, send }: { account: AccountRow; send: Send }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const { id, name, memberships } = account
  const give = async (wish: Membership) => {
    const answer = await send('POST', `${id}/memberships`, wish)
    if (answer.ok) setOpen(false)
  }
  return (
    <section className="block">
      <div className="block-head">
        <h2>{words.say('admin.roles')}</h2>
        <button
          type="button"
          className="tool"
          aria-label={words.say('admin.giveLabel', { name })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.say(isOpen ? 'admin.cancel' : 'admin.give')}
        </button>
      </div>
      {memberships.length === 0 && <p className="quiet">{words.say('admin.noMembership')}</p>}
      <ul className="people">
        {memberships.map((membership) => {
          const isOver = membership.ends !== null && membership.ends < thisDay()
          const role = words.say(`role.${membership.role}`)
          return (
            <li key={membership.id} className="recordRow">
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
            </li>
          )
        })}
      </ul>
      {isOpen && (
        <MembershipForm button={words.say('admin.save')} onWish={give}>
          <p className="quiet">{words.say('admin.giveHelp')}</p>
        </MembershipForm>
      )}
    </section>
  )
}
