/** How to reach the author, if they wish: what it is for, who sees it and when it is gone. */
import { useWords } from '../words/words.tsx'
import type { OpinionRules } from './asking.store.ts'
import { digitsOf, type Lack, phoneDigits } from './draft.ts'
import { say, useSpeak } from './speak.store.ts'

/** @param rules what this server takes; not known while it is asked or out of reach. */
export function ContactPart({ lacks, rules }: { lacks: readonly Lack[]; rules: OpinionRules | null | undefined }) {
  const words = useWords()
  const draft = useSpeak((speak) => speak.draft)
  if (!draft) return null
  if (rules?.contact === false) return <p className="quiet">{words.say('speak.noContact')}</p>
  const isPhoneWrong = lacks.includes('phone')
  const isEmailWrong = lacks.includes('email')
  return (
    <>
      <div className="speakPair">
        <div className="speakField" data-lacking={isPhoneWrong}>
          <label htmlFor="speak-phone">{words.say('speak.phone')}</label>
          <input
            id="speak-phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
            value={draft.phone}
            aria-invalid={isPhoneWrong}
            onChange={(event) => say({ phone: event.target.value })}
          />
          {isPhoneWrong && (
            <small>{words.say('speak.lack.phone', { n: digitsOf(draft.phone).length, of: phoneDigits })}</small>
          )}
        </div>
        <div className="speakField" data-lacking={isEmailWrong}>
          <label htmlFor="speak-email">{words.say('speak.email')}</label>
          <input
            id="speak-email"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={120}
            value={draft.email}
            aria-invalid={isEmailWrong}
            onChange={(event) => say({ email: event.target.value })}
          />
          {isEmailWrong && <small>{words.say('speak.lack.email')}</small>}
        </div>
        <div className="speakField">
          <label htmlFor="speak-name">{words.say('speak.name')}</label>
          <input
            id="speak-name"
            autoComplete="name"
            maxLength={40}
            value={draft.name}
            onChange={(event) => say({ name: event.target.value })}
          />
        </div>
      </div>
      <p className="quiet">
        {rules
          ? words.say('speak.contactNote', { n: rules.contactDays, most: rules.contactDaysAtMost })
          : words.say('speak.contactNoteOpen')}
      </p>
    </>
  )
}
