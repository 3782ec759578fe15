/** Keeping accounts: new ones enter better-auth's tables within a transaction of ours, and the demo's own come and go with the demo. */
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.server.ts'
import type { Tables } from '../db/tables.table.ts'
import type { AccountRow } from './account.ts'
import { lastSignIns } from './audit.server.ts'
import { type Auth, plainName } from './auth.server.ts'
import { demoAccounts, demoPassword, demoPrefix } from './demoAccounts.ts'
import { giveMembership, readMemberships } from './membership.server.ts'

/** How many accounts are read at most: far more than the 1 + 24 + N of a district. */
const accountLimit = 5000

type Type = Database['type']
/** An account by its id and the name it was given. */
export type Named = { id: string; name: string }

/** Whether nobody has this name yet, however it is spelled. */
export async function hasNewName(auth: Auth, type: Type, db: Kysely<Tables>, name: string): Promise<boolean> {
  const where = [{ field: 'username', value: plainName(name) }]
  return (await tables(auth, type, db).findOne({ model: 'user', where })) === null
}

/** Keeps a new account. better-auth wants an e-mail address: nobody is asked for one, and `.invalid` reaches nobody. */
export async function keepAccount(
  auth: Auth,
  type: Type,
  db: Kysely<Tables>,
  { name, hashed, id }: { name: string; hashed: string; id?: string },
): Promise<Named> {
  const within = tables(auth, type, db)
  const now = new Date()
  const dates = { createdAt: now, updatedAt: now }
  const username = plainName(name)
  const person = { name, username, displayUsername: name, email: `${encodeURIComponent(username)}@account.invalid` }
  const data = { ...person, ...dates, emailVerified: false, ...(id && { id }) }
  const account = await within.create<Record<string, unknown>, Named>({ model: 'user', data, forceAllowId: true })
  const credential = { accountId: account.id, userId: account.id, providerId: 'credential', password: hashed }
  await within.create({ model: 'account', data: { ...credential, ...dates } })
  return account
}

/** All accounts with their memberships, by name, and when each last signed in. */
export async function readAccounts(auth: Auth, { type, db }: Database): Promise<AccountRow[]> {
  const within = tables(auth, type, db)
  const rows = await within.findMany<Named>({ model: 'user', limit: accountLimit })
  const byPassword = [{ field: 'providerId', value: 'credential' }]
  const passwords = await within.findMany<{ userId: string }>({
    model: 'account',
    where: byPassword,
    limit: accountLimit,
  })
  const withPassword = new Set(passwords.map(({ userId }) => userId))
  const memberships = Map.groupBy(await readMemberships(db), ({ account }) => account)
  const signIns = await lastSignIns(db)
  return rows
    .map(({ id, name }) => ({
      id,
      name,
      lastSignIn: signIns.get(name) ?? null,
      hasPassword: withPassword.has(id),
      memberships: (memberships.get(id) ?? []).map(({ account: _, ...one }) => one),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'))
}

/** The name of an account, or null when there is none of this id. */
export async function nameOfAccount(auth: Auth, type: Type, db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await tables(auth, type, db).findOne<Named>({ model: 'user', where: [{ field: 'id', value: id }] })
  return row?.name ?? null
}

/** Gives an account that has a password another one. @param hashed as better-auth hashes it. */
export async function replacePassword(
  auth: Auth,
  type: Type,
  db: Kysely<Tables>,
  account: string,
  hashed: string,
): Promise<void> {
  const where = [
    { field: 'userId', value: account },
    { field: 'providerId', value: 'credential' },
  ]
  const update = { password: hashed, updatedAt: new Date() }
  const changed = await tables(auth, type, db).updateMany({ model: 'account', where, update })
  if (changed !== 1) throw new Error(`The account ${account} has no password to replace.`)
}

/** Ends every session of an account, on all devices. */
export async function endSessions(auth: Auth, type: Type, db: Kysely<Tables>, account: string): Promise<void> {
  await tables(auth, type, db).deleteMany({ model: 'session', where: [{ field: 'userId', value: account }] })
}

/** Makes the demo's own accounts where they are missing, or takes them all away when the town is no demo. */
export async function settleDemo(auth: Auth, { type, db }: Database, isDemo: boolean): Promise<void> {
  const { hash } = (await auth.$context).password
  const known = new Set((await readMemberships(db)).map(({ account }) => account))
  const missing = Object.entries(demoAccounts).filter(([name]) => isDemo && !known.has(demoPrefix + name))
  const hashed = missing.length > 0 ? await hash(demoPassword) : ''
  await db.transaction().execute(async (transaction) => {
    for (const [name, membership] of missing) {
      if (!(await hasNewName(auth, type, transaction, name))) continue
      const account = await keepAccount(auth, type, transaction, { name, hashed, id: demoPrefix + name })
      await giveMembership(transaction, account, membership, null)
    }
    if (!isDemo) await removeDemo(auth, type, transaction)
  })
}

async function removeDemo(auth: Auth, type: Type, db: Kysely<Tables>): Promise<void> {
  const within = tables(auth, type, db)
  const operator = 'starts_with'
  await within.deleteMany({ model: 'session', where: [{ field: 'userId', operator, value: demoPrefix }] })
  await within.deleteMany({ model: 'account', where: [{ field: 'userId', operator, value: demoPrefix }] })
  await within.deleteMany({ model: 'user', where: [{ field: 'id', operator, value: demoPrefix }] })
  await db.deleteFrom('membership').where('account', 'like', `${demoPrefix}%`).execute()
}

function tables(auth: Auth, type: Type, db: Kysely<Tables>) {
  return kyselyAdapter(db, { type })(auth.options)
}
