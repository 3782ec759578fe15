/** How far a unit has come with this month's inspections: the ring, the count, and the alleys not yet visited. */
import { useMemo } from 'react'
import { useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { coverageOn } from './coverage.ts'
import type { Inspection } from './inspection.ts'
import { PatrolMonth } from './PatrolMonth.tsx'
import { StageBadge } from './StageBadge.tsx'
import { useToday } from './today.tsx'

export function CoverageFacts({ unit, alleys }: { unit: Key; alleys: readonly Alley[] }) {
  const words = useWords()
  const today = useToday()
  const { records: inspections, arrival } = useRecordsOfUnit<Inspection>('inspection', unit)
  const coverage = useMemo(() => coverageOn(alleys, inspections, today), [alleys, inspections, today])
  const { left, lastOn } = coverage
  return (
    <section className="block">
      <h2>{words.say('coverage.title')}</h2>
      {arrival === 'coming' && (
        <p className="quiet">{words.say('state.loading', { what: words.say('alley.checklist') })}</p>
      )}
      {arrival === 'here' && <PatrolMonth coverage={coverage} />}
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
