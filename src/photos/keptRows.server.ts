/** The rows of the pictures' files as a backup holds them; the pictures themselves never change and are copied with any tool. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.table.ts'

const rowShape = z.strictObject({
  id: z.uuid(),
  full_sha: z.string(),
  small_sha: z.string(),
  type: z.string(),
  size: z.int().nonnegative(),
  received: z.int().nonnegative(),
  account: z.string(),
  at: z.string(),
})

/** A line of a backup that tells of one picture. */
export const photoLineShape = z.strictObject({ photo: rowShape })
export type PhotoLine = z.infer<typeof photoLineShape>

/** Rows read in one statement. */
const batch = 500

/** All rows in the order of their ids. @param mapOnly leaves out whose account sent them. */
export async function* readPhotoLines(db: Kysely<Tables>, mapOnly: boolean): AsyncGenerator<PhotoLine[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('photo_file')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch)
      .execute()
    yield rows.map((photo) => ({ photo: mapOnly ? { ...photo, account: '' } : photo }))
    last = rows.at(-1)?.id ?? ''
    if (rows.length < batch) return
  }
}
