/** The rules of grading, old and new, and a form for the administrator to add one that holds from a day ahead. */
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useMay } from '../accounts/may.tsx'
import type { Change } from '../changes/change.ts'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { tell } from '../changes/deed.store.ts'
import { createOf, deleteOf, newId } from '../changes/draft.ts'
import { commit } from '../changes/outbox.store.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import type { WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { checklistOn, checklists } from './checklist.ts'
import { TextArea, TextLine } from './EditorField.tsx'
import { type PlacedFault, placedFaults } from './faultWords.ts'
import { type GradeRule, gradeRules, ruleOn } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'
import type { GradeRuleRecord } from './gradeRule.ts'
import { useToday } from './today.tsx'
import './editor.css'
import './inspection.css'

export function RulesPanel() {
  const words = useWords()
  const today = useToday()
  const may = useMay()
  const rules = useGradeRules()
  const records = useRecords<GradeRuleRecord>('rule')
  const inForce = ruleOn(today, rules)
  const mayAdd = may(createOf('rule:new', {}), undefined) === null
  const withdraw = async (record: GradeRuleRecord) => {
    const changes: Change[] = [deleteOf(record)]
    const told = words.say('rules.withdrawn', { date: words.date(record.properties.from) })
    const answer = await commit({ comment: told, changes })
    if (answer.ok) tell({ id: answer.id, changes, told })
  }
  return (
    <div className="editor">
      <section className="head inspectionHead">
        <ViewLink step={{ page: undefined }} className="tool tool-icon" aria-label={words.say('nav.back')}>
          <IconArrowLeft size={20} aria-hidden="true" />
        </ViewLink>
        <div>
          <h1>{words.say('rules.title')}</h1>
          <p className="facts">{words.say('rules.help')}</p>
        </div>
      </section>
      <ul className="block ruleList">
        {rules.toReversed().map((rule) => {
          const record = records.find(({ properties }) => properties === rule)
          const isAhead = rule.from > today
          return (
            <li key={`${rule.from} ${record?.id}`}>
              <p>
                <b>{words.say('rules.since', { date: words.date(rule.from) })}</b>{' '}
                {rule === inForce && <span className="tag">{words.say('rules.now')}</span>}
                {isAhead && <span className="tag">{words.say('rules.ahead')}</span>}
                {rule === gradeRules[0] && <small>{words.say('rules.published')}</small>}
              </p>
              <RuleWords rule={rule} />
              {record && isAhead && may(deleteOf(record), record) === null && (
                <button type="button" className="link" onClick={() => void withdraw(record)}>
                  {words.say('rules.withdraw')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {mayAdd && <RuleForm today={today} inForce={inForce} />}
    </div>
  )
}

function RuleWords({ rule: { passMark, monthsToRestore, weights, from } }: { rule: GradeRule }) {
  const words = useWords()
  const isEqual = weights.every((weight) => weight === weights[0])
  const items = checklists[checklistOn(from)]
  const named = items.map((item, place) => `${words.say(`without.${item}` as WordKey)} ${weights[place]}`)
  return (
    <>
      <p>{words.say('rules.says', { mark: passMark, n: monthsToRestore })}</p>
      <p className="quiet">{isEqual ? words.say('rules.equal') : named.join(' · ')}</p>
    </>
  )
}

function RuleForm({ today, inForce }: { today: string; inForce: GradeRule }) {
  const words = useWords()
  const synthetic = useDataset(({ index }) => index?.synthetic ?? false)
  const [from, setFrom] = useState(() => firstOfNextMonth(today))
  const [passMark, setPassMark] = useState(String(inForce.passMark))
  const [months, setMonths] = useState(String(inForce.monthsToRestore))
  const [weights, setWeights] = useState<readonly string[]>(inForce.weights.map(String))
  const [why, setWhy] = useState('')
  const [faults, setFaults] = useState<PlacedFault[]>([])
  const faultAt = (field: string) => faults.find((fault) => fault.field.split('.')[0] === field)?.sentence
  const sum = weights.reduce((total, weight) => total + (Number(weight) || 0), 0)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const fields = {
      from,
      decidedOn: today,
      passMark: Number(passMark),
      monthsToRestore: Number(months),
      weights: weights.map(Number),
      synthetic,
      geometry: null,
    }
    const changes = [createOf(`rule:${newId()}`, fields)]
    const answer = await commit({ comment: why, changes })
    if (!answer.ok) return setFaults(placedFaults(answer.faults, changes, words))
    setFaults([])
    setWhy('')
    tell({ id: answer.id, changes, told: words.say('rules.added', { date: words.date(from) }) })
  }
  return (
    <form className="block" onSubmit={(event) => void add(event)}>
      <h2>{words.say('rules.add')}</h2>
      <TextLine
        label={words.say('rules.from')}
        type="date"
        value={from}
        fault={faultAt('from')}
        hint={words.say('rules.help')}
        onValue={setFrom}
      />
      <div className="editPair">
        <TextLine
          label={words.say('rules.passMark')}
          type="number"
          min={1}
          max={100}
          value={passMark}
          fault={faultAt('passMark')}
          onValue={setPassMark}
        />
        <TextLine
          label={words.say('rules.months')}
          type="number"
          min={1}
          max={24}
          value={months}
          fault={faultAt('monthsToRestore')}
          onValue={setMonths}
        />
      </div>
      <details className="editMore">
        <summary>{words.say('rules.weights')}</summary>
        <p className="quiet">{faultAt('weights') ?? words.say('rules.weightsHelp', { n: sum })}</p>
        <div className="editPair">
          {checklists[checklistOn(from)].map((item, place) => (
            <TextLine
              key={item}
              label={words.say(`without.${item}` as WordKey)}
              type="number"
              min={0}
              max={100}
              value={weights[place] ?? ''}
              onValue={(weight) => setWeights(weights.with(place, weight))}
            />
          ))}
        </div>
      </details>
      <TextArea label={words.say('rules.why')} value={why} onValue={setWhy} />
      {faults
        .filter(({ field }) => !['from', 'passMark', 'monthsToRestore', 'weights'].includes(field.split('.')[0] ?? ''))
        .map(({ sentence }) => (
          <p key={sentence} role="alert" className="editTrouble">
            {sentence}
          </p>
        ))}
      <footer className="editFoot">
        <button type="submit" className="button button-honey">
          {words.say('rules.add')}
        </button>
      </footer>
    </form>
  )
}

function firstOfNextMonth(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
