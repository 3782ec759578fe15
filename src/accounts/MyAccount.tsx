/** One's own account: what it may do, changing the password, and signing out here or everywhere. */
import { type FormEvent, useState } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import type { MapRecord } from '../changes/record.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import type { Named } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { askServer, forgetAccount, openAnew } from './account.store.ts'
import type { Account } from './account.ts'
import { PasswordField, Trouble } from './fields.tsx'
import { passwordLength } from './password.ts'

export function MyAccount({ account }: { account: Account }) {
  const words = useWords()
  const units = useRecords<MapRecord<Named>>('unit').filter(({ id }) => account.units.includes(id))
  const [trouble, setTrouble] = useState<string | null>(null)
  const leave = async (path: string) => {
    const answer = await askServer('POST', path, {})
    if (answer.ok) void forgetAccount().then(() => openAnew())
    else setTrouble(answer.message ?? words.say('account.offline'))
  }
  return (
    <>
      <section className="head">
        <h1>{words.say('account.title')}</h1>
        <p>
          <b>{account.name}</b> · {words.say(`role.${account.role}`)}
        </p>
        <p className="note">{words.say(`account.can.${account.role}`)}</p>
        {units.length > 0 && (
          <>
            <h2>{words.say('account.units')}</h2>
            <div className="choices">
              {units.map(({ id, properties }) => (
                <ViewLink key={id} step={choosing(id)} className="button">
                  {words.name(properties)}
                </ViewLink>
              ))}
            </div>
          </>
        )}
        {account.role === 'administrator' && (
          <div className="choices">
            <ViewLink step={{ page: 'admin' }} className="button button-honey">
              {words.say('account.people')}
            </ViewLink>
          </div>
        )}
        <Trouble>{trouble}</Trouble>
        <div className="choices">
          <button type="button" className="button" onClick={() => leave('account/sign-out')}>
            {words.say('account.signOut')}
          </button>
          <button type="button" className="button" onClick={() => leave('account/sign-out-everywhere')}>
            {words.say('account.signOutEverywhere')}
          </button>
        </div>
      </section>
      <section className="block">
        <NewPassword name={account.name ?? ''} />
      </section>
    </>
  )
}

function NewPassword({ name }: { name: string }) {
  const words = useWords()
  const [password, setPassword] = useState('')
  const [wished, setWished] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isDone, setDone] = useState(false)
  const change = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await askServer('POST', 'account/password', { password, wished })
    setDone(answer.ok)
    setTrouble(answer.ok ? null : (answer.message ?? words.say('account.offline')))
    if (!answer.ok) return
    setPassword('')
    setWished('')
  }
  return (
    <form className="form" onSubmit={change}>
      <h2>{words.say('account.changePassword')}</h2>
      <input type="hidden" autoComplete="username" value={name} readOnly />
      <PasswordField
        label={words.say('account.password')}
        value={password}
        onValue={setPassword}
        autoComplete="current-password"
      />
      <PasswordField
        label={words.say('account.newPassword', { n: passwordLength.least })}
        value={wished}
        onValue={setWished}
        autoComplete="new-password"
      />
      <Trouble>{trouble}</Trouble>
      <p role="status">{isDone ? words.say('account.passwordChanged') : ''}</p>
      <button type="submit" className="button">
        {words.say('account.changePassword')}
      </button>
    </form>
  )
}
