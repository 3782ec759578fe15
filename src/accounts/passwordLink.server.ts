/** A new password by a link: an administrator makes it, its owner uses it once within a day, and every session of the account ends. */
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.server.ts'
import type { Tables } from '../db/tables.table.ts'
import type { PasswordLink } from './account.ts'
import { note } from './audit.server.ts'
import type { Auth } from './auth.server.ts'
import { endSessions, type Named, nameOfAccount, replacePassword } from './keeping.server.ts'
import { claim, digestOf, newLink } from './link.server.ts'
import { faultOfPassword, type PasswordFault } from './password.ts'

/** How long a link is good (ms). */
const linkTime = 24 * 60 * 60 * 1000

/** Makes a link; an older one of the same account is good no more. @param who the administrator's name. @returns its token. */
export async function makePasswordLink(db: Kysely<Tables>, account: Named, who: string): Promise<string> {
  const { token, ...made } = newLink(linkTime)
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('password_link')
      .set({ used_at: made.made_at })
      .where('account', '=', account.id)
      .where('used_at', 'is', null)
      .execute()
    await transaction
      .insertInto('password_link')
      .values({ ...made, account: account.id, made_by: who, used_at: null })
      .execute()
    await note(transaction, who, 'passwordLinkMade', { account: account.name })
  })
  return token
}

/** Whose password a link renews and until when, or null when it cannot be used any more. */
export async function passwordLinkBy(
  auth: Auth,
  { type, db }: Pick<Database, 'type' | 'db'>,
  token: string,
): Promise<PasswordLink | null> {
  const row = await openLink(db, token)
  const name = row && (await nameOfAccount(auth, type, db, row.account))
  return name ? { name, expiresAt: row.expires_at } : null
}

export type Renewed = 'renewed' | 'passwordLinkOver' | { password: PasswordFault }

/** Sets the new password of a link: all of it, or nothing and the link is still good. */
export async function renewPassword(
  database: Database,
  auth: Auth,
  { token, password }: { token: string; password: string },
): Promise<Renewed> {
  const { type, db } = database
  const link = await passwordLinkBy(auth, database, token)
  if (!link) return 'passwordLinkOver'
  const fault = faultOfPassword(password, link.name)
  if (fault) return { password: fault }
  const hashed = await (await auth.$context).password.hash(password)
  return db.transaction().execute(async (transaction): Promise<Renewed> => {
    const row = await openLink(transaction, token)
    if (!row || !(await claim(transaction, 'password_link', row.id))) return 'passwordLinkOver'
    await replacePassword(auth, type, transaction, row.account, hashed)
    await endSessions(auth, type, transaction, row.account)
    await note(transaction, link.name, 'passwordRenewed', { account: link.name })
    return 'renewed'
  })
}

function openLink(db: Kysely<Tables>, token: string) {
  return db
    .selectFrom('password_link')
    .selectAll()
    .where('id', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date().toISOString())
    .executeTakeFirst()
}
