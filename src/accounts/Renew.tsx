/** Setting a new password by a link: its token stands behind the `#`, which no server and no log ever sees. */
import { type FormEvent, useEffect, useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { type Answer, askServer, openAnew } from './account.store.ts'
import type { PasswordLink } from './account.ts'
import { PasswordField, Trouble } from './fields.tsx'
import { faultOfPassword, passwordLength } from './password.ts'

export function Renew() {
  const words = useWords()
  const [token] = useState(() => location.hash.slice(1))
  const [answer, setAnswer] = useState<Answer<PasswordLink> | null>(null)
  useEffect(() => {
    void askServer<PasswordLink>('POST', 'account/password-link', { token }).then(setAnswer)
  }, [token])
  if (!answer) return <section className="head" aria-busy="true" />
  if (answer.ok) return <RenewForm token={token} link={answer.value} />
  return (
    <section className="head">
      <h1>{words.say('renew.title')}</h1>
      <Trouble>{answer.message ?? words.say('account.offline')}</Trouble>
      <div className="choices">
        <ViewLink step={{ page: undefined }} className="button">
          {words.say('state.goHome')}
        </ViewLink>
      </div>
    </section>
  )
}

function RenewForm({ token, link: { name, expiresAt } }: { token: string; link: PasswordLink }) {
  const words = useWords()
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const renew = async (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOfPassword(password, name)
    const n = fault === 'long' ? passwordLength.most : passwordLength.least
    if (fault) return setTrouble(words.say(`fault.password.${fault}`, { n }))
    const renewed = await askServer('POST', 'account/renew', { token, password })
    if (!renewed.ok) return setTrouble(renewed.message ?? words.say('account.offline'))
    await askServer('POST', 'account/sign-in', { name, password })
    openAnew('signin')
  }
  return (
    <section className="head">
      <h1>{words.say('renew.title')}</h1>
      <p>{words.say('renew.for', { name })}</p>
      <p className="quiet">{words.say('renew.help', { date: words.date(expiresAt) })}</p>
      <form className="form" onSubmit={renew}>
        <input type="hidden" autoComplete="username" value={name} readOnly />
        <PasswordField
          label={words.say('account.newPassword', { n: passwordLength.least })}
          value={password}
          onValue={setPassword}
          autoComplete="new-password"
        />
        <p className="quiet">{words.say('join.rule')}</p>
        <Trouble>{trouble}</Trouble>
        <button type="submit" className="button button-honey">
          {words.say('renew.done')}
        </button>
      </form>
    </section>
  )
}
