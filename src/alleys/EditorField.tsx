/** A labelled field of the alley's forms, with a hint, and what is wrong with it said beneath. */
import { type ReactNode, useId } from 'react'

interface Common {
  label: string
  fault?: string | undefined
  hint?: string | undefined
}

/** What a control needs so that label, hint and fault are read with it. */
interface Ties {
  id: string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}

function Frame({ label, fault, hint, children }: Common & { children: (ties: Ties) => ReactNode }) {
  const id = useId()
  const said = fault ?? hint
  return (
    <div className="editField" data-fault={fault ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': said ? `${id}-said` : undefined,
      })}
      {said && (
        <small id={`${id}-said`} role={fault ? 'alert' : undefined}>
          {said}
        </small>
      )}
    </div>
  )
}

type TextProps = Common & {
  value: string
  onValue: (value: string) => void
  type?: 'text' | 'date' | 'number'
  min?: string | number
  max?: string | number
  step?: number
  lang?: string
  placeholder?: string
  onFocus?: () => void
}

export function TextLine({ label, fault, hint, onValue, ...rest }: TextProps) {
  return (
    <Frame label={label} fault={fault} hint={hint}>
      {(ties) => <input {...ties} {...rest} onChange={(event) => onValue(event.target.value)} />}
    </Frame>
  )
}

export function TextArea({ label, fault, hint, value, onValue }: Common & Pick<TextProps, 'value' | 'onValue'>) {
  return (
    <Frame label={label} fault={fault} hint={hint}>
      {(ties) => <textarea {...ties} rows={2} value={value} onChange={(event) => onValue(event.target.value)} />}
    </Frame>
  )
}

export function Choice({
  label,
  fault,
  hint,
  value,
  onValue,
  children,
}: Common & Pick<TextProps, 'value' | 'onValue'> & { children: ReactNode }) {
  return (
    <Frame label={label} fault={fault} hint={hint}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onValue(event.target.value)}>
          {children}
        </select>
      )}
    </Frame>
  )
}
