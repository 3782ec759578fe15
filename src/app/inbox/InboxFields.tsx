/** The fields of each deed: words that go to the public say so, and what only colleagues read says that. */
import { type ReactNode, useId } from 'react'
import { useRecord, useRecords } from '../../changes/dataset.store.ts'
import { isKey, type MapRecord } from '../../changes/record.ts'
import { remarkLimit } from '../../changes/remark.ts'
import { backStages, type Deed } from '../../opinions/handling.ts'
import { looksPrivate } from '../../opinions/looksPrivate.ts'
import { opinionLimits, opinionTopics, opinionTypes } from '../../opinions/opinion.ts'
import { dueAfter, forwardDue } from '../../opinions/opinionDue.ts'
import type { Unit } from '../../units/unit.ts'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { Area, Choice, Field, type Given, Told } from './fieldParts.tsx'
import { Merge, Resolve } from './InboxLinks.tsx'
import { useAlleysOf, useHandlers } from './useWritten.tsx'

const fields: Record<Deed, (given: Given) => ReactNode> = {
  screen: (given) => <Screen {...given} />,
  assign: (given) => <Assign {...given} />,
  answer: (given) => <Answer {...given} />,
  forward: (given) => <Forward {...given} />,
  reply: (given) => <Area {...given} name="reply" most={opinionLimits.answer} />,
  resolve: (given) => <Resolve {...given} />,
  merge: (given) => <Merge {...given} />,
  outOfScope: () => <Told what="inbox.field.outOfScope" />,
  handOn: (given) => <HandOn {...given} />,
  back: (given) => <Back {...given} />,
  note: (given) => <Area {...given} name="note" most={remarkLimit} />,
}

export function InboxFields({ deed, ...given }: Given & { deed: Deed }) {
  return fields[deed](given)
}

function Screen({ unit, written, write }: Given) {
  const words = useWords()
  const alleys = useAlleysOf(unit.id)
  const shown = written.shownText ?? ''
  return (
    <>
      <Field label="inbox.field.shownText" help="inbox.field.shownTextHelp">
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={opinionLimits.text}
            value={shown}
            onChange={({ target }) => write({ shownText: target.value })}
          />
        )}
      </Field>
      {looksPrivate(shown) && (
        <p className="notice" role="status">
          {words.say('inbox.field.private')}
        </p>
      )}
      <div className="speakPair">
        <Choice
          label="inbox.field.alley"
          value={written.alley ?? ''}
          options={[
            ['', words.say('inbox.field.alleyNone')],
            ...alleys.map(({ id, properties }) => [id, words.name(properties)] as const),
          ]}
          onChoose={(alley) => write({ alley })}
        />
        <Choice
          label="inbox.field.topic"
          value={written.topic ?? ''}
          options={opinionTopics.map((one) => [one, words.say(`opinion.topic.${one}`)])}
          onChoose={(topic) => write({ topic })}
        />
        <Choice
          label="inbox.field.type"
          value={written.type ?? ''}
          options={opinionTypes.map((one) => [one, words.say(`opinion.type.${one}`)])}
          onChoose={(type) => write({ type })}
        />
      </div>
    </>
  )
}

function Assign({ unit, written, write }: Given) {
  const words = useWords()
  const handlers = useHandlers(unit.id)
  return (
    <Choice
      label="inbox.field.handler"
      value={written.handler ?? ''}
      options={handlers.map(({ id, properties }) => [id, words.name(properties)])}
      onChoose={(handler) => write({ handler })}
    />
  )
}

const templates = ['planned', 'visit', 'forward', 'design', 'cannot'] as const

/** Days within which a template promises something. */
const promised = 5

function Answer({ opinion, inbox, written, write }: Given) {
  const words = useWords()
  const alley = useRecord<MapRecord<Named>>(isKey(opinion.properties.alley) ? opinion.properties.alley : undefined)
  const use = (name: string) => {
    const template = templates.find((one) => one === name)
    if (!template) return
    const text = words.say(`inbox.template.${template}.text`, {
      place: alley ? words.name(alley.properties) : words.say('inbox.template.here'),
      date: words.date(dueAfter(inbox.today, promised, inbox.tiers.counts).on),
    })
    write({ answer: [written.answer?.trim(), text].filter(Boolean).join('\n') })
  }
  return (
    <>
      <Field label="inbox.field.answer" help="inbox.field.answerHelp">
        {(id) => (
          <textarea
            id={id}
            data-first
            rows={4}
            maxLength={opinionLimits.answer}
            value={written.answer ?? ''}
            onChange={({ target }) => write({ answer: target.value })}
          />
        )}
      </Field>
      <div className="inboxTemplate">
        <label htmlFor="inbox-template">{words.say('inbox.field.template')}</label>
        <select id="inbox-template" value="" onChange={({ target }) => use(target.value)}>
          <option value="">{words.say('inbox.field.templateChoose')}</option>
          {templates.map((one) => (
            <option key={one} value={one}>
              {words.say(`inbox.template.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {looksPrivate(written.answer ?? '') && (
        <p className="notice" role="status">
          {words.say('inbox.field.private')}
        </p>
      )}
    </>
  )
}

const departments = ['office', 'lighting', 'roads', 'greening', 'traffic', 'drainage', 'power'] as const

function Forward({ inbox, written, write }: Given) {
  const words = useWords()
  const list = useId()
  const usual = forwardDue(inbox.today, inbox.tiers)
  return (
    <>
      <div className="speakPair">
        <Field label="inbox.field.department">
          {(id) => (
            <input
              id={id}
              list={list}
              maxLength={opinionLimits.department}
              value={written.department ?? ''}
              onChange={({ target }) => write({ department: target.value })}
            />
          )}
        </Field>
        <Field label="inbox.field.replyBy">
          {(id) => (
            <input
              id={id}
              type="date"
              min={inbox.today}
              value={written.replyBy ?? ''}
              onChange={({ target }) => write({ replyBy: target.value })}
            />
          )}
        </Field>
      </div>
      <datalist id={list}>
        {departments.map((one) => (
          <option key={one} value={words.say(`inbox.department.${one}`)} />
        ))}
      </datalist>
      <p className="quiet">
        {words.say('inbox.field.forwardHelp')}
        {!usual.isSure && written.replyBy === usual.on && ` ${words.say('opinion.dueUnsure')}`}
      </p>
    </>
  )
}

function HandOn(given: Given) {
  const words = useWords()
  const { unit, written, write } = given
  const units = useRecords<Unit>('unit').filter(({ id }) => id !== unit.id)
  return (
    <>
      <Choice
        label="inbox.field.unit"
        value={written.unit ?? ''}
        options={units.map(({ id, properties }) => [id, words.name(properties)])}
        onChoose={(to) => write({ unit: to })}
      />
      <Area {...given} name="reason" most={opinionLimits.reason} rows={2} />
      <Told what="inbox.field.handOnHelp" />
    </>
  )
}

function Back(given: Given) {
  const words = useWords()
  const { opinion, role, written, write } = given
  return (
    <>
      <Choice
        label="inbox.field.backTo"
        value={written.backTo ?? ''}
        options={backStages(opinion.properties.stage, role).map((one) => [one, words.say(`opinion.stage.${one}`)])}
        onChoose={(backTo) => write({ backTo })}
      />
      <Area {...given} name="reason" most={opinionLimits.reason} rows={2} />
      <Told what="inbox.field.backHelp" />
    </>
  )
}
