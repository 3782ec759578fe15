/** The demo town's own accounts, one a row: a tap signs in. */
import { IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../words/words.tsx'
import { demoAccounts, demoPassword } from './demoAccounts.ts'
import { placeOf, useNames } from './MembershipLine.tsx'

export function DemoAccounts(props: { isBusy: boolean; onChoose: (name: string, password: string) => void }) {
  const words = useWords()
  const nameOf = useNames()
  return (
    <section className="block">
      <h2>{words.say('account.demo')}</h2>
      <p className="quiet">{words.say('account.demoHelp', { password: demoPassword })}</p>
      <ul className="card-list">
        {Object.entries(demoAccounts).map(([name, { role, unit }]) => (
          <li key={name}>
            <button
              type="button"
              disabled={props.isBusy}
              aria-label={words.say('account.signInAs', { name })}
              onClick={() => props.onChoose(name, demoPassword)}
            >
              <span>
                <b>{name}</b>
                <small>{placeOf({ role, unit }, words, nameOf)}</small>
              </span>
              <IconChevronRight size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
