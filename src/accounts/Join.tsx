/** Joining by a link: its token stands behind the `#`, which no server and no log ever sees. */
import { type FormEvent, useEffect, useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { type Answer, askServer, openAnew } from './account.store.ts'
import type { Invitation } from './account.ts'
import { PasswordField, TextField, Trouble } from './fields.tsx'
import { MembershipLine } from './MembershipLine.tsx'
import { faultOfPassword, passwordLength } from './password.ts'

export function Join() {
  const words = useWords()
  const [token] = useState(() => location.hash.slice(1))
  const [answer, setAnswer] = useState<Answer<Invitation> | null>(null)
  useEffect(() => {
    void askServer<Invitation>('POST', 'account/invitation', { token }).then(setAnswer)
  }, [token])
  if (!answer) return <section className="head" aria-busy="true" />
  if (answer.ok) return <JoinForm token={token} invitation={answer.value} />
  return (
    <section className="head">
      <h1>{words.say('join.title')}</h1>
      <Trouble>{answer.message ?? words.say('account.offline')}</Trouble>
      <div className="choices">
        <ViewLink step={{ page: undefined }} className="button">
          {words.say('state.goHome')}
        </ViewLink>
      </div>
    </section>
  )
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const isFirst = invitation.role === 'administrator'
  const join = async (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOfPassword(password, name)
    const n = fault === 'long' ? passwordLength.most : passwordLength.least
    if (fault) return setTrouble(words.say(`fault.password.${fault}`, { n }))
    const joined = await askServer('POST', 'account/join', { token, name, password })
    if (!joined.ok) return setTrouble(joined.message ?? words.say('account.offline'))
    await askServer('POST', 'account/sign-in', { name, password })
    openAnew('signin')
  }
  return (
    <section className="head">
      <h1>{words.say(isFirst ? 'join.first' : 'join.title')}</h1>
      <p>{words.say('join.help', { date: words.date(invitation.expiresAt) })}</p>
      <h2>{words.say('join.as')}</h2>
      <MembershipLine membership={invitation} />
      <form className="form" onSubmit={join}>
        <TextField label={words.say('join.chooseName')} value={name} onValue={setName} autoComplete="username" />
        <PasswordField
          label={words.say('join.choosePassword', { n: passwordLength.least })}
          value={password}
          onValue={setPassword}
          autoComplete="new-password"
        />
        <p className="quiet">{words.say('join.rule')}</p>
        <Trouble>{trouble}</Trouble>
        <button type="submit" className="button button-honey">
          {words.say('join.done')}
        </button>
      </form>
    </section>
  )
}
