/** The audit: what was done to accounts, when and by whom; it only ever grows (what was done to the map stands in the log). */
import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { endOfDay } from '../changes/day.ts'
import type { Tables } from '../db/tables.table.ts'
import type { Act, AuditEntry, AuditWish } from './account.ts'

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

/** The newest entries first, a page of them. */
export async function readAudit(
  db: Kysely<Tables>,
  { act, name, from, to, at, id }: AuditWish = {},
): Promise<AuditEntry[]> {
  let wished = db.selectFrom('audit').selectAll().orderBy('at', 'desc').orderBy('id').limit(auditPage)
  if (act) wished = wished.where('act', '=', act)
  if (from) wished = wished.where('at', '>=', startOf(from))
  if (to) wished = wished.where('at', '<', endOfDay(to))
  if (name) {
    const aboutThem = `%"account":${JSON.stringify(name).replaceAll(/[~%_]/g, '~$&')}%`
    wished = wished.where(({ eb, or }) => or([eb('who', '=', name), sql<boolean>`about like ${aboutThem} escape '~'`]))
  }
  if (at && id) {
    wished = wished.where(({ eb, or, and }) => or([eb('at', '<', at), and([eb('at', '=', at), eb('id', '>', id)])]))
  }
  const rows = await wished.execute()
  return rows.map(({ about, act, ...row }) => ({ ...row, act: act as Act, about: JSON.parse(about) }))
}

/** When each account last signed in, by its name. */
export async function lastSignIns(db: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('audit')
    .select(['who', ({ fn }) => fn.max('at').as('at')])
    .where('act', '=', 'signedIn')
    .groupBy('who')
    .execute()
  return new Map(rows.flatMap(({ who, at }) => (who === null ? [] : [[who, at] as const])))
}

/** The instant at which a Beijing day begins. */
function startOf(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString()
}
