/** The broom of the notices: what nobody confirmed, what has come to its end, and who follows nothing any more is deleted. */
import type { Kysely } from 'kysely'
import { addDays } from '../alleys/due.ts'
import { dayOf } from '../changes/day.ts'
import { isKey, type Key, kindOf, type MapRecord } from '../changes/record.ts'
import type { Tables } from '../db/tables.table.ts'
import type { OpinionProperties } from '../opinions/opinion.ts'
import { isSettled } from '../opinions/opinionSteps.ts'
import { contactDays } from '../opinions/privateRows.server.ts'
import { forgetOld, leaveCutOff } from './claims.server.ts'
import { unfollow } from './followers.server.ts'

/** Days within which an e-mail address is confirmed. */
export const confirmDays = 7
const dayMs = 86_400_000
const forEver = '9999-12-31'

/**
 * An opinion is followed until {@link contactDays} after it was settled, or the one it was merged into; the wish to be told that came
 * from a contact ends with it. One that is not known here ends a day later: another process may have written it a moment ago.
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
    const isOver = kindOf(about as Key) === 'opinion' && lastDayOf(find, about as Key, dayOf(madeAt)) < today
    if (isLate || isWithoutContact || isOver) await unfollow(db, follower, about as Key)
  }
}

/** The last day (ISO date) on which an opinion is followed, as things stand. @param wished the day on which somebody began to. */
function lastDayOf(find: (key: Key) => MapRecord | undefined, about: Key, wished: string): string {
  const record = find(about)
  const into = record?.properties.duplicateOf
  const { properties } = (isKey(into) && find(into)) || record || {}
  if (!properties) return addDays(wished, 1)
  const { stage, resolvedOn, submittedOn } = properties as unknown as OpinionProperties
  return isSettled(stage) ? addDays(resolvedOn ?? submittedOn, contactDays) : forEver
}
