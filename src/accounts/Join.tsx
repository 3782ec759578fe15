/** Joining by the link of an invitation: what one is invited as, a name and a password. */
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { askServer } from './account.store.ts'
import type { Invitation } from './account.ts'
import { TextField } from './fields.tsx'
import { MembershipLine } from './MembershipLine.tsx'
import { OpenedByLink, PasswordForm } from './OpenedByLink.tsx'
import { passwordLength } from './password.ts'

export function Join() {
  const words = useWords()
  return (
    <OpenedByLink<Invitation> ask="account/invitation" title={words.say('join.title')}>
      {(token, invitation) => <JoinForm token={token} invitation={invitation} />}
    </OpenedByLink>
  )
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useWords()
  const [name, setName] = useState('')
  const isFirst = invitation.role === 'administrator'
  return (
    <section className="head">
      <h1>{words.say(isFirst ? 'join.first' : 'join.title')}</h1>
      <p>{words.say('join.help', { date: words.date(invitation.expiresAt) })}</p>
      <h2>{words.say('join.as')}</h2>
      <MembershipLine membership={invitation} />
      <PasswordForm
        name={name}
        label={words.say('join.choosePassword', { n: passwordLength.least })}
        done={words.say('join.done')}
        handIn={(password) => askServer('POST', 'account/join', { token, name, password })}
      >
        <TextField label={words.say('join.chooseName')} value={name} onValue={setName} autoComplete="username" />
      </PasswordForm>
    </section>
  )
}
