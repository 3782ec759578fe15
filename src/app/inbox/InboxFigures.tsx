/** How the unit's opinions fared over twelve months, in three numbers under the list. */
import { useMemo } from 'react'
import { opinionTally } from '../../indicators/opinionTally.ts'
import { useWords } from '../../words/words.tsx'
import type { InboxOfUnit } from './useInbox.tsx'

export function InboxFigures({ inbox: { all, today, arrival } }: { inbox: InboxOfUnit }) {
  const words = useWords()
  const tally = useMemo(() => {
    const opinions = all.map(({ properties }) => properties)
    return opinionTally(opinions, today)
  }, [all, today])
  if (arrival !== 'here') return null
  const { received, answersDue, answeredInTime, medianDays } = tally
  const none = words.say('noData')
  const figures = [
    ['received', words.number(received)],
    ['inTime', answersDue === 0 ? none : words.percent(answeredInTime / answersDue)],
    ['median', medianDays === null ? none : words.number(medianDays, 1)],
  ] as const
  return (
    <dl className="inboxFigures">
      {figures.map(([name, value]) => (
        <div key={name} data-unknown={value === none ? true : undefined}>
          <dt>{words.say(`inbox.figure.${name}`, { of: answersDue })}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
