/** The button that follows an opinion, an alley or a unit, and the ways by which one is told. */
import { IconBell, IconBellFilled } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { type Key, kindOf } from '../changes/record.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { FollowWays } from './FollowWays.tsx'
import { changeMine, keep, openFollowing, useFollowing } from './follow.store.ts'
import type { followable } from './noticeBody.ts'
import './notices.css'

/** @param code follows one's own opinion by its code, also while nobody else sees it. */
export function FollowBlock({ about, code }: { about: Key; code?: string }) {
  const words = useWords()
  const { mine } = useFollowing()
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const id = useId()
  const what = words.say(`follow.what.${kindOf(about) as (typeof followable)[number]}`)
  const isFollowing = mine?.follows.some((one) => one.about === about) ?? false
  useEffect(() => {
    if (isLive) void openFollowing()
  }, [isLive])
  const stop = async () => {
    const asked = await changeMine('unfollow', { token: mine?.token, about })
    if (asked.state === 'answered') keep(asked.value)
    setSaid(asked.state === 'answered' ? words.say('follow.stopped') : words.say('follow.unreached'))
  }
  return (
    <section className="block followBlock" aria-label={words.say('follow.title')}>
      <div className="followRow">
        {isFollowing ? (
          <>
            <b className="followState">
              <IconBellFilled size={18} aria-hidden="true" />
              {words.say('follow.following')}
            </b>
            <button type="button" className="button" onClick={() => void stop()}>
              {words.say('follow.stop')}
            </button>
            <ViewLink step={{ page: 'notices' }} className="link">
              {words.say('follow.open')}
            </ViewLink>
          </>
        ) : (
          <button
            type="button"
            className="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setSaid(null)
              setOpen(!isOpen)
            }}
          >
            <IconBell size={18} stroke={1.75} aria-hidden="true" />
            {words.say('follow.one', { what })}
          </button>
        )}
      </div>
      <p className="followSaid" role="status">
        {said ?? (isFollowing && isOpen ? words.say('follow.pushOn') : '')}
      </p>
      <div id={id}>
        {isOpen && !isFollowing && (isLive ? <FollowWays about={about} code={code} onSaid={setSaid} /> : null)}
        {isOpen && !isLive && <p className="quiet">{words.say('follow.noServer')}</p>}
      </div>
    </section>
  )
}
