/** A page that a one-time link opens: its token stands behind the `#`, which no server and no log ever sees. */
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { type Answer, askServer, openAnew } from './account.store.ts'
import { PasswordField, Trouble } from './fields.tsx'
import { faultOfPassword, passwordLength } from './password.ts'

/**
 * @param ask the route that tells what the token opens.
 * @param children the page for what it opens; where it opens nothing any more, the server's sentence stands instead.
 */
export function OpenedByLink<Opened>({
  ask,
  title,
  children,
}: {
  ask: string
  title: string
  children: (token: string, opened: Opened) => ReactNode
}) {
  const words = useWords()
  const [token] = useState(() => location.hash.slice(1))
  const [answer, setAnswer] = useState<Answer<Opened> | null>(null)
  useEffect(() => {
    void askServer<Opened>('POST', ask, { token }).then(setAnswer)
  }, [ask, token])
  if (!answer) return <section className="head" aria-busy="true" />
  if (answer.ok) return children(token, answer.value)
  return (
    <section className="head">
      <h1>{title}</h1>
      <Trouble>{answer.message ?? words.say('account.offline')}</Trouble>
      <div className="choices">
        <ViewLink step={{ page: undefined }} className="button">
          {words.say('state.goHome')}
        </ViewLink>
      </div>
    </section>
  )
}

/**
 * Chooses a password, hands it in with what else the page sends, and signs in with it.
 * @param name of the account; with `children` come the fields before the password.
 */
export function PasswordForm(props: {
  name: string
  label: string
  done: string
  handIn: (password: string) => Promise<Answer<unknown>>
  children: ReactNode
}) {
  const words = useWords()
  const { name, label, done, handIn, children } = props
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOfPassword(password, name)
    const n = fault === 'long' ? passwordLength.most : passwordLength.least
    if (fault) return setTrouble(words.say(`fault.password.${fault}`, { n }))
    const taken = await handIn(password)
    if (!taken.ok) return setTrouble(taken.message ?? words.say('account.offline'))
    await askServer('POST', 'account/sign-in', { name, password })
    openAnew('signin')
  }
  return (
    <form className="form" onSubmit={send}>
      {children}
      <PasswordField label={label} value={password} onValue={setPassword} autoComplete="new-password" />
      <p className="quiet">{words.say('join.rule')}</p>
      <Trouble>{trouble}</Trouble>
      <button type="submit" className="button button-honey">
        {done}
      </button>
    </form>
  )
}
