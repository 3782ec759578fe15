/** Who a person is at a glance: a honey hexagon with the unit's number for a planner, a round badge for a volunteer. */
import type { PersonProperties } from './person.ts'

export function HexAvatar({ person, size = 56 }: { person: Pick<PersonProperties, 'role' | 'badge'>; size?: number }) {
  if (person.role === 'volunteer') {
    return (
      <span className="roundAvatar" style={{ width: size, height: size }} aria-hidden="true">
        {person.badge}
      </span>
    )
  }
  return (
    <svg width={size * (26 / 30)} height={size} viewBox="0 0 26 30" aria-hidden="true" style={{ flex: 'none' }}>
      <path d="M13 1 25 7.9v14.2L13 29 1 22.1V7.9z" fill="var(--honey)" />
      <text x="13" y="19.2" textAnchor="middle" className="hexAvatar-text">
        {person.badge}
      </text>
    </svg>
  )
}
