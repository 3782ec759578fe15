/** The grade an alley holds today as read from its inspections, how it came about, and the scores of the last year. */
import { later } from '../changes/day.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { type GradeRule, gradeOn, ruleOn, scoreOf } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'
import type { Inspection } from './inspection.ts'

/** @param today ISO date on which the grade is read, or that of the last inspection where it is later. */
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
  const rules = useGradeRules()
  const last = inspections.toSorted((one, other) => one.properties.date.localeCompare(other.properties.date)).slice(-12)
  const day = later(today, last.at(-1)?.properties.date ?? '')
  const found = inspections.map(({ properties }) => properties)
  const reading = gradeOn(alley.properties, found, day, rules)
  const rule = ruleOn(day, rules)
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
      {last.length > 1 && <Scores inspections={last} rules={rules} />}
      <ul className="quiet">
        {reading.monthsRegained > 0 && (
          <li>{words.say('grade.regaining', { n: reading.monthsRegained, months: rule.monthsToRestore })}</li>
        )}
        {reading.events
          .slice(-4)
          .toReversed()
          .map((event) => (
            <li key={event.date + event.what}>
              {words.say(`grade.${event.what}`, {
                date: words.date(event.date),
                grade: words.say(`grade.${event.grade}`),
                mark: ruleOn(event.date, rules).passMark,
                n: ruleOn(event.date, rules).monthsToRestore,
              })}
            </li>
          ))}
        <li>
          {words.say('grade.rule', { mark: rule.passMark, n: rule.monthsToRestore })}{' '}
          <ViewLink step={{ page: 'rules' }} className="link">
            {words.say('rules.open')}
          </ViewLink>
        </li>
      </ul>
    </section>
  )
}

function Scores({ inspections, rules }: { inspections: readonly Inspection[]; rules: readonly GradeRule[] }) {
  const words = useWords()
  const scores = inspections.map(({ properties }) => ({
    date: properties.date,
    score: scoreOf(properties, rules),
    good: scoreOf(properties, rules) >= ruleOn(properties.date, rules).passMark,
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
