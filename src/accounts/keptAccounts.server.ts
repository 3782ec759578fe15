/** The accounts as lines of a backup: who they are, their passwords' hashes, what they may do, and what was done to them. */
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/database.server.ts'
import type { Tables } from '../db/tables.table.ts'
import { authOn, openAuth } from './auth.server.ts'

type Place = Pick<Database, 'type' | 'db'>

/** Rows read at once, and accounts at most. */
const batch = 500
const accountLimit = 5000

/** A date as the driver has it, told as an instant (ISO 8601 UTC). */
const instant = z.union([z.date().transform((date) => date.toISOString()), z.iso.datetime()])

const accountRow = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  displayUsername: z.string(),
  email: z.string(),
  createdAt: instant,
  updatedAt: instant,
})

/** How an account signs in: with the hash of a password, or as the office knows it; tokens of the office stay behind. */
const credentialRow = z.object({
  id: z.string(),
  accountId: z.string(),
  providerId: z.string(),
  userId: z.string(),
  password: z.string().nullish(),
  createdAt: instant,
  updatedAt: instant,
})
const membershipRow = z.strictObject({
  id: z.string(),
  account: z.string(),
  role: z.string(),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  starts: z.string(),
  ends: z.string().nullable(),
})
const auditRow = z.strictObject({
  id: z.string(),
  at: z.string(),
  who: z.string().nullable(),
  act: z.string(),
  about: z.string(),
})

/** One line; sessions, links and guesses are none: they end with the database they were made in. */
export const keptShape = z.union([
  z.strictObject({ account: accountRow }),
  z.strictObject({ credential: credentialRow }),
  z.strictObject({ membership: membershipRow }),
  z.strictObject({ audit: auditRow }),
])
export type Kept = z.infer<typeof keptShape>

/** All lines of a database, some at a time; none of a database that never had accounts. */
export async function* readKept(place: Place): AsyncGenerator<Kept[]> {
  const { db } = place
  if (await hasTables(db)) {
    const within = tables(place)
    const accounts = await within.findMany({ model: 'user', limit: accountLimit })
    yield accounts.map((row) => ({ account: accountRow.parse(row) }))
    const credentials = await within.findMany({ model: 'account', limit: accountLimit })
    yield credentials.map((row) => ({ credential: credentialRow.parse(row) }))
  }
  const memberships = await db.selectFrom('membership').selectAll().orderBy('id').execute()
  yield memberships.map((membership) => ({ membership }))
  for (let last = ''; ; ) {
    const rows = await db.selectFrom('audit').selectAll().where('id', '>', last).orderBy('id').limit(batch).execute()
    yield rows.map((audit) => ({ audit }))
    last = rows.at(-1)?.id ?? last
    if (rows.length < batch) break
  }
}

/** Makes the tables that accounts need, where they are missing. */
export async function prepareForKept(database: Database): Promise<void> {
  await openAuth(database, noSecret, null)
}

/** Whether a database has accounts of its own, into which no others may be restored. */
export async function hasAccounts(place: Place): Promise<boolean> {
  return (await hasTables(place.db)) && (await tables(place).count({ model: 'user' })) > 0
}

/** The way to write lines back, one by one, within the transaction of a restore. */
export function keeperOf(place: Place): (line: Kept) => Promise<void> {
  const within = tables(place)
  return async (line) => {
    if ('account' in line) {
      const data = { ...line.account, ...datesOf(line.account), emailVerified: false }
      await within.create({ model: 'user', data, forceAllowId: true })
    } else if ('credential' in line) {
      const data = { ...line.credential, ...datesOf(line.credential) }
      await within.create({ model: 'account', data, forceAllowId: true })
    } else if ('membership' in line) await place.db.insertInto('membership').values(line.membership).execute()
    else await place.db.insertInto('audit').values(line.audit).execute()
  }
}

/** Nothing is signed here. */
const noSecret = 'no session is made where a backup is written or read'

function tables({ type, db }: Place) {
  return kyselyAdapter(db, { type })(authOn({ type, db }, noSecret, null).options)
}

async function hasTables(db: Kysely<Tables>): Promise<boolean> {
  return (await db.introspection.getTables()).some(({ name }) => name === 'credential')
}

function datesOf({ createdAt, updatedAt }: { createdAt: string; updatedAt: string }) {
  return { createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) }
}
