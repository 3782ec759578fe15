/** How to reach the author, if they wish: what it is for, who sees it and when it is gone. */
import type { InputHTMLAttributes } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useWords } from '../words/words.tsx'
import type { OpinionRules } from './asking.store.ts'
import { digitsOf, type Lack, type OpinionDraft, phoneDigits } from './draft.ts'
import { say, useSpeak } from './speak.store.ts'

/** @param rules what this server takes; not known while it is asked or out of reach. */
export function ContactPart({ lacks, rules }: { lacks: readonly Lack[]; rules: OpinionRules | null | undefined }) {
  const words = useWords()
  const draft = useSpeak((speak) => speak.draft)
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  if (!draft) return null
  if (rules?.contact === false) return <p className="quiet">{words.say('speak.noContact')}</p>
  const phoneFault = words.say('speak.lack.phone', { n: digitsOf(draft.phone).length, of: phoneDigits })
  return (
    <>
      {isSample && <p className="notice">{words.say('speak.contactSample')}</p>}
      <div className="speakPair">
        <Line
          draft={draft}
          name="phone"
          fault={lacks.includes('phone') ? phoneFault : null}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={20}
        />
        <Line
          draft={draft}
          name="email"
          fault={lacks.includes('email') ? words.say('speak.lack.email') : null}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={120}
        />
        <Line draft={draft} name="name" fault={null} autoComplete="name" maxLength={40} />
      </div>
      <p className="quiet">
        {rules
          ? words.say('speak.contactNote', { n: rules.contactDays, most: rules.contactDaysAtMost })
          : words.say('speak.contactNoteOpen')}
      </p>
    </>
  )
}

interface LineProps extends InputHTMLAttributes<HTMLInputElement> {
  draft: OpinionDraft
  name: 'phone' | 'email' | 'name'
  /** What cannot be right about it, in words. */
  fault: string | null
}

function Line({ draft, name, fault, ...input }: LineProps) {
  const words = useWords()
  const id = `speak-${name}`
  return (
    <div className="speakField" data-lacking={fault !== null}>
      <label htmlFor={id}>{words.say(`speak.${name}`)}</label>
      <input
        {...input}
        id={id}
        value={draft[name]}
        aria-invalid={fault !== null}
        onChange={({ target }) => say({ [name]: target.value })}
      />
      {fault && <small>{fault}</small>}
    </div>
  )
}
