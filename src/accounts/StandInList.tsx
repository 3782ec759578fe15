/** Everyone who stands in for another planner, now or later. */
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import { HolderBadge, useHolderName } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import type { Membership } from './membership.ts'
import type { Holder } from './roster.ts'
import { StandInWords } from './UnitRows.tsx'

interface StandIn {
  unit: string
  holder: Holder
  membership: Membership & { id: string }
}

export function StandInList({ standIns, send }: { standIns: readonly StandIn[]; send: Send }) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  if (standIns.length === 0) return <p className="quiet">{words.say('admin.noStandIns')}</p>
  return (
    <ul className="people">
      {standIns.map(({ unit, holder, membership }) => (
        <li key={membership.id} className="recordRow">
          <b>{nameOf(unit)}</b>
          <span className="holderLink">
            <HolderBadge holder={holder} />
            <StandInWords name={holderName(holder)} membership={membership} />
          </span>
          <button
            type="button"
            className="tool"
            aria-label={words.say('admin.endLabel', { name: holderName(holder), role: words.say('role.planner') })}
            onClick={() => void send('DELETE', `memberships/${membership.id}`)}
          >
            {words.say('admin.end')}
          </button>
        </li>
      ))}
    </ul>
  )
}
