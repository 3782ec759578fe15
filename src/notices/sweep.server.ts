/** The broom of the notices: what nobody confirmed, what has come to its end, and who follows nothing any more is deleted. */
import type { Kysely } from 'kysely'
import { addDays } from '../alleys/due.ts'
import { dayOf } from '../changes/day.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Tables } from '../db/tables.table.ts'
import type { OpinionProperties } from '../opinions/opinion.ts'
import { isSettled } from '../opinions/opinionSteps.ts'
import { contactDays } from '../opinions/privateRows.server.ts'
import { forgetOld, leaveCutOff } from './claims.server.ts'
import { unfollow } from './followers.server.ts'

/** Days within which an e-mail address is confirmed. */
export const confirmDays = 7
const dayMs = 86_400_000

/**
 * An opinion is followed until {@link contactDays} after it was settled; the wish to be told that came from a contact ends with it.
 * @param now ms since 1970.
 */
export async function sweepFollows(
  db: Kysely<Tables>,
  find: (key: Key) => MapRecord | undefined,
  now: number,
): Promise<void> {
  await leaveCutOff(db, now)
  await forgetOld(db, now)
  const [today, late] = [dayOf(new Date(now).toISOString()), new Date(now - confirmDays * dayMs).toISOString()]
  const follows = await db
    .selectFrom('notice_follow')
    .leftJoin('opinion_private', 'opinion_private.opinion', 'notice_follow.about')
    .select(['follower', 'about', 'role', 'made_at', 'confirmed_at', 'sealed'])
    .where(({ eb, or }) => or([eb('about', 'like', 'opinion:%'), eb('confirmed_at', 'is', null)]))
    .execute()
  for (const { follower, about, role, made_at: madeAt, confirmed_at: confirmedAt, sealed } of follows) {
    const isLate = confirmedAt === null && madeAt < late
    const isWithoutContact = role === 'contact' && !sealed
    if (isLate || isWithoutContact || isOver(find(about as Key), about, today))
      await unfollow(db, follower, about as Key)
  }
}

function isOver(record: MapRecord | undefined, about: string, today: string): boolean {
  if (!about.startsWith('opinion:')) return false
  if (!record) return true
  const { stage, resolvedOn, submittedOn } = record.properties as unknown as OpinionProperties
  return isSettled(stage) && addDays(resolvedOn ?? submittedOn, contactDays) < today
}
