/** /api/notices: everyone may follow an opinion, an alley or a unit without an account, and change their mind. */
import { type Context, Hono } from 'hono'
import { readBody, smallBody } from '../accounts/body.server.ts'
import { countGuess } from '../accounts/guess.server.ts'
import { type Allowance, addressOf, countTry } from '../accounts/tally.server.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import type { Key } from '../changes/record.ts'
import { type Refusal, refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import { hashOfCode } from '../opinions/code.server.ts'
import { opinionOfCode } from '../opinions/privateRows.server.ts'
import {
  confirm,
  type Envelopes,
  type Follower,
  follow,
  followedBy,
  followerOf,
  forget,
  setOften,
  unfollow,
} from './followers.server.ts'
import type { FollowRole } from './happening.ts'
import { followShape, mineShape, oftenShape, unfollowShape } from './noticeBody.ts'
import type { Outcome } from './outcome.ts'
import type { Push } from './push.server.ts'

const unkept = { 'cache-control': 'no-store' }
const minute = 60_000

/** How often one address may follow, and how often a letter that asks goes to one mailbox. */
const following: readonly Allowance[] = [{ times: 30, within: 10 * minute }]
const asking: readonly Allowance[] = [{ times: 3, within: 24 * 60 * minute }]

export interface NoticesNeeds {
  database: Database
  log: Log
  envelopes: Envelopes
  push: Push | null
  /** Where this town is found by everyone. */
  address: string | null
  /** Asks whether an address is theirs; null where no letters are sent. */
  askByMail: ((follower: Follower) => Promise<Outcome>) | null
}

type Found = { about: Key; role: FollowRole } | { refusal: Response }

/** The routes as `routes.ts` tells them. */
export function noticesApi({ database, log, envelopes, push, askByMail, address }: NoticesNeeds): Hono {
  const { db } = database
  const api = new Hono()
  api.use(smallBody)

  const mayMail = askByMail !== null && envelopes.email !== null
  api.get('/ways', (context) =>
    context.json({ push: push && envelopes.push ? push.publicKey : null, email: mayMail, address }, 200, unkept),
  )

  api.post('/follow', async (context) => {
    const read = await readBody(context, followShape, 'followShape')
    if ('refusal' in read) return read.refusal
    const { subscription, email, language, code, about } = read.value
    if ((subscription === undefined) === (email === undefined)) return refuse(context, 400, 'followShape')
    if ((code === undefined) === (about === undefined)) return refuse(context, 400, 'followShape')
    if (email ? !mayMail : !push?.mayGoTo(subscription?.endpoint ?? '')) return refuse(context, 400, 'followWay')
    const wait = await countTry(database, 'follow', addressOf(context), following)
    if (wait !== null) return refuseToWait(context, wait, 'tooManyFollows')
    const found = await aboutOf(context, about, code)
    if ('refusal' in found) return found.refusal
    const wish = { ...found, language, since: log.seq, confirmed: email === undefined }
    const address = subscription ? { subscription } : { email: email ?? '' }
    const follower = await database.write((transaction) => follow(transaction, envelopes, address, wish))
    if (follower === 'full') return email ? asked(context) : refuse(context, 409, 'followFull')
    if (!follower) return refuse(context, 400, 'followWay')
    if (!email) return context.json(await mineOf(follower), 200, unkept)
    const isTooOften = (await countTry(database, 'letter', follower.id, asking)) !== null
    const outcome = isTooOften || !askByMail ? 'sent' : await askByMail(follower)
    return outcome === 'sent' || outcome === 'unsure' ? asked(context) : refuse(context, 503, 'followMail')
  })

  api.post('/mine', async (context) => {
    const opened = await open(context, mineShape)
    return 'refusal' in opened ? opened.refusal : context.json(await mineOf(opened.follower), 200, unkept)
  })

  api.post('/mine/confirm', async (context) => {
    const opened = await open(context, mineShape)
    if ('refusal' in opened) return opened.refusal
    await confirm(db, opened.follower.id)
    return context.json(await mineOf(opened.follower), 200, unkept)
  })

  api.post('/mine/often', async (context) => {
    const opened = await open(context, oftenShape)
    if ('refusal' in opened) return opened.refusal
    await database.write((transaction) => setOften(transaction, opened.follower.id, opened.body.often))
    return context.json(await mineOf({ ...opened.follower, often: opened.body.often }), 200, unkept)
  })

  api.post('/mine/unfollow', async (context) => {
    const opened = await open(context, unfollowShape)
    if ('refusal' in opened) return opened.refusal
    const { follower, body } = opened
    await database.write((transaction) =>
      body.about ? unfollow(transaction, follower.id, body.about) : forget(transaction, follower.id),
    )
    return context.json(await mineOf(follower), 200, unkept)
  })

  api.post('/unfollow/:token', async (context) => {
    const opened = await find(context, context.req.param('token'))
    if ('refusal' in opened) return opened.refusal
    await database.write((transaction) => forget(transaction, opened.follower.id))
    return context.json({ ok: true }, 200, unkept)
  })

  async function open<Body extends { token: string }>(
    context: Context,
    shape: Parameters<typeof readBody<Body>>[1],
  ): Promise<{ follower: Follower; body: Body } | { refusal: Response }> {
    const read = await readBody(context, shape, 'followShape')
    if ('refusal' in read) return read
    const found = await find(context, read.value.token)
    return 'refusal' in found ? found : { ...found, body: read.value }
  }

  async function find(context: Context, token: string): Promise<{ follower: Follower } | { refusal: Response }> {
    const follower = await followerOf(db, envelopes, token)
    return follower ? { follower } : { refusal: refuse(context, 404, 'followToken') }
  }

  async function aboutOf(context: Context, about: Key | undefined, code: string | undefined): Promise<Found> {
    if (code === undefined) {
      const fold = log.fold(publicReader)
      const record = about && fold.records.get(about)
      if (!about || !record || !fold.seen(record)) return { refusal: refuse(context, 404, 'notFound') }
      return { about, role: 'reader' }
    }
    const counted = await countGuess(database, `code ${hashOfCode(code)}`, `code ${addressOf(context)}`)
    if ('wait' in counted) return { refusal: refuseToWait(context, counted.wait, 'tooManyCodes') }
    const found = await opinionOfCode(database, code)
    if (!found) return { refusal: refuse(context, 404, 'opinionCode') }
    await counted.forget()
    return { about: found.opinion as Key, role: found.role === 'author' ? 'author' : 'reader' }
  }

  async function mineOf({ id, way, often, language, address, token }: Follower) {
    const follows = await followedBy(db, id)
    return { way, often, language, email: 'email' in address ? address.email : null, token, follows }
  }
  return api
}

/** The same answer whether the address was known or not. */
function asked(context: Context): Response {
  return context.json({ asked: true }, 200, unkept)
}

function refuseToWait(context: Context, seconds: number, error: Refusal): Response {
  context.header('retry-after', String(seconds))
  return refuse(context, 429, error, { values: { n: Math.max(1, Math.ceil(seconds / 60)) } })
}
