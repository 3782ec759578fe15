/** Where one stands: the alley, how sure the device is, and the way to begin; or why it is not known. */
import { IconClipboardCheck, IconCurrentLocation, IconCurrentLocationOff } from '@tabler/icons-react'
import { followAgain, useFollowing } from '../map/following.store.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { isInspected } from './coverage.ts'
import { distanceWords } from './patrolWords.ts'
import type { Patrol } from './usePatrol.tsx'

export function HereCard({ patrol: { here, away, accuracy, lastLook } }: { patrol: Patrol }) {
  const words = useWords()
  const nearest = away?.[0]
  if (!away) return <NoPosition />
  if (!here) {
    if (!nearest) return null
    const name = words.name(nearest.alley.properties)
    const distance = distanceWords(nearest.metres, words)
    return (
      <p className="hereCard" role="status">
        <i aria-hidden="true" />
        <span>{words.say('patrol.nowhere', { alley: name, distance })}</span>
      </p>
    )
  }
  const look = lastLook.get(here.id)
  const last = look && words.say('patrol.lastScore', { date: words.date(look.date), n: look.score })
  return (
    <div className="hereCard">
      <i aria-hidden="true" />
      <ViewLink step={{ key: here.id, page: 'patrol' }} className="hereCard-name">
        <small>{words.say('patrol.youAreIn')}</small>
        <b>{words.name(here.properties)}</b>
        <small>{[words.say('patrol.accuracy', { n: accuracy }), last].filter(Boolean).join(' · ')}</small>
      </ViewLink>
      {isInspected(here) && (
        <ViewLink step={{ key: here.id, page: 'inspect' }} className="button button-honey">
          <IconClipboardCheck size={20} aria-hidden="true" />
          {words.say('patrol.inspect')}
        </ViewLink>
      )}
    </div>
  )
}

function NoPosition() {
  const words = useWords()
  const state = useFollowing((store) => store.state)
  const isLost = state === 'denied' || state === 'failed'
  const Icon = isLost ? IconCurrentLocationOff : IconCurrentLocation
  return (
    <div className="hereCard" role="status">
      <Icon size={22} aria-hidden="true" />
      <span>
        {isLost
          ? `${words.say(`locate.${state}`)}${words.language === 'en' ? '. ' : '。'}`
          : words.say('patrol.locating')}
        {isLost && words.say('patrol.byDate')}
      </span>
      {isLost && (
        <button type="button" className="button" onClick={followAgain}>
          {words.say('patrol.again')}
        </button>
      )}
    </div>
  )
}
