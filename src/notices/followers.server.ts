/** Followers: who is told, by which way, of what; addresses are sealed and lie here alone. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { PushSubscription } from 'web-push'
import type { Key } from '../changes/record.ts'
import type { Tables } from '../db/tables.table.ts'
import type { Seal } from '../opinions/seal.server.ts'
import type { FollowRole } from './happening.ts'
import { dueAt, type Often, oftens } from './often.ts'

export type Way = 'push' | 'email'
export type NoticeLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

/** Where a notice goes. */
export type Address = { email: string } | { subscription: PushSubscription }

/** A way that is open, with what seals its addresses and the key of their digests. */
export interface Envelope {
  seal: Seal
  digestKey: string
}
export type Envelopes = Record<Way, Envelope | null>

export interface Follower {
  id: string
  way: Way
  language: NoticeLanguage
  often: Often
  address: Address
  /** The secret of their own page. */
  token: string
}

/** What somebody follows, as their own page shows it. */
export interface Followed {
  about: Key
  role: FollowRole
  confirmed: boolean
}

/** A wish to be told. */
export interface Wish {
  about: Key
  role: FollowRole
  language: NoticeLanguage
  /** Number of the last change set. */
  since: number
  confirmed: boolean
}

type Row = Tables['notice_follower']

/** Things that one follower may follow at most. */
export const followLimit = 60

function hashOfToken(token: string): string {
  return createHash('sha256').update(`notices ${token}`).digest('hex')
}

/** The follower of an address, made when there is none; then one more thing that they follow. */
export async function follow(
  db: Kysely<Tables>,
  envelopes: Envelopes,
  address: Address,
  wish: Wish,
): Promise<Follower | 'full' | null> {
  const way: Way = 'email' in address ? 'email' : 'push'
  const envelope = envelopes[way]
  if (!envelope) return null
  const known = await rowOf(db, 'whom', whomOf(envelope, address))
  const follower = known ? opened(envelopes, known) : null
  if (known && !follower) await forget(db, known.id)
  const own = follower ?? (await make(db, envelope, way, address, wish.language))
  if (way === 'push') await renew(db, envelope, own, address)
  return (await add(db, own.id, wish)) ? { ...own, address } : 'full'
}

/** The follower of the secret of their page; null for every other one. */
export async function followerOf(db: Kysely<Tables>, envelopes: Envelopes, token: string): Promise<Follower | null> {
  const row = await rowOf(db, 'hash', hashOfToken(token))
  return row ? opened(envelopes, row) : null
}

export async function followerNamed(db: Kysely<Tables>, envelopes: Envelopes, id: string): Promise<Follower | null> {
  const row = await rowOf(db, 'id', id)
  return row ? opened(envelopes, row) : null
}

export async function followedBy(db: Kysely<Tables>, follower: string): Promise<Followed[]> {
  const rows = await db
    .selectFrom('notice_follow')
    .selectAll()
    .where('follower', '=', follower)
    .orderBy('made_at')
    .execute()
  return rows.map(({ about, role, confirmed_at }) => ({
    about: about as Key,
    role: role as FollowRole,
    confirmed: confirmed_at !== null,
  }))
}

/** The address is theirs: what they asked for is told from now on. */
export async function confirm(db: Kysely<Tables>, follower: string): Promise<void> {
  await db
    .updateTable('notice_follow')
    .set({ confirmed_at: new Date().toISOString() })
    .where('follower', '=', follower)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** How often they are told from now on; what waits leaves with the next telling of that kind. */
export async function setOften(db: Kysely<Tables>, follower: string, often: Often, now = Date.now()): Promise<void> {
  await db.updateTable('notice_follower').set({ often }).where('id', '=', follower).execute()
  await db
    .updateTable('notice')
    .set({ due_at: dueAt(often, now) })
    .where('follower', '=', follower)
    .where('state', '=', 'waiting')
    .where('kind', '=', 'news')
    .execute()
}

/** Follows one thing no more; whoever follows nothing is forgotten. */
export async function unfollow(db: Kysely<Tables>, follower: string, about: Key): Promise<void> {
  await db.deleteFrom('notice_follow').where('follower', '=', follower).where('about', '=', about).execute()
  const left = await db.selectFrom('notice_follow').select('about').where('follower', '=', follower).executeTakeFirst()
  if (!left) await forget(db, follower)
}

/** Everything of a follower is deleted, address and all. */
export async function forget(db: Kysely<Tables>, follower: string): Promise<void> {
  await db.deleteFrom('notice').where('follower', '=', follower).execute()
  await db.deleteFrom('notice_follow').where('follower', '=', follower).execute()
  await db.deleteFrom('notice_follower').where('id', '=', follower).execute()
}

async function rowOf(db: Kysely<Tables>, column: 'id' | 'hash' | 'whom', value: string): Promise<Row | undefined> {
  return db.selectFrom('notice_follower').selectAll().where(column, '=', value).executeTakeFirst()
}

/** The digest of an address: keyed, for e-mail addresses can be guessed. */
function whomOf({ digestKey }: Envelope, address: Address): string {
  const text = 'email' in address ? address.email.trim().toLowerCase() : address.subscription.endpoint
  return createHmac('sha256', digestKey).update(text).digest('hex')
}

function opened(envelopes: Envelopes, row: Row): Follower | null {
  const way: Way = row.way === 'email' ? 'email' : 'push'
  const text = envelopes[way]?.seal.open(row.id, row.sealed)
  if (!text) return null
  const { token, address } = JSON.parse(text) as { token: string; address: Address }
  const often = oftens.find((one) => one === row.often) ?? 'now'
  return { id: row.id, way, language: row.language as NoticeLanguage, often, address, token }
}

async function make(
  db: Kysely<Tables>,
  envelope: Envelope,
  way: Way,
  address: Address,
  language: NoticeLanguage,
): Promise<Follower> {
  const [id, token] = [randomUUID(), randomBytes(18).toString('base64url')]
  const row = {
    id,
    hash: hashOfToken(token),
    way,
    whom: whomOf(envelope, address),
    sealed: envelope.seal.close(id, JSON.stringify({ token, address })),
    language,
    often: 'now',
    made_at: new Date().toISOString(),
  }
  await db.insertInto('notice_follower').values(row).execute()
  return { id, way, language, often: 'now', address, token }
}

/** The keys of a device may be new though its address is not. */
async function renew(db: Kysely<Tables>, { seal }: Envelope, { id, token }: Follower, address: Address): Promise<void> {
  const sealed = seal.close(id, JSON.stringify({ token, address }))
  await db.updateTable('notice_follower').set({ sealed }).where('id', '=', id).execute()
}

/** @returns false when they follow as much as one may. */
async function add(db: Kysely<Tables>, follower: string, { about, role, since, confirmed }: Wish): Promise<boolean> {
  const all = await followedBy(db, follower)
  const known = all.find((one) => one.about === about)
  const now = new Date().toISOString()
  if (known) {
    const more = { ...(confirmed && !known.confirmed && { confirmed_at: now }), ...(role !== 'reader' && { role }) }
    if (Object.keys(more).length === 0) return true
    await db
      .updateTable('notice_follow')
      .set(more)
      .where('follower', '=', follower)
      .where('about', '=', about)
      .execute()
    return true
  }
  if (all.length >= followLimit) return false
  const row = { follower, about, role, since, made_at: now, confirmed_at: confirmed ? now : null }
  await db.insertInto('notice_follow').values(row).execute()
  return true
}
