/** How far a unit has come with this month's inspections: the ring, the count, and the alleys not yet visited. */
import { useMemo } from 'react'
import { useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { coverageOn } from './coverage.ts'
import type { Inspection } from './inspection.ts'
import { PatrolRing } from './PatrolRing.tsx'
import { StageBadge } from './StageBadge.tsx'
import { useToday } from './today.tsx'
import './inspection.css'

export function CoverageFacts({ unit, alleys }: { unit: Key; alleys: readonly Alley[] }) {
  const words = useWords()
  const today = useToday()
  const { records: inspections, arrival } = useRecordsOfUnit<Inspection>('inspection', unit)
  const { visited, left, lastOn, month } = useMemo(
    () => coverageOn(alleys, inspections, today),
    [alleys, inspections, today],
  )
  const counted = [...visited, ...left].sort((one, other) => (one.id < other.id ? -1 : 1))
  const end = lastDayOf(month)
  return (
    <section className="block">
      <h2>{words.say('coverage.title')}</h2>
      {arrival === 'coming' && (
        <p className="quiet">{words.say('state.loading', { what: words.say('alley.checklist') })}</p>
      )}
      {arrival === 'here' && counted.length === 0 && <p className="quiet">{words.say('coverage.none')}</p>}
      {arrival === 'here' && counted.length > 0 && (
        <div className="coverage">
          <PatrolRing alleys={counted.map((alley) => (visited.includes(alley) ? 'visited' : 'unvisited'))} />
          <div>
            <p>
              <b>{words.say('coverage.done', { month: Number(month.slice(5)), n: visited.length })}</b>
            </p>
            <p className="quiet">
              {left.length === 0
                ? words.say('coverage.all')
                : words.say('coverage.left', { n: left.length, date: words.date(end) })}
            </p>
            <ul className="coverage-legend">
              <li data-state="visited">{words.say('coverage.visited')}</li>
              <li data-state="unvisited">{words.say('coverage.unvisited')}</li>
            </ul>
          </div>
        </div>
      )}
      {arrival === 'here' && left.length > 0 && (
        <details className="editMore" open={left.length <= 5}>
          <summary>{words.say('coverage.list', { n: left.length })}</summary>
          <ul className="rows">
            {left.map((alley) => (
              <li key={alley.id}>
                <ViewLink step={{ ...choosing(alley.id), page: 'inspect' }} className="row">
                  <StageBadge stage={alley.properties.stage} />
                  <span className="row-name">{words.name(alley.properties)}</span>
                  <span className="row-note">
                    {lastOn.has(alley.id)
                      ? words.say('coverage.last', { date: words.date(lastOn.get(alley.id) ?? '') })
                      : words.say('coverage.never')}
                  </span>
                </ViewLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** The last day of a month: `2026-11` → `2026-11-30`. */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
