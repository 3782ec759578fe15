/** The office's own sign-on (OpenID Connect), where the environment names one: whom to ask, and what an account of theirs is called here. */
import { createHash } from 'node:crypto'

/** The provider's id in better-auth's tables. */
export const officeId = 'office'

export interface Office {
  /** Address under which the provider tells of itself. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it: 「区政务登录」. */
  name: string
  /** Address of this site, with a slash at the end: where the provider sends people back to. */
  home: string
}

/**
 * Reads `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME` and `PUBLIC_URL`; null where there is no issuer.
 * @throws with a plain sentence when something of it is missing or no address.
 */
export function officeOf(environment: Readonly<Record<string, string | undefined>>): Office | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, PUBLIC_URL } = environment
  if (!OIDC_ISSUER) return null
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) {
    throw new Error('OIDC_ISSUER is set: OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL are needed too.')
  }
  for (const url of [OIDC_ISSUER, PUBLIC_URL]) if (!URL.canParse(url)) throw new Error(`${url} is no address.`)
  const home = PUBLIC_URL.replace(/\/*$/, '/')
  const issuer = OIDC_ISSUER.replace(/\/+$/, '')
  return { issuer, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME || 'OIDC', home }
}

/** Where the provider sends people back to. */
export function returnAddress({ home }: Office): string {
  return `${home}api/account/office/return`
}

/** An address that reaches nobody and no other account has: an account of the office is known by its subject alone. */
export function addressOfSubject({ issuer }: Office, subject: string): string {
  return `${createHash('sha256').update(`${issuer} ${subject}`).digest('hex')}@office.invalid`
}

/** What better-auth tells of somebody at the provider, as far as it is read. */
export interface Profile {
  sub?: unknown
  id?: unknown
  name?: unknown
  preferred_username?: unknown
}

/** Names an account may get, best first, each of the shape of a name here; there is always one more. */
export function* namesFor({ preferred_username, name }: Profile): Generator<string> {
  const [first] = [preferred_username, name].filter((one) => typeof one === 'string' && one !== '')
  const clean = String(first ?? officeId)
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  const base = [...clean.replace(/^[._-]+/, '')].slice(0, 24).join('')
  const whole = base.length < 2 ? `${officeId}-${base}` : base
  yield whole
  for (let number = 2; ; number += 1) yield `${whole}-${number}`
}
