/** Four numbers of a unit: opinions received, answered in time, resolved, and the days it took, over twelve months. */
import { useMemo } from 'react'
import { useDataset, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { opinionTally } from '../../indicators/opinionTally.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useWords } from '../../words/words.tsx'
import './opinionTally.css'

export function OpinionTally({ unit }: { unit: Key }) {
  const words = useWords()
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const { records, arrival } = useRecordsOfUnit<Opinion>('opinion', unit)
  const tally = useMemo(() => {
    const opinions = records.map(({ properties }) => properties)
    return arrival === 'here' && today ? opinionTally(opinions, today) : null
  }, [records, arrival, today])
  if (!tally) return null
  const { received, answersDue, answeredInTime, resolved, medianDays } = tally
  const none = words.say('noData')
  const cells = [
    { name: 'received', value: words.number(received), note: words.say('tally.received') },
    {
      name: 'inTime',
      value: answersDue === 0 ? none : words.percent(answeredInTime / answersDue),
      note: words.say('tally.inTime', { n: answeredInTime, of: answersDue }),
    },
    { name: 'resolved', value: words.number(resolved), note: words.say('tally.resolved') },
    {
      name: 'median',
      value: medianDays === null ? none : words.say('tally.days', { n: words.number(medianDays, 1) }),
      note: words.say('tally.median'),
    },
  ]
  return (
    <section className="block" aria-label={words.say('tally.title')}>
      <header className="block-head">
        <h2>{words.say('tally.title')}</h2>
        <span>{words.say('tally.period')}</span>
      </header>
      <dl className="opinionTally">
        {cells.map(({ name, value, note }) => (
          <div key={name} data-unknown={value === none}>
            <dt>{note}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
