/** Claims: whoever sends a notice first takes it in the database, so that of many senders one alone has it, once. */
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.table.ts'
import type { Told } from './happening.ts'
import type { Often } from './often.ts'
import type { Outcome } from './outcome.ts'

/** A claim that is older (ms) belongs to a sender that is no more. */
export const claimFor = 10 * 60_000

/** Milliseconds to wait after a try that failed for sure; after the last one the notice is given up. */
const waits = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * 60_000)

/** Days for which what was told is remembered. */
const rememberedFor = 90 * 86_400_000

/** What one sender has taken: one notice, or all of a digest. */
export interface Claim {
  id: string
  follower: string
  kind: 'news' | 'confirm'
  often: Often
  tries: number
  notices: ({ seq: number } & Told)[]
}

/** Takes what is due next; null when nothing is, or only what others have taken. @param busy followers who are told something right now. */
export async function claimNext(
  db: Kysely<Tables>,
  now: number,
  busy: ReadonlySet<string> = new Set(),
): Promise<Claim | null> {
  for (;;) {
    const next = await db
      .selectFrom('notice')
      .innerJoin('notice_follower', 'notice_follower.id', 'notice.follower')
      .select(['seq', 'follower', 'kind', 'often', 'tries'])
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .$if(busy.size > 0, (query) => query.where('follower', 'not in', [...busy]))
      .orderBy('due_at')
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst()
    if (!next) return null
    const id = randomUUID()
    const mine = db
      .updateTable('notice')
      .set({ state: 'sending', claim: id, claimed_at: now, tries: next.tries + 1 })
      .where('follower', '=', next.follower)
      .where('state', '=', 'waiting')
      .where('kind', '=', next.kind)
      .where('due_at', '<=', now)
    const isDigest = next.often !== 'now' && next.kind === 'news'
    const { numUpdatedRows } = await (isDigest ? mine : mine.where('seq', '=', next.seq)).executeTakeFirst()
    if (Number(numUpdatedRows) === 0) continue
    const rows = await db.selectFrom('notice').select(['seq', 'told']).where('claim', '=', id).orderBy('seq').execute()
    return {
      id,
      follower: next.follower,
      kind: next.kind === 'confirm' ? 'confirm' : 'news',
      often: next.often as Often,
      tries: next.tries + 1,
      notices: rows.map(({ seq, told }) => ({ seq: Number(seq), ...(JSON.parse(told) as Told) })),
    }
  }
}

/** Notes what came of a claim: sent, given up, or to be tried again later. */
export async function settle(db: Kysely<Tables>, { id, tries }: Claim, outcome: Outcome, now: number): Promise<void> {
  const wait = waits[tries - 1]
  const again = outcome === 'later' && wait !== undefined
  const state = again
    ? 'waiting'
    : { sent: 'sent', unsure: 'unsure', refused: 'failed', later: 'failed', gone: 'failed' }[outcome]
  await db
    .updateTable('notice')
    .set({ state, claim: null, ...(again && { due_at: now + wait }) })
    .where('claim', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

/** What was being sent when its sender was cut off may have arrived: it is never sent again. */
export async function leaveCutOff(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .updateTable('notice')
    .set({ state: 'unsure', claim: null })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', now - claimFor)
    .execute()
}

/** What was told long ago is forgotten. */
export async function forgetOld(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom('notice')
    .where('state', 'in', ['sent', 'failed', 'unsure'])
    .where('due_at', '<', now - rememberedFor)
    .execute()
}
