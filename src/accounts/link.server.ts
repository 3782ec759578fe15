/** Tokens of links that are good once: whoever has the token may, and only its digest is kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.table.ts'

/** The tables of links. */
type LinkTable = 'invitation' | 'password_link'

/** A new token, with the digest under which it is kept and its times (ISO 8601 UTC). @param time how long it is good (ms). */
export function newLink(time: number): { token: string; id: string; made_at: string; expires_at: string } {
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  const made_at = new Date(now).toISOString()
  return { token, id: digestOf(token), made_at, expires_at: new Date(now + time).toISOString() }
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Marks a link as used; of several who try at once, one succeeds. */
export async function claim(db: Kysely<Tables>, table: LinkTable, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ used_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
