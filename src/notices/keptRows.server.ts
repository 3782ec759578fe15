/** Who follows what, as lines of a backup: addresses sealed as they are; what was told and what waits stays behind, so that nobody hears a thing twice. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.table.ts'

const followerRow = z.strictObject({
  id: z.string(),
  hash: z.string(),
  way: z.string(),
  whom: z.string(),
  sealed: z.string(),
  language: z.string(),
  often: z.string(),
  made_at: z.string(),
})
const followRow = z.strictObject({
  about: z.string(),
  role: z.string(),
  since: z.int().nonnegative(),
  made_at: z.string(),
  confirmed_at: z.string().nullable(),
})

/** A line of a backup that tells of one follower and of all they follow. */
export const followerLineShape = z.strictObject({ follower: followerRow, follows: z.array(followRow) })
type FollowerLine = z.infer<typeof followerLineShape>

/** Followers read in one statement. */
const batch = 500

/** All lines in the order of the followers' ids. @param end last change set of the backup: nobody in it follows from later on. */
export async function* readFollowerLines(db: Kysely<Tables>, end: number): AsyncGenerator<FollowerLine[]> {
  for (let last = ''; ; ) {
    const rows = db.selectFrom('notice_follower').selectAll().where('id', '>', last).orderBy('id')
    const followers = await rows.limit(batch).execute()
    const ids = followers.map(({ id }) => id)
    const wanted = db.selectFrom('notice_follow').selectAll().where('follower', 'in', ids).orderBy('about')
    const follows = Map.groupBy(ids.length > 0 ? await wanted.execute() : [], ({ follower }) => follower)
    yield followers.map((follower) => ({
      follower,
      follows: (follows.get(follower.id) ?? []).map(({ follower: _, since, ...row }) => ({
        ...row,
        since: Math.min(since, end),
      })),
    }))
    last = ids.at(-1) ?? last
    if (ids.length < batch) return
  }
}

/** Writes one line back, within the transaction of a restore. */
export async function keepFollowerLine(db: Kysely<Tables>, { follower, follows }: FollowerLine): Promise<void> {
  await db.insertInto('notice_follower').values(follower).execute()
  const rows = follows.map((row) => ({ ...row, follower: follower.id }))
  if (rows.length > 0) await db.insertInto('notice_follow').values(rows).execute()
}

/** A server that stood on the empty database had told nothing: now the telling begins behind what was restored. */
export async function beginAfterRestore(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('notice_cursor').execute()
}
