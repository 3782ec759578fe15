/** What of an opinion is in no record: contact and exact place, sealed, and the codes by which it is followed. */
import type { Kysely } from 'kysely'
import { dayOf } from '../changes/day.ts'
import type { Database } from '../db/database.server.ts'
import type { Tables } from '../db/tables.table.ts'
import { hashOfCode } from './code.server.ts'
import type { Opinion } from './opinion.ts'
import type { Contact } from './opinionBody.ts'
import { isSettled } from './opinionSteps.ts'
import type { Seal } from './seal.server.ts'

/** Days that the contact is kept after an opinion is settled, and at most. */
export const contactDays = 90
export const contactDaysAtMost = 365

const dayMs = 86_400_000

/** What is sealed. */
export interface Sealed {
  contact: Contact | null
  /** Degrees WGS84 lon/lat. */
  place: [number, number] | null
}

export type CodeRole = 'author' | 'follower'

/** Writes the code of somebody who follows an opinion, within a transaction. */
export async function writeCode(
  db: Kysely<Tables>,
  given: { code: string; opinion: string; role: CodeRole; language: string },
): Promise<void> {
  const { code, ...row } = given
  await db
    .insertInto('opinion_code')
    .values({ ...row, hash: hashOfCode(code), at: new Date().toISOString() })
    .execute()
}

/** The opinion that a code follows, and as whom; null for every other code. */
export async function opinionOfCode(
  { db }: Pick<Database, 'db'>,
  code: string,
): Promise<{ opinion: string; role: CodeRole } | null> {
  const row = await db.selectFrom('opinion_code').selectAll().where('hash', '=', hashOfCode(code)).executeTakeFirst()
  return row ? { opinion: row.opinion, role: row.role === 'author' ? 'author' : 'follower' } : null
}

/** The contact and exact place of an opinion; null where there are none, none any more, or none that can be opened. */
export async function readSealed(
  { db }: Pick<Database, 'db'>,
  seal: Seal | null,
  opinion: string,
): Promise<Sealed | null> {
  const row = await db.selectFrom('opinion_private').select('sealed').where('opinion', '=', opinion).executeTakeFirst()
  const text = row?.sealed ? seal?.open(opinion, row.sealed) : null
  return text ? (JSON.parse(text) as Sealed) : null
}

/** Deletes the contact and exact place of an opinion for good. */
export async function forgetSealed({ db }: Pick<Database, 'db'>, opinion: string): Promise<void> {
  await db.updateTable('opinion_private').set({ sealed: null }).where('opinion', '=', opinion).execute()
}

type Find = (key: string) => Opinion | undefined

/**
 * The last day (ISO date) on which the contact is kept, as things stand; of one that was merged, as they stand with the other.
 * @param find finds an opinion by its key.
 */
export function contactUntil(opinion: Opinion, find: Find): string {
  const { submittedOn, stage, duplicateOf } = opinion.properties
  const atMost = daysAfter(submittedOn, contactDaysAtMost)
  const main = (stage === 'duplicate' && duplicateOf && find(duplicateOf)) || opinion
  if (!isSettled(main.properties.stage)) return atMost
  const until = daysAfter(main.properties.resolvedOn ?? submittedOn, contactDays)
  return [until, atMost].sort()[0] ?? atMost
}

/**
 * Deletes every contact whose time is over, and those of opinions that are no more: not of one that came a moment ago and
 * that another process has written, so that nobody here knows it yet.
 * @param today ISO date in Beijing. @returns how many.
 */
export async function sweepSealed({ db }: Pick<Database, 'db'>, find: Find, today: string): Promise<number> {
  const rows = await db
    .selectFrom('opinion_private')
    .select(['opinion', 'at'])
    .where('sealed', 'is not', null)
    .execute()
  const over = rows.filter(({ opinion, at }) => {
    const record = find(opinion)
    return (record ? contactUntil(record, find) : daysAfter(dayOf(at), 1)) < today
  })
  for (const { opinion } of over) await forgetSealed({ db }, opinion)
  return over.length
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}
