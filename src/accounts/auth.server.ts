/** Names, passwords and sessions, kept by better-auth in tables of its own; only what `account.api` asks of it can be reached from outside. */
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, username } from 'better-auth/plugins'
import type { Database } from '../db/database.server.ts'
import { addressOfSubject, namesFor, type Office, officeId, type Profile, returnAddress } from './office.server.ts'
import { passwordLength } from './password.ts'

export type Auth = ReturnType<typeof authOn>

const days = 24 * 60 * 60

/** A name is 2 to 30 letters (of any script), digits, dots, dashes and underscores, and begins with a letter or digit. */
export const nameShape = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}$/u

/** The spelling under which a name is found: width and capitals do not tell two names apart. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** Makes the tables that are missing, and answers questions about accounts from then on. */
export async function openAuth(database: Database, secret: string, office: Office | null): Promise<Auth> {
  const auth = authOn(database, secret, office)
  await database.migrating(async () => (await getMigrations(auth.options)).runMigrations())
  return auth
}

/**
 * Nobody signs up by themselves, its routes are not mounted, and guesses and origins are counted and checked by `account.api`
 * before better-auth is asked, so its own guards of its own routes have nothing to do.
 */
export function authOn({ db, type }: Pick<Database, 'db' | 'type'>, secret: string, office: Office | null) {
  const isFree = async (name: string): Promise<boolean> => {
    const { adapter } = await auth.$context
    return (await adapter.findOne({ model: 'user', where: [{ field: 'username', value: plainName(name) }] })) === null
  }
  const auth = betterAuth({
    database: { db, type },
    secret,
    baseURL: office ? new URL(office.home).origin : 'http://localhost',
    user: { modelName: 'account' },
    account: { modelName: 'credential', encryptOAuthTokens: true, accountLinking: { enabled: false } },
    session: { expiresIn: 30 * days, updateAge: days },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 30,
        usernameNormalization: plainName,
        usernameValidator: (name) => nameShape.test(name),
      }),
      genericOAuth({ config: office ? [configOf(office, isFree)] : [] }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'xiaomifeng',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
  })
  return auth
}

/** How the office is asked: its tokens are verified, and an account of theirs is never taken for one of ours. */
function configOf(office: Office, isFree: (name: string) => Promise<boolean>) {
  const { issuer, clientId, clientSecret } = office
  return {
    providerId: officeId,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile'],
    redirectURI: returnAddress(office),
    requireIdTokenVerification: true,
    mapProfileToUser: async (profile: Profile) => {
      const email = addressOfSubject(office, String(profile.sub ?? profile.id))
      for (const name of namesFor(profile)) {
        if (await isFree(name)) return { name, username: plainName(name), displayUsername: name, email }
      }
      throw new Error('There is always one more name.')
    },
  }
}
