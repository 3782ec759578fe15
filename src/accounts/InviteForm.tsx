/** Inviting somebody by a link, which is shown once. */
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import { MembershipForm } from './MembershipForm.tsx'
import type { Membership } from './membership.ts'
import { OneTimeLink } from './OneTimeLink.tsx'

/** @param start what the form begins with. */
export function InviteForm({ send, start }: { send: Send; start?: Pick<Membership, 'role' | 'unit' | 'person'> }) {
  const words = useWords()
  const [token, setToken] = useState<string | null>(null)
  const invite = async (wish: Membership) => {
    const answer = await send<{ token: string }>('POST', 'invitations', wish)
    setToken(answer.ok ? answer.value.token : null)
  }
  return (
    <>
      <MembershipForm button={words.say('admin.makeLink')} onWish={invite} {...(start && { start })} />
      <OneTimeLink says={words.say('admin.link')} page="join" token={token} />
    </>
  )
}
