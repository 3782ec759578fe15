/** A unit inside somebody else's page: who answers for it, how far its alleys are, how its opinions fare, and the way to the map. */
import { useEffect, useState } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { completionOf } from '../alleys/stage.ts'
import type { PublishedIndex } from '../changes/published.ts'
import type { Key } from '../changes/record.ts'
import { opinionTally } from '../indicators/opinionTally.ts'
import { type View, writeView } from '../map/view.ts'
import type { Opinion } from '../opinions/opinion.ts'
import { receiversOf } from '../opinions/receivers.ts'
import type { Person } from '../people/person.ts'
import { HoneyCell } from '../units/HoneyCell.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'

interface Card {
  index: PublishedIndex
  unit: Unit | undefined
  planner: Person | undefined
  alleys: Alley[]
  opinions: Opinion[]
}

/** @throws when a file does not come. */
async function readCard(home: URL, key: Key): Promise<Card> {
  const read = async <Answer,>(path: string): Promise<Answer> => {
    const answer = await fetch(new URL(path, home))
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const records = async <Noun,>(path: string) => (await read<{ features: Noun[] }>(path)).features
  const index = await read<PublishedIndex>('data/index.json')
  const unit = (await records<Unit>('data/unit.geojson')).find(({ id }) => id === key)
  if (!unit) return { index, unit, planner: undefined, alleys: [], opinions: [] }
  const [people, alleys, opinions] = await Promise.all([
    records<Person>('data/person.geojson'),
    records<Alley>('data/alley.geojson'),
    records<Opinion>(`data/opinion/${encodeURIComponent(key.slice('unit:'.length))}.geojson`),
  ])
  const { planner } = receiversOf(people, key)
  const own = alleys.filter(({ properties }) => properties.unit === key)
  return { index, unit, planner: people.find(({ id }) => id === planner), alleys: own, opinions }
}

/** @param home where the app lies. */
export function EmbeddedUnit({ view, unit: key, home }: { view: View; unit: Key; home: URL }) {
  const words = useWords()
  const [card, setCard] = useState<Card | 'failed' | null>(null)
  useEffect(() => {
    void readCard(home, key).then(setCard, () => setCard('failed'))
  }, [home, key])
  if (card === null) return <p role="status">{words.say('card.coming')}</p>
  if (card === 'failed') return <p role="alert">{words.say('card.failed')}</p>
  if (!card.unit) return <p role="alert">{words.say('card.none')}</p>
  const { index, unit, planner, alleys, opinions } = card
  const { done, planned, share } = completionOf(alleys.map(({ properties }) => properties.stage))
  const tally = opinionTally(
    opinions.map(({ properties }) => properties),
    index.asOf,
  )
  const none = words.say('noData')
  const facts = [
    [words.say('tally.received'), words.number(tally.received)],
    [
      words.say('tally.inTime', { n: tally.answeredInTime, of: tally.answersDue }),
      tally.answersDue === 0 ? none : words.percent(tally.answeredInTime / tally.answersDue),
    ],
    [words.say('tally.resolved'), words.number(tally.resolved)],
    [
      words.say('tally.median'),
      tally.medianDays === null ? none : words.say('tally.days', { n: words.number(tally.medianDays, 1) }),
    ],
  ]
  const link = (more: View) =>
    new URL(`?${writeView({ key, ...(view.lang && { lang: view.lang }), ...more })}`, home).href
  return (
    <main className="embedded unitCard">
      <header>
        <HoneyCell share={share} size={56} honey="#F0B02C" edge="#8A5B00" paper="transparent" />
        <div>
          <h1>{words.name(unit.properties)}</h1>
          <p>
            {planner
              ? words.say('card.planner', { name: words.name(planner.properties) })
              : words.say('card.noPlanner')}
            {index.synthetic && <em>{words.say('sample')}</em>}
          </p>
          <p>
            <b>{words.percent(share)}</b> {words.say('card.done', { n: done, of: planned })}
          </p>
        </div>
      </header>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <span>
          {words.say('tally.period')} · {words.say('card.asOf', { date: index.asOf })}
        </span>
        <a href={link({})} target="_blank" rel="noopener">
          {words.say('card.open')}
        </a>
        <a href={link({ page: 'speak' })} target="_blank" rel="noopener">
          {words.say('card.speak')}
        </a>
      </footer>
    </main>
  )
}
