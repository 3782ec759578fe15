/** Opens the accounts: their tables, the demo's own, the way to know who asks, and the routes. */
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Database } from '../db/database.server.ts'
import { accountApi } from './account.api.ts'
import { accountsApi } from './accounts.api.ts'
import { openAuth } from './auth.server.ts'
import { firstLink } from './invitation.server.ts'
import { settleDemo } from './keeping.server.ts'
import { officeApi } from './office.api.ts'
import type { Office } from './office.server.ts'
import { type Known, sessionReader } from './session.server.ts'

export interface Accounts {
  /** Who asks, for every route. */
  whoIs(request: Request): Promise<Known>
  /** `/api/account` and `/api/accounts`. */
  api: Hono
  /** A token for the first administrator, good once and for a day, or null when there is an administrator. */
  firstLink(): Promise<string | null>
}

export interface AccountNeeds {
  /** Signs the sessions; without one they end with this process. */
  secret?: string | undefined
  /** The bearer token that acts as administrator; nobody is one by token when left out. */
  adminToken?: string | undefined
  /** The office's own sign-on, where there is one. */
  office?: Office | null | undefined
  /** Whether this is a demo town, which has accounts that everyone knows. */
  isDemo: boolean
  /** Whether there is a record of a key. */
  isThere(key: string): boolean
}

export async function openAccounts(database: Database, needs: AccountNeeds): Promise<Accounts> {
  const { office = null } = needs
  const auth = await openAuth(database, needs.secret ?? randomBytes(32).toString('hex'), office)
  await database.migrating(() => settleDemo(auth, database, needs.isDemo))
  const whoIs = sessionReader(auth, database, needs.adminToken)
  const api = new Hono()
  api.route('/account/office', officeApi(auth, database, office))
  api.route('/account', accountApi(auth, database, whoIs, office?.name ?? null))
  api.route('/accounts', accountsApi(auth, database, whoIs, needs.isThere))
  return { whoIs, api, firstLink: () => firstLink(database.db) }
}
