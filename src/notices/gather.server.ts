/** Gathering: what the log holds beyond the cursor becomes one row for each follower it concerns, in one transaction with the cursor. */
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { LoggedChangeSet } from '../changes/change.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import type { Key } from '../changes/record.ts'
import type { Database } from '../db/database.server.ts'
import type { Tables } from '../db/tables.table.ts'
import { readSealed } from '../opinions/privateRows.server.ts'
import type { Seal } from '../opinions/seal.server.ts'
import { type Envelopes, follow, type NoticeLanguage } from './followers.server.ts'
import { concerns, type FollowRole, type Happening, happeningsIn, type Told } from './happening.ts'
import { dueAt, type Often } from './often.ts'

/** Change sets that are told in one transaction. */
const batch = 200
/** Things asked for by name in one question; where more happened at once, all follows are read. */
const namedAtOnce = 500
/** Happenings of one change set that one notice tells; of the others it says how many they are. */
const toldAtMost = 30
const cursorName = 'log'

export interface Gathering {
  database: Database
  log: Log
  envelopes: Envelopes
  /** Opens the contacts that authors left with their opinions; null where none are taken. */
  contactSeal: Seal | null
  /** Where the log ended when this town first told anything: what is past is not told. */
  start: number
}

/** Where the telling has come to. @param start where it begins. */
export async function cursorOf(db: Kysely<Tables>, start: number): Promise<number> {
  const row = await db.selectFrom('notice_cursor').select('seq').where('name', '=', cursorName).executeTakeFirst()
  if (row) return Number(row.seq)
  await db
    .insertInto('notice_cursor')
    .values({ name: cursorName, seq: start })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return start
}

/** The change set after which somebody first wished to be told; null while nobody does. */
export async function oldestWish(db: Kysely<Tables>): Promise<number | null> {
  const oldest = ({ fn }: ExpressionBuilder<Tables, 'notice_follow'>) => fn.min('since').as('oldest')
  const row = await db.selectFrom('notice_follow').select(oldest).executeTakeFirst()
  return row?.oldest === null || row?.oldest === undefined ? null : Number(row.oldest)
}

/**
 * Takes the next change sets beyond the cursor. A crash takes back rows and cursor together, and a second process waits
 * for the first: each change set becomes at most one row for each follower, and none is left out.
 * @returns whether there may be more.
 */
export async function gather(given: Gathering, now = Date.now()): Promise<boolean> {
  const { database, log } = given
  return database.write(async (transaction) => {
    const cursor = await cursorOf(transaction, given.start)
    const from = given.envelopes.email ? cursor : Math.max(cursor, (await oldestWish(transaction)) ?? log.seq)
    const sets = log.changeSets.slice(from, from + batch)
    for (const set of sets) await tell(transaction, given, set, now)
    const last = sets.at(-1)
    if (last)
      await transaction.updateTable('notice_cursor').set({ seq: last.seq }).where('name', '=', cursorName).execute()
    return sets.length === batch
  })
}

async function tell(db: Kysely<Tables>, given: Gathering, set: LoggedChangeSet, now: number): Promise<void> {
  const records = given.log.fold(publicReader).records
  const happenings = happeningsIn(set, (key) => records.get(key))
  if (happenings.length === 0) return
  for (const happening of happenings) await askAuthor(db, given, set.seq, happening, now)
  const first = (opinion: Key): Key | null => {
    const merged = records.get(opinion)?.properties.duplicateOf
    return typeof merged === 'string' ? (merged as Key) : null
  }
  const merged = [...given.log.fold(publicReader).recordsOf('opinion')].filter(({ id }) => {
    const into = first(id)
    return into !== null && happenings.some(({ subject }) => subject === into)
  })
  const abouts = new Set([
    ...happenings.flatMap(({ subject, unit, alley }) => [subject, unit, alley].filter((key) => key !== null)),
    ...merged.map(({ id }) => id),
  ])
  const follows = await db
    .selectFrom('notice_follow')
    .innerJoin('notice_follower', 'notice_follower.id', 'notice_follow.follower')
    .leftJoin('opinion_private', 'opinion_private.opinion', 'notice_follow.about')
    .select(['follower', 'about', 'role', 'often'])
    .$if(abouts.size <= namedAtOnce, (query) => query.where('about', 'in', [...abouts]))
    .where('confirmed_at', 'is not', null)
    .where(({ eb, or }) => or([eb('role', '!=', 'contact'), eb('opinion_private.sealed', 'is not', null)]))
    .where('since', '<', set.seq)
    .execute()
  const told = new Map<string, { often: Often; happenings: Set<Happening> }>()
  for (const { follower, about, role, often } of follows) {
    const mine = happenings.filter((one) => concerns({ about: about as Key, role: role as FollowRole }, one, first))
    const known = told.get(follower) ?? { often: often as Often, happenings: new Set() }
    for (const one of mine) known.happenings.add(one)
    if (mine.length > 0) told.set(follower, known)
  }
  for (const [follower, { often, happenings: mine }] of told) {
    await write(db, { seq: set.seq, follower, kind: 'news', told: [...mine], due: dueAt(often, now) })
  }
}

/** An author who left an e-mail address is asked, once, whether they wish to be told of the steps. */
async function askAuthor(
  db: Kysely<Tables>,
  { envelopes, contactSeal }: Gathering,
  seq: number,
  happening: Happening,
  now: number,
): Promise<void> {
  const { what, stage, subject } = happening
  if (what !== 'opinion' || stage !== 'submitted' || !envelopes.email || !contactSeal) return
  const email = (await readSealed({ db }, contactSeal, subject))?.contact?.email
  if (!email) return
  const row = await db.selectFrom('opinion_code').select('language').where('opinion', '=', subject).executeTakeFirst()
  const language = (row?.language ?? 'zh-Hans') as NoticeLanguage
  const wish = { about: subject, role: 'contact', language, since: seq, confirmed: false } as const
  const follower = await follow(db, envelopes, { email }, wish)
  if (!follower || follower === 'full') return
  await write(db, { seq, follower: follower.id, kind: 'confirm', told: [happening], due: now })
}

async function write(
  db: Kysely<Tables>,
  { due, told, ...row }: { seq: number; follower: string; kind: 'news' | 'confirm'; told: Happening[]; due: number },
): Promise<void> {
  const said: Told = { happenings: told.slice(0, toldAtMost), more: Math.max(0, told.length - toldAtMost) }
  await db
    .insertInto('notice')
    .values({
      ...row,
      told: JSON.stringify(said),
      state: 'waiting',
      tries: 0,
      due_at: due,
      claim: null,
      claimed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['seq', 'follower']).doNothing())
    .execute()
}
