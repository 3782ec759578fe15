/** Backup and restore: the map's log, its setting, whose pictures lie where, what of the opinions is in no record, who follows, and the accounts as lines of JSON, the same file from SQLite and PostgreSQL. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { hasAccounts, keeperOf, keptShape, prepareForKept, readKept } from '../accounts/keptAccounts.server.ts'
import type { Database } from '../db/database.server.ts'
import {
  beginAfterRestore,
  followerLineShape,
  keepFollowerLine,
  readFollowerLines,
} from '../notices/keptRows.server.ts'
import { keepOpinionLine, opinionLineShape, readOpinionLines } from '../opinions/keptRows.server.ts'
import { photoLineShape, readPhotoLines } from '../photos/keptRows.server.ts'
import type { Speaker } from '../words/speak.ts'
import { NotDone } from './notDone.ts'

/** Rows read or written in one statement. */
const batch = 500

const logRow = z.strictObject({
  seq: z.int().positive(),
  id: z.string(),
  author: z.string(),
  at: z.string(),
  made_at: z.string(),
  comment: z.string(),
  changes: z.string(),
  digest: z.string(),
})
const settingRow = z.strictObject({ name: z.string(), value: z.string() })

/**
 * A line: the head, a row of a table, or the end with the number of change sets and the SHA-256 of all lines before it.
 * Accounts came with version 2, opinions with version 3, followers with version 4; older backups are still read.
 */
const lineShape = z.union([
  keptShape,
  z.strictObject({ backup: z.literal('xiaomifeng-map'), version: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ setting: settingRow }),
  z.strictObject({ log: logRow }),
  photoLineShape,
  opinionLineShape,
  followerLineShape,
  z.strictObject({ end: z.int().nonnegative(), digest: z.string() }),
])
type Line = z.infer<typeof lineShape>

/**
 * Writes a new file, for its owner's eyes alone, and has it on disk before it returns the number of change sets.
 * With `mapOnly` the accounts, how residents are reached and who follows stay behind: a file that may be passed on. The log only grows, so what is written is the map at one sequence number even while a server writes on.
 * @throws {NotDone} when the file is there already: a backup never covers another.
 */
export async function backup(
  database: Pick<Database, 'type' | 'db'>,
  file: string,
  speaker: Speaker,
  { mapOnly = false } = {},
): Promise<number> {
  const { db } = database
  const target = await open(file, 'wx', 0o600).catch((error) => {
    throw new NotDone(speaker.say(error.code === 'EEXIST' ? 'cli.exists' : 'file.unwritable', { file }))
  })
  const digest = createHash('sha256')
  const put = async (lines: Line[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    digest.update(text)
    await target.write(text)
  }
  try {
    const settings = await db.selectFrom('setting').selectAll().orderBy('name').execute()
    await put([{ backup: 'xiaomifeng-map', version: 4 }, ...settings.map((setting) => ({ setting }))])
    let seq = 0
    for (;;) {
      const rows = await db.selectFrom('log').selectAll().where('seq', '>', seq).orderBy('seq').limit(batch).execute()
      await put(rows.map((log) => ({ log })))
      seq = rows.at(-1)?.seq ?? seq
      if (rows.length < batch) break
    }
    for await (const lines of readPhotoLines(db, mapOnly)) await put(lines)
    if (!mapOnly) for await (const kept of readKept(database)) await put(kept)
    if (!mapOnly) for await (const lines of readOpinionLines(db)) await put(lines)
    if (!mapOnly) for await (const lines of readFollowerLines(db, seq)) await put(lines)
    await put([{ end: seq, digest: digest.copy().digest('hex') }])
    await target.sync()
    return seq
  } finally {
    await target.close()
  }
}

/**
 * Restores a backup into an empty database, all of it or nothing.
 * @returns the number of change sets.
 * @throws {NotDone} when the database holds change sets, or accounts and the backup does too, or the file is broken, cut off or changed.
 */
export async function restore(database: Database, file: string, speaker: Speaker): Promise<number> {
  await prepareForKept(database)
  return database.write(async (transaction) => {
    const place = { type: database.type, db: transaction }
    const isSettled = await hasAccounts(place)
    const keep = keeperOf(place)
    const { held } = await transaction
      .selectFrom('log')
      .select((count) => count.fn.countAll().as('held'))
      .executeTakeFirstOrThrow()
    if (Number(held) > 0) throw new NotDone(speaker.say('restore.notEmpty', { n: Number(held) }))
    await transaction.deleteFrom('setting').execute()
    await beginAfterRestore(transaction)
    let waiting: z.infer<typeof logRow>[] = []
    const flush = async () => {
      if (waiting.length > 0) await transaction.insertInto('log').values(waiting).execute()
      waiting = []
    }
    let seq = 0
    for await (const line of linesOf(file, speaker)) {
      const kept = keptShape.safeParse(line)
      if (kept.success && isSettled) throw new NotDone(speaker.say('restore.accountsThere'))
      if (kept.success) await keep(kept.data)
      if ('setting' in line) await transaction.insertInto('setting').values(line.setting).execute()
      if ('photo' in line) await transaction.insertInto('photo_file').values(line.photo).execute()
      if ('opinionPrivate' in line || 'opinionCode' in line) await keepOpinionLine(transaction, line)
      if ('follower' in line) await keepFollowerLine(transaction, line)
      if (!('log' in line)) continue
      seq = line.log.seq
      waiting.push(line.log)
      if (waiting.length === batch) await flush()
    }
    await flush()
    return seq
  })
}

/** The lines of a backup up to its end, each checked for its shape and place, the whole for its digest. */
async function* linesOf(file: string, speaker: Speaker): AsyncGenerator<Line> {
  const bad = (n: number) => new NotDone(speaker.say('restore.badLine', { n }))
  const digest = createHash('sha256')
  let number = 0
  let seq = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const line = readLine(text)
    if (line === null || (number === 1) !== 'backup' in line) throw bad(number)
    if ('log' in line && line.log.seq !== seq + 1) throw bad(number)
    if ('log' in line) seq = line.log.seq
    if ('end' in line) {
      if (line.end !== seq || line.digest !== digest.digest('hex')) throw bad(number)
      return
    }
    digest.update(`${text}\n`)
    yield line
  }
  throw bad(number + 1)
}

function readLine(text: string): Line | null {
  try {
    return lineShape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
