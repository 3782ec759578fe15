/** The ways by which one is told: on this device, by e-mail, or by a feed that asks for nothing. */
import { IconCopy, IconDeviceMobile, IconMail, IconRss } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { type Key, kindOf } from '../changes/record.ts'
import type { WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { followByEmail, followHere, type PushTrouble, pushTrouble, useFollowing } from './follow.store.ts'

const troubles: Record<PushTrouble, WordKey> = {
  unsupported: 'follow.pushUnsupported',
  install: 'follow.pushInstall',
  denied: 'follow.pushDenied',
  dismissed: 'follow.pushDismissed',
  failed: 'follow.pushFailed',
}

/** @param onSaid told what came of it, as a sentence. */
export function FollowWays(given: { about: Key; code: string | undefined; onSaid: (sentence: string | null) => void }) {
  const { about, code, onSaid } = given
  const words = useWords()
  const { ways } = useFollowing()
  const [isBusy, setBusy] = useState(false)
  const wanted = { about, code, language: words.language }
  const act = async (work: () => Promise<string | null>) => {
    if (!navigator.onLine) return onSaid(words.say('follow.offline'))
    setBusy(true)
    onSaid(null)
    onSaid(await work())
    setBusy(false)
  }
  if (!ways) return <p className="quiet">{words.say('state.loading', { what: words.say('follow.title') })}</p>
  if (ways.state !== 'answered') {
    return <p className="notice">{words.say(navigator.onLine ? 'follow.unreached' : 'follow.offline')}</p>
  }
  const { push, email } = ways.value
  const trouble = pushTrouble()
  const here = () =>
    act(async () => {
      const asked = await followHere(wanted, push ?? '')
      if (typeof asked === 'string') return words.say(troubles[asked])
      if (asked.state === 'answered') return words.say('follow.pushOn')
      return asked.state === 'refused' ? asked.message : words.say('follow.unreached')
    })
  const byEmail = (address: string) =>
    act(async () => {
      const asked = await followByEmail(wanted, address)
      if (asked.state === 'answered') return words.say('follow.emailAsked')
      return asked.state === 'refused' ? asked.message : words.say('follow.unreached')
    })
  return (
    <div className="followWays">
      <p className="quiet">{words.say('follow.lead')}</p>
      <div className="followWay">
        <IconDeviceMobile size={20} stroke={1.75} aria-hidden="true" />
        <div>
          <button
            type="button"
            className="button button-honey"
            disabled={isBusy || push === null || trouble === 'unsupported' || trouble === 'install'}
            onClick={() => void here()}
          >
            {words.say('follow.push')}
          </button>
          <small>
            {words.say(push === null ? 'follow.pushNone' : trouble ? troubles[trouble] : 'follow.pushHelp')}
          </small>
        </div>
      </div>
      {email && <EmailWay isBusy={isBusy} onEmail={(address) => void byEmail(address)} />}
      {kindOf(about) !== 'opinion' && <FeedWay about={about} />}
    </div>
  )
}

function EmailWay({ isBusy, onEmail }: { isBusy: boolean; onEmail: (address: string) => void }) {
  const words = useWords()
  const id = useId()
  const [address, setAddress] = useState('')
  const [isWrong, setWrong] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())
    setWrong(!isAddress)
    if (isAddress) onEmail(address.trim())
  }
  return (
    <form className="followWay" onSubmit={send} noValidate>
      <IconMail size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <label htmlFor={id}>{words.say('follow.email')}</label>
        <div className="followField">
          <input
            id={id}
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={120}
            placeholder={words.say('follow.emailField')}
            value={address}
            aria-invalid={isWrong}
            aria-describedby={`${id}-help`}
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit" className="button" disabled={isBusy}>
            {words.say('follow.emailSend')}
          </button>
        </div>
        <small id={`${id}-help`} data-wrong={isWrong}>
          {words.say(isWrong ? 'follow.emailWrong' : 'follow.emailHelp')}
        </small>
      </div>
    </form>
  )
}

function FeedWay({ about }: { about: Key }) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  const address = new URL(`feed/${kindOf(about)}/${about.slice(kindOf(about).length + 1)}.xml`, document.baseURI)
  address.searchParams.set('lang', words.language)
  return (
    <div className="followWay">
      <IconRss size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <a href={address.href} className="link followFeed">
          {words.say('follow.feed')}
        </a>
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard?.writeText(address.href).then(() => setCopied(true))}
        >
          <IconCopy size={18} stroke={1.75} aria-hidden="true" />
          {words.say('follow.copy')}
        </button>
        <small role="status">{words.say(isCopied ? 'follow.copied' : 'follow.feedHelp')}</small>
      </div>
    </div>
  )
}
