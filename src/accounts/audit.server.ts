/** The audit: what was done to accounts, when and by whom; it only ever grows (what was done to the map stands in the log). */
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.table.ts'
import type { Act, AuditEntry } from './account.ts'

/** How many entries are read at once. */
const auditPage = 200

/** Notes an act within the transaction that does it. @param who the account's name; null for the server itself. */
export async function note(
  db: Kysely<Tables>,
  who: string | null,
  act: Act,
  about: AuditEntry['about'],
): Promise<void> {
  const at = new Date().toISOString()
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), at, who, act, about: JSON.stringify(about) })
    .execute()
}

/** The newest entries first. */
export async function readAudit(db: Kysely<Tables>): Promise<AuditEntry[]> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('at', 'desc').limit(auditPage).execute()
  return rows.map(({ about, act, ...row }) => ({ ...row, act: act as Act, about: JSON.parse(about) }))
}
