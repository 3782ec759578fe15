/** Three-party coordination (三方协同): planner, volunteers and office as three cells, and the list that says who they are. */
import { useWords } from '../words/words.tsx'
import type { Person } from './person.ts'

/** @param offices names of the bodies the unit works with, in the chosen language. */
export function Triad({
  planner,
  volunteers,
  offices,
}: {
  planner: Person | undefined
  volunteers: readonly Person[]
  offices: readonly string[]
}) {
  const words = useWords()
  const first = volunteers[0]
  const rows = [
    {
      who: words.say('person.unitPlanner'),
      name: planner ? words.name(planner.properties) : words.say('noData'),
      does: words.say('triad.plannerDoes'),
    },
    {
      who: words.say('person.volunteer'),
      name: first
        ? words.say('triad.more', { name: words.name(first.properties), n: volunteers.length })
        : words.say('noData'),
      does: words.say('triad.volunteersDo'),
    },
    {
      who: words.say('triad.officeLong'),
      name: offices.join(' · ') || words.say('noData'),
      does: words.say('triad.officeDoes'),
    },
  ]
  return (
    <div className="triad">
      <svg viewBox="0 0 104 96" width="104" height="96" aria-hidden="true">
        <path d="M52 2 77 16v28L52 58 27 44V16z" fill="var(--honey)" />
        <path d="M26 46 51 60v22L26 94 1 82V60z" fill="var(--honey-2)" />
        <path d="M78 46l25 14v22L78 94 53 82V60z" fill="var(--paper-3)" />
        <text x="52" y="34" textAnchor="middle" fill="var(--on-honey)">
          {words.say('triad.planner')}
        </text>
        <text x="26" y="75" textAnchor="middle" fill="var(--ink)">
          {words.say('triad.volunteers')}
        </text>
        <text x="78" y="75" textAnchor="middle" fill="var(--ink)">
          {words.say('triad.office')}
        </text>
      </svg>
      <dl>
        {rows.map(({ who, name, does }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>
              {name}
              <small>{does}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
