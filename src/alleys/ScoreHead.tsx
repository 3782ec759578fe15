/** The score of an inspection on its way as a cell of honey, and in words what it does to the grade. */
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { consequenceOf, type Findings, failedItems } from './findings.ts'
import { ruleOn } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'
import type { InspectionProperties } from './inspection.ts'

export function ScoreHead(props: {
  alley: Alley
  findings: Findings
  earlier: readonly Pick<InspectionProperties, 'date' | 'points' | 'waivers'>[]
}) {
  const words = useWords()
  const rules = useGradeRules()
  const { alley, findings, earlier } = props
  const { score, before, after, event, monthsRegained } = consequenceOf(alley.properties, earlier, findings, rules)
  const { passMark, monthsToRestore } = ruleOn(findings.date, rules)
  const bad = failedItems(findings).length
  const off = findings.waivers.filter(({ due }) => due >= findings.date).length
  const isLow = score < passMark
  const said = (): string => {
    const values = { mark: passMark, months: monthsToRestore, n: monthsRegained }
    if (before === null && after === null) return words.say('inspect.noGrade')
    const grade = after ? words.say(`grade.${after}`) : ''
    if (event === 'downgraded') return words.say('inspect.downgraded', values)
    if (event === 'restored') return words.say('inspect.restored', { ...values, grade })
    if (after !== 'nonCompliant') return words.say('inspect.kept', { ...values, grade })
    return words.say(isLow ? 'inspect.stillLow' : 'inspect.regaining', values)
  }
  return (
    <section className="block scoreHead" role="status">
      <svg width={84} height={90} viewBox="0 0 28 30" aria-hidden="true">
        <path
          d="M14 1.2 26.4 8.2v13.6L14 28.8 1.6 21.8V8.2z"
          fill={isLow ? 'var(--bad-bg)' : 'var(--honey)'}
          stroke={isLow ? 'var(--bad)' : 'var(--honey-deep)'}
          strokeWidth={0.6}
        />
      </svg>
      <p className="scoreHead-figure" data-low={isLow}>
        <b>{words.number(score, 1)}</b> <span>{words.say('inspect.points')}</span>
      </p>
      <div>
        <p>
          <b>{words.say('inspect.summary', { good: 10 - bad - off, bad })}</b>
          {off > 0 && <span> · {words.say('inspect.waived', { n: off })}</span>}
        </p>
        <p className={event === 'downgraded' || (isLow && after) ? 'bad' : 'quiet'}>{said()}</p>
      </div>
    </section>
  )
}
