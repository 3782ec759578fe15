/** What of the opinions stands in no record, as lines of a backup: sealed as it is, so that the key is needed to read it. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.table.ts'

const privateRow = z.strictObject({
  opinion: z.string(),
  sent: z.string(),
  digest: z.string(),
  sealed: z.string().nullable(),
  at: z.string(),
})
const codeRow = z.strictObject({
  hash: z.string(),
  opinion: z.string(),
  role: z.string(),
  language: z.string(),
  at: z.string(),
})

/** A line that tells of one opinion's private row, or of one code. */
export const opinionLineShape = z.union([
  z.strictObject({ opinionPrivate: privateRow }),
  z.strictObject({ opinionCode: codeRow }),
])
export type OpinionLine = z.infer<typeof opinionLineShape>

/** Rows read in one statement. */
const batch = 500

/** All lines, in the order of their keys. */
export async function* readOpinionLines(db: Kysely<Tables>): AsyncGenerator<OpinionLine[]> {
  for (let last = ''; ; ) {
    const rows = db.selectFrom('opinion_private').selectAll().where('opinion', '>', last).orderBy('opinion')
    const some = await rows.limit(batch).execute()
    yield some.map((opinionPrivate) => ({ opinionPrivate }))
    last = some.at(-1)?.opinion ?? ''
    if (some.length < batch) break
  }
  for (let last = ''; ; ) {
    const rows = db.selectFrom('opinion_code').selectAll().where('hash', '>', last).orderBy('hash')
    const some = await rows.limit(batch).execute()
    yield some.map((opinionCode) => ({ opinionCode }))
    last = some.at(-1)?.hash ?? ''
    if (some.length < batch) return
  }
}

/** Writes one line back, within the transaction of a restore. */
export async function keepOpinionLine(db: Kysely<Tables>, line: OpinionLine): Promise<void> {
  if ('opinionPrivate' in line) await db.insertInto('opinion_private').values(line.opinionPrivate).execute()
  else await db.insertInto('opinion_code').values(line.opinionCode).execute()
}
