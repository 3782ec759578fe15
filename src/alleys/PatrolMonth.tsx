/** How far the month has come: the ring with the alley one is in, what is left, and until when. */
import { useWords } from '../words/words.tsx'
import { PatrolRing } from './PatrolRing.tsx'
import type { Patrol } from './usePatrol.tsx'
import './inspection.css'

/** @param here the alley one stands in, where that is known. */
export function PatrolMonth({ coverage, here }: Pick<Patrol, 'coverage'> & { here?: Patrol['here'] }) {
  const words = useWords()
  const { visited, left, month } = coverage
  const counted = [...visited, ...left].sort((one, other) => (one.id < other.id ? -1 : 1))
  if (counted.length === 0) return <p className="quiet">{words.say('coverage.none')}</p>
  const stands = counted.map((alley) => {
    if (visited.includes(alley)) return 'visited'
    return alley === here ? 'here' : 'unvisited'
  })
  return (
    <div className="coverage">
      <PatrolRing alleys={stands} />
      <div>
        <p>
          <b>{words.say('coverage.done', { month: Number(month.slice(5)), n: visited.length })}</b>
        </p>
        <p className="quiet">
          {left.length === 0
            ? words.say('coverage.all')
            : words.say('coverage.left', { n: left.length, date: words.date(lastDayOf(month)) })}
        </p>
        <ul className="coverage-legend">
          <li data-state="visited">{words.say('coverage.visited')}</li>
          {stands.includes('here') && <li data-state="here">{words.say('coverage.here')}</li>}
          <li data-state="unvisited">{words.say('coverage.unvisited')}</li>
        </ul>
      </div>
    </div>
  )
}

/** The last day of a month: `2026-11` → `2026-11-30`. */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
