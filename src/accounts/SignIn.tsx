/** Signing in, carrying on with what was left on this device, and one's own account once signed in. */
import { IconClockPause, IconInfoCircle, IconLogin2 } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { askServer, openAnew, useAccount } from './account.store.ts'
import type { SignInWays } from './account.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { CardHead } from './Emblem.tsx'
import { PasswordField, TextField, Trouble } from './fields.tsx'
import { LeftWork, useLeftWork } from './LeftWork.tsx'
import { Locked, useSecondsUntil } from './Locked.tsx'
import { MyAccount } from './MyAccount.tsx'

export function SignIn() {
  const account = useAccount(({ account }) => account)
  return account?.name ? <MyAccount account={account} /> : <SignInPage />
}

function SignInPage() {
  const words = useWords()
  const isDemo = useDataset(({ index }) => Boolean(index?.live && index.synthetic))
  const { tab } = useView()
  const left = useLeftWork()
  const [isAnother, setAnother] = useState(false)
  const [office, setOffice] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [end, setEnd] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const seconds = useSecondsUntil(end)
  const whose = isAnother ? null : left.account
  useEffect(() => {
    void askServer<SignInWays>('GET', 'account/ways').then((ways) => setOffice(ways.ok ? ways.value.office : null))
  }, [])
  const signIn = async (name: string, password: string, remember: boolean) => {
    setBusy(true)
    const answer = await askServer('POST', 'account/sign-in', { name, password, remember })
    if (answer.ok) return openAnew()
    setTrouble(answer.message ?? words.say('account.offline'))
    if (answer.wait) setEnd(Date.now() + answer.wait * 1000)
    setBusy(false)
  }
  if (seconds > 0) return <Locked left={seconds} waiting={left.items.length} />
  return (
    <>
      <section className="head">
        {whose === null ? (
          <CardHead
            tone="honey"
            sign={<IconLogin2 size={26} />}
            title={words.say('account.signIn')}
            help={words.say('account.signInHelp')}
          />
        ) : (
          <>
            <CardHead
              tone="pale"
              sign={<IconClockPause size={26} />}
              title={words.say('account.leftTitle')}
              help={words.say('account.leftHelp', { n: left.items.length })}
            />
            <LeftWork items={left.items} />
          </>
        )}
        {office && tab === 'office' && !trouble && (
          <Trouble>{words.say('account.officeFailed', { name: office })}</Trouble>
        )}
        <PairForm key={whose} whose={whose} isBusy={isBusy} trouble={trouble} onSignIn={signIn} />
        {whose !== null && (
          <p className="card-foot">
            <button type="button" className="link" onClick={() => setAnother(true)}>
              {words.say('account.another')}
            </button>
            <small>{words.say('account.anotherHelp', { name: whose })}</small>
          </p>
        )}
        {office && (
          <>
            <p className="card-or">
              <span>{words.say('account.or')}</span>
            </p>
            <a className="button card-button" href="api/account/office">
              {words.say('account.office', { name: office })}
            </a>
          </>
        )}
        <p className="note note-info">
          <IconInfoCircle size={18} aria-hidden="true" />
          {words.say('account.noAccount')}
        </p>
      </section>
      {isDemo && <DemoAccounts isBusy={isBusy} onChoose={(name, password) => void signIn(name, password, false)} />}
    </>
  )
}

interface Pair {
  /** The account that has something waiting here, or null for whoever comes. */
  whose: string | null
  isBusy: boolean
  trouble: string | null
  onSignIn: (name: string, password: string, remember: boolean) => void
}

function PairForm({ whose, isBusy, trouble, onSignIn }: Pair) {
  const words = useWords()
  const [name, setName] = useState(whose ?? '')
  const [password, setPassword] = useState('')
  const [remember, setRemember] = useState(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSignIn(name, password, remember)
  }
  return (
    <form className="form" onSubmit={submit}>
      {whose === null ? (
        <TextField label={words.say('account.name')} value={name} onValue={setName} autoComplete="username" />
      ) : (
        <input type="hidden" autoComplete="username" value={name} readOnly />
      )}
      <PasswordField
        label={whose === null ? words.say('account.password') : words.say('account.passwordOf', { name: whose })}
        value={password}
        onValue={setPassword}
        autoComplete="current-password"
      />
      <label className="check">
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
        <span>
          {words.say('account.remember')}
          <small>{words.say('account.rememberHelp')}</small>
        </span>
      </label>
      <Trouble>{trouble}</Trouble>
      <button type="submit" className="button button-honey" disabled={isBusy}>
        {words.say(whose === null ? 'account.signIn' : 'account.carryOn')}
      </button>
    </form>
  )
}
