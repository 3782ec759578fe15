/** Setting a new password by a link that an administrator made for an account. */
import { useWords } from '../words/words.tsx'
import { askServer } from './account.store.ts'
import type { PasswordLink } from './account.ts'
import { OpenedByLink, PasswordForm } from './OpenedByLink.tsx'
import { passwordLength } from './password.ts'

export function Renew() {
  const words = useWords()
  return (
    <OpenedByLink<PasswordLink> ask="account/password-link" title={words.say('renew.title')}>
      {(token, { name, expiresAt }) => (
        <section className="head">
          <h1>{words.say('renew.title')}</h1>
          <p>{words.say('renew.for', { name })}</p>
          <p className="quiet">{words.say('renew.help', { date: words.date(expiresAt) })}</p>
          <PasswordForm
            name={name}
            label={words.say('account.newPassword', { n: passwordLength.least })}
            done={words.say('renew.done')}
            handIn={(password) => askServer('POST', 'account/renew', { token, password })}
          >
            <input type="hidden" autoComplete="username" value={name} readOnly />
          </PasswordForm>
        </section>
      )}
    </OpenedByLink>
  )
}
