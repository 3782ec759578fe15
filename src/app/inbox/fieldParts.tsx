/** Parts of which the fields of a deed are made: a label with its field, a choice, rows to choose from, words to read. */
import { type ReactNode, useId } from 'react'
import type { Worker, Writing } from '../../opinions/handling.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Unit } from '../../units/unit.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import type { InboxOfUnit } from './useInbox.tsx'

/** What the fields of a deed are given. */
export interface Given {
  opinion: Opinion
  role: Worker
  unit: Unit
  inbox: InboxOfUnit
  written: Writing
  write: (more: Writing) => void
}

/** A label over its field, with a word on what becomes of it. */
export function Field({
  label,
  help,
  children,
}: {
  label: WordKey
  help?: WordKey
  children: (id: string) => ReactNode
}) {
  const words = useWords()
  const id = useId()
  return (
    <div className="speakField">
      <label htmlFor={id}>{words.say(label)}</label>
      {children(id)}
      {help && <small>{words.say(help)}</small>}
    </div>
  )
}

export function Told({ what }: { what: WordKey }) {
  const words = useWords()
  return <p className="inboxTold">{words.say(what)}</p>
}

/** A field for words. */
export function Area({
  written,
  write,
  name,
  most,
  rows = 3,
}: {
  written: Writing
  write: (more: Writing) => void
  name: 'reply' | 'note' | 'reason'
  most: number
  rows?: number
}) {
  return (
    <Field label={`inbox.field.${name}`} help={`inbox.field.${name}Help`}>
      {(id) => (
        <textarea
          id={id}
          rows={rows}
          maxLength={most}
          value={written[name] ?? ''}
          onChange={({ target }) => write({ [name]: target.value })}
        />
      )}
    </Field>
  )
}

/** One of several. */
export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: WordKey
  value: string
  options: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}) {
  const words = useWords()
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
          {!options.some(([one]) => one === value) && <option value={value}>{words.say('speak.choose')}</option>}
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Rows of which one is chosen. */
export function Radios({
  name,
  label,
  value,
  rows,
  onChoose,
}: {
  name: string
  label: WordKey
  value: string
  rows: readonly { value: string; title: ReactNode; more?: ReactNode }[]
  onChoose: (value: string) => void
}) {
  const words = useWords()
  return (
    <fieldset className="inboxRadios">
      <legend>{words.say(label)}</legend>
      {rows.map((row) => (
        <label key={row.value}>
          <input type="radio" name={name} checked={value === row.value} onChange={() => onChoose(row.value)} />
          <span>
            <b>{row.title}</b>
            {row.more && <small>{row.more}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
