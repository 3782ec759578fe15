/** The fields of the account's forms: a name, a password that can be looked at, a choice, a day, and what the server said. */
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ComponentPropsWithoutRef, type ReactNode, useId, useState } from 'react'
import { useWords } from '../words/words.tsx'
import './account.css'

type Rest<Tag extends 'input' | 'select'> = Omit<ComponentPropsWithoutRef<Tag>, 'id' | 'className' | 'onChange'> & {
  label: string
  value: string
  onValue: (value: string) => void
}

export function TextField({ label, onValue, ...rest }: Rest<'input'>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} required {...rest} onChange={(event) => onValue(event.target.value)} />
    </div>
  )
}

export function PasswordField({ label, onValue, ...rest }: Rest<'input'>) {
  const words = useWords()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? IconEyeOff : IconEye
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-row">
        <input
          id={id}
          required
          type={isShown ? 'text' : 'password'}
          {...rest}
          onChange={(event) => onValue(event.target.value)}
        />
        <button
          type="button"
          className="tool tool-icon"
          aria-pressed={isShown}
          aria-label={words.say('account.show')}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={18} aria-hidden="true" />
        </button>
      </span>
    </div>
  )
}

export function ChoiceField({ label, onValue, children, ...rest }: Rest<'select'>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...rest} onChange={(event) => onValue(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

/** What went wrong, said at once by screen readers. */
export function Trouble({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="trouble" hidden={!children}>
      {children}
    </p>
  )
}
