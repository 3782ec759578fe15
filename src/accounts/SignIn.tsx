/** Signing in, and one's own account once signed in. */
import { type FormEvent, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useWords } from '../words/words.tsx'
import { askServer, openAnew, useAccount } from './account.store.ts'
import { demoAccounts, demoPassword } from './demoAccounts.ts'
import { PasswordField, TextField, Trouble } from './fields.tsx'
import { MyAccount } from './MyAccount.tsx'

export function SignIn() {
  const account = useAccount(({ account }) => account)
  return account?.name ? <MyAccount account={account} /> : <SignInForm />
}

function SignInForm() {
  const words = useWords()
  const isDemo = useDataset(({ index }) => Boolean(index?.live && index.synthetic))
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const signIn = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await askServer('POST', 'account/sign-in', { name, password })
    if (answer.ok) return openAnew()
    setTrouble(answer.message ?? words.say('account.offline'))
    setBusy(false)
  }
  const choose = (demoName: string) => {
    setName(demoName)
    setPassword(demoPassword)
  }
  return (
    <>
      <section className="head">
        <h1>{words.say('account.signIn')}</h1>
        <p className="quiet">{words.say('account.signInHelp')}</p>
        <form className="form" onSubmit={signIn}>
          <TextField label={words.say('account.name')} value={name} onValue={setName} autoComplete="username" />
          <PasswordField
            label={words.say('account.password')}
            value={password}
            onValue={setPassword}
            autoComplete="current-password"
          />
          <Trouble>{trouble}</Trouble>
          <button type="submit" className="button button-honey" disabled={isBusy}>
            {words.say('account.signIn')}
          </button>
        </form>
        <p className="note">{words.say('account.noAccount')}</p>
      </section>
      {isDemo && (
        <section className="block">
          <h2>{words.say('account.demo')}</h2>
          <p>{words.say('account.demoHelp', { password: demoPassword })}</p>
          <div className="choices">
            {Object.entries(demoAccounts).map(([demoName, { role }]) => (
              <button type="button" className="button" key={demoName} onClick={() => choose(demoName)}>
                {demoName} · {words.say(`role.${role}`)}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  )
}
