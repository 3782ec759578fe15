/** What somebody follows and how often they are told: their own page, opened by a secret link or on the device that follows. */
import { IconBell } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useRecord } from '../../changes/dataset.store.ts'
import { idOf, type Key, kindOf, type MapRecord } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { type Asked, askMine, changeMine, keep, keptToken, type Mine } from '../../notices/follow.store.ts'
import { nameOf } from '../../notices/noticeWords.ts'
import { oftens } from '../../notices/often.ts'
import { useWords } from '../../words/words.tsx'
import { EmptyState, PanelSkeleton } from '../states.tsx'
import { PanelTop } from './PanelTop.tsx'
import '../../notices/notices.css'

export function Notices() {
  const words = useWords()
  const token = useLocation({ select: ({ hash }) => hash }) || keptToken() || ''
  const [asked, setAsked] = useState<Asked<Mine> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (token) void askMine(token).then(setAsked)
  }, [token])
  if (token && !asked) return <PanelSkeleton what={words.say('follow.mineTitle')} />
  const mine = asked?.state === 'answered' && asked.value.follows.length > 0 ? asked.value : null
  const change = async (deed: 'confirm' | 'often' | 'unfollow', more: object, sentence: string) => {
    const next = await changeMine(deed, { token, ...more })
    if (next.state === 'answered') {
      setAsked(next)
      keep(next.value)
    }
    setSaid(
      next.state === 'answered' ? sentence : next.state === 'refused' ? next.message : words.say('follow.unreached'),
    )
  }
  return (
    <>
      <section className="head">
        <PanelTop trail={[]} />
        <h1>{words.say('follow.mineTitle')}</h1>
        {mine && (
          <p className="facts">
            {mine.email ? words.say('follow.mineByEmail', { email: mine.email }) : words.say('follow.mineByPush')}
          </p>
        )}
        {asked?.state === 'refused' && <p className="notice">{asked.message}</p>}
        {asked?.state === 'unreached' && <p className="notice">{words.say('follow.unreached')}</p>}
        <p role="status" className="followSaid">
          {said}
        </p>
      </section>
      {mine ? (
        <Settings mine={mine} onChange={(...deed) => void change(...deed)} />
      ) : (
        <EmptyState
          icon={<IconBell size={26} stroke={1.75} aria-hidden="true" />}
          title={words.say('follow.mineNone')}
          help={words.say('follow.mineNoneHelp')}
        />
      )}
    </>
  )
}

type Change = (deed: 'confirm' | 'often' | 'unfollow', more: object, sentence: string) => void

function Settings({ mine, onChange }: { mine: Mine; onChange: Change }) {
  const words = useWords()
  const { follows, often } = mine
  return (
    <>
      {follows.some(({ confirmed }) => !confirmed) && (
        <section className="block">
          <p>{words.say('follow.mineAsk', { email: mine.email ?? '' })}</p>
          <p className="followRow">
            <button
              type="button"
              className="button button-honey"
              onClick={() => onChange('confirm', {}, words.say('follow.following'))}
            >
              {words.say('follow.mineConfirm')}
            </button>
          </p>
        </section>
      )}
      <section className="block">
        <fieldset className="choice followOften">
          <legend>{words.say('follow.mineOften')}</legend>
          <div className="languages">
            {oftens.map((one) => {
              const name = words.say(`follow.often.${one}`)
              return (
                <button
                  key={one}
                  type="button"
                  className="tool"
                  aria-pressed={often === one}
                  onClick={() => onChange('often', { often: one }, words.say('follow.often.said', { often: name }))}
                >
                  {name}
                </button>
              )
            })}
          </div>
        </fieldset>
        <h2>{words.say('follow.mineAll', { n: follows.length })}</h2>
        <ul className="followList">
          {follows.map((one) => (
            <Followed
              key={one.about}
              {...one}
              onStop={() => onChange('unfollow', { about: one.about }, words.say('follow.stopped'))}
            />
          ))}
        </ul>
      </section>
      <section className="block">
        <button
          type="button"
          className="button followStop"
          onClick={() => onChange('unfollow', {}, words.say('follow.gone'))}
        >
          {words.say('follow.stopAll')}
        </button>
        <p className="quiet">
          {words.say('follow.stopAllHelp')} {words.say('follow.mineLead')}
        </p>
      </section>
    </>
  )
}

function Followed({ about, confirmed, onStop }: { about: Key; confirmed: boolean; onStop: () => void }) {
  const words = useWords()
  const record = useRecord<MapRecord>(about)
  const id = idOf(about)
  const name = (kindOf(about) !== 'opinion' && nameOf(record, words)) || words.say('follow.thing.opinion', { id })
  return (
    <li>
      <ViewLink step={choosing(about)} className="link">
        {name}
      </ViewLink>
      {!confirmed && <small>{words.say('follow.mineWaiting')}</small>}
      <button type="button" className="button" aria-label={`${words.say('follow.stop')}: ${name}`} onClick={onStop}>
        {words.say('follow.stop')}
      </button>
    </li>
  )
}
