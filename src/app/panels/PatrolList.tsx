/** A patrol of a unit: where one is, how far the month has come, which alleys are left by distance or along a round, and its end. */
import { IconRoute } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { HereCard } from '../../alleys/HereCard.tsx'
import { PatrolMonth } from '../../alleys/PatrolMonth.tsx'
import { PatrolRows } from '../../alleys/PatrolRows.tsx'
import { roundFrom } from '../../alleys/patrol.ts'
import { distanceWords } from '../../alleys/patrolWords.ts'
import { type Patrol, usePatrol } from '../../alleys/usePatrol.tsx'
import { useHand } from '../../map/hand.store.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { FindMe, useComeToMe } from './FindMe.tsx'
import { InboxLine } from './InboxLine.tsx'
import { OfflineUnit } from './OfflineUnit.tsx'
import { PatrolVisit } from './PatrolVisit.tsx'

/** How many of the other alleys are shown before the rest is asked for. */
const othersShown = 6

export function PatrolList({ unit }: { unit: Unit }) {
  const words = useWords()
  const patrol = usePatrol(unit.id)
  const { coverage, arrival, alleys, lastLook } = patrol
  const [isAll, showAll] = useState(false)
  const others = inReach(
    alleys.filter((alley) => !coverage.left.includes(alley)),
    patrol,
  )
  useComeToMe(patrol.away?.[0]?.metres)
  const hidden = isAll ? 0 : Math.max(0, others.length - othersShown)
  return (
    <>
      <section className="head patrol">
        <h1>
          {words.say('patrol.title')}{' '}
          <small>
            {words.say('patrol.month', {
              month: Number(coverage.month.slice(5)),
              unit: words.name(unit.properties),
            })}
          </small>
        </h1>
        <HereCard patrol={patrol} />
        {arrival === 'failed' && <p className="notice">{words.say('area.notKept')}</p>}
        {arrival === 'here' && <PatrolMonth coverage={patrol.coverage} here={patrol.here} />}
      </section>
      {coverage.left.length > 0 && <Left left={coverage.left} patrol={patrol} />}
      {others.length > 0 && (
        <section className="block">
          <h2>{words.say(patrol.away ? 'patrol.others' : 'patrol.othersPlain')}</h2>
          <PatrolRows rows={others.slice(0, others.length - hidden)} lastLook={lastLook} />
          {hidden > 0 && (
            <button type="button" className="button patrol-more" onClick={() => showAll(true)}>
              {words.say('patrol.more', { n: hidden })}
            </button>
          )}
        </section>
      )}
      <section className="block">
        <InboxLine unit={unit.id} />
      </section>
      <PatrolVisit unit={unit.id} />
      <section className="block">
        <h2>{words.say('area.title')}</h2>
        <OfflineUnit unit={unit} />
      </section>
      <FindMe />
    </>
  )
}

/** Alleys with their distances, the nearest first; as they come while nobody knows where one is. */
function inReach(alleys: readonly Alley[], { away }: Patrol): { alley: Alley; metres: number | null }[] {
  if (!away) return alleys.map((alley) => ({ alley, metres: null }))
  const wanted = new Set(alleys.map(({ id }) => id))
  return away.filter(({ alley }) => wanted.has(alley.id))
}

function Left({ left, patrol }: { left: readonly Alley[]; patrol: Patrol }) {
  const words = useWords()
  const [isRound, setRound] = useState(false)
  const position = useHand((hand) => hand.position)
  const round = useMemo(() => (position ? roundFrom(left, [position.lon, position.lat]) : null), [left, position])
  const rows = isRound && round ? round.stops : inReach(left, patrol)
  const title = isRound && round ? 'patrol.leftRoute' : patrol.away ? 'patrol.left' : 'patrol.leftByDate'
  return (
    <section className="block">
      <header className="block-head">
        <h2>{words.say(title)}</h2>
        {round && (
          <button type="button" className="link" aria-pressed={isRound} onClick={() => setRound(!isRound)}>
            <IconRoute size={18} aria-hidden="true" />
            {isRound
              ? words.say('patrol.byDistance')
              : words.say('patrol.route', { distance: distanceWords(round.metres, words) })}
          </button>
        )}
      </header>
      <PatrolRows rows={rows} lastLook={patrol.lastLook} numbered={isRound} />
    </section>
  )
}
