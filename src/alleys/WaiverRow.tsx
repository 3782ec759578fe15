/** The row of an item that is put off: why, until when and who granted it; it costs no points until that day. */
import { IconShieldCheck } from '@tabler/icons-react'
import { Quote } from '../words/Quote.tsx'
import { useWords } from '../words/words.tsx'
import { TextLine } from './EditorField.tsx'
import type { Waiver } from './inspection.ts'

export function WaiverRow(props: {
  name: string
  waiver: Waiver
  /** Name of who granted it, where it is known. */
  approver: string | undefined
  min: string
  /** Whether it was tried to hand the form in, so that what is missing is said. */
  isAsked: boolean
  /** Absent where the inspector may not change it. */
  onSet?: ((waiver: Waiver | null) => void) | undefined
}) {
  const words = useWords()
  const { name, waiver, approver, min, onSet } = props
  const isMissing = props.isAsked && waiver.reason.trim() === ''
  const facts = [`${words.say('inspect.until')} ${words.date(waiver.due)}`]
  if (approver) facts.push(words.say('inspect.approver', { name: approver }))
  return (
    <section className="waiver" aria-label={name}>
      <header>
        <IconShieldCheck size={22} className="info" aria-hidden="true" />
        <h2>{name}</h2>
        <b className="info">{words.say('inspect.putOffTag')}</b>
      </header>
      {!onSet && (
        <p>
          <Quote text={waiver.reason} />
        </p>
      )}
      {!onSet && <p className="quiet">{facts.join(' · ')}</p>}
      {onSet && (
        <>
          <div className="editPair">
            <TextLine
              label={words.say('inspect.reason')}
              value={waiver.reason}
              lang="zh-Hans"
              fault={isMissing ? words.say('inspect.untold', { what: words.say('inspect.reason') }) : undefined}
              onValue={(reason) => onSet({ ...waiver, reason })}
            />
            <TextLine
              label={words.say('inspect.until')}
              type="date"
              min={min}
              value={waiver.due}
              onValue={(due) => due && onSet({ ...waiver, due })}
            />
          </div>
          {approver && <p className="quiet">{words.say('inspect.approver', { name: approver })}</p>}
          <button type="button" className="link" onClick={() => onSet(null)}>
            {words.say('inspect.countAgain')}
          </button>
        </>
      )}
    </section>
  )
}
