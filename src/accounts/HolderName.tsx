/** Somebody in a row or at the head of a card: a honey hexagon for a planner, a round badge for everyone else, and the name. */
import { useWords } from '../words/words.tsx'
import { useNames } from './MembershipLine.tsx'
import type { Holder } from './roster.ts'

/** What somebody is called: the name on the roster, or that of the account. */
export function useHolderName(): (holder: Holder) => string {
  const nameOf = useNames()
  return ({ person, account }) => (person ? nameOf(person.id) : (account?.name ?? ''))
}

/** What a badge shows of somebody. */
type Shown = Pick<Holder, 'person' | 'account' | 'state'>

export function HolderBadge({ holder: { person, account, state }, size = 28 }: { holder: Shown; size?: number }) {
  const isPlanner = person !== null && person.properties.role !== 'volunteer'
  const text = person?.properties.badge ?? account?.name.slice(0, 1).toUpperCase()
  const style = { width: isPlanner ? size * 0.87 : size, height: size, fontSize: size * 0.4 }
  return (
    <span className="holderBadge" data-planner={isPlanner} data-state={state} style={style} aria-hidden="true">
      {text}
    </span>
  )
}

export function StateTag({ state }: Pick<Holder, 'state'>) {
  const words = useWords()
  return (
    <span className="stateTag" data-state={state}>
      {words.say(`admin.state.${state}`)}
    </span>
  )
}

/** When somebody last signed in: the time today, otherwise the day. */
export function LastSignIn({ holder: { account } }: { holder: Holder }) {
  const words = useWords()
  if (!account) return null
  if (!account.lastSignIn) return <span className="quiet">{words.say('admin.never')}</span>
  return <Moment at={account.lastSignIn} />
}

/** An instant (ISO 8601 UTC) as people in Beijing say it: the time when it is today, otherwise the day and the time. */
export function Moment({ at, isWhole = false }: { at: string; isWhole?: boolean }) {
  const words = useWords()
  const zone = 'Asia/Shanghai'
  const date = new Date(at)
  const time = date.toLocaleTimeString(words.language, { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const day = date.toLocaleDateString('sv-SE', { timeZone: zone })
  const isToday = day === new Date().toLocaleDateString('sv-SE', { timeZone: zone })
  return (
    <time dateTime={at} title={date.toLocaleString(words.language, { timeZone: zone })}>
      {isToday && !isWhole ? time : `${words.date(day)} ${isWhole ? time : ''}`.trim()}
    </time>
  )
}
