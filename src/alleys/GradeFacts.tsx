/** The grade an alley holds today as read from its inspections, how it came about, and the scores of the last year. */
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { gradeOn, ruleOn, scoreOf } from './grade.ts'
import type { Inspection } from './inspection.ts'

/** @param today ISO date on which the grade is read. */
export function GradeFacts({
  alley,
  inspections,
  today,
}: {
  alley: Alley
  inspections: readonly Inspection[]
  today: string
}) {
  const words = useWords()
  const reading = gradeOn(
    alley.properties,
    inspections.map(({ properties }) => properties),
    today,
  )
  const last = inspections.toSorted((one, other) => one.properties.date.localeCompare(other.properties.date)).slice(-12)
  return (
    <section className="block">
      <header className="block-head">
        <h2>{words.say('alley.grade')}</h2>
        <span>
          {reading.grade ? (
            <b data-grade={reading.grade} className="grade">
              {words.say(`grade.${reading.grade}`)}
            </b>
          ) : (
            words.say('alley.gradeNone')
          )}
        </span>
      </header>
      {last.length > 1 && <Scores inspections={last} />}
      <ul className="quiet">
        {reading.monthsRegained > 0 && <li>{words.say('grade.regaining', { n: reading.monthsRegained })}</li>}
        {reading.events
          .slice(-4)
          .toReversed()
          .map((event) => (
            <li key={event.date + event.what}>
              {words.say(`grade.${event.what}`, {
                date: words.date(event.date),
                grade: words.say(`grade.${event.grade}`),
              })}
            </li>
          ))}
        <li>{words.say('grade.rule')}</li>
      </ul>
    </section>
  )
}

function Scores({ inspections }: { inspections: readonly Inspection[] }) {
  const words = useWords()
  const scores = inspections.map(({ properties }) => ({
    date: properties.date,
    score: scoreOf(properties),
    good: scoreOf(properties) >= ruleOn(properties.date).passMark,
  }))
  return (
    <ol className="scores" aria-label={words.say('alley.scores')}>
      {scores.map(({ date, score, good }) => (
        <li key={date} data-good={good} title={`${words.date(date)} ${words.say('alley.score', { n: score })}`}>
          <i style={{ height: `${Math.max(6, (score - 60) * 1.1)}px` }} />
          <b>{Math.round(score)}</b>
          <span className="hidden">{words.date(date)}</span>
        </li>
      ))}
    </ol>
  )
}
