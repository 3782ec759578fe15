/** /api/opinions/track: whoever has the code of an opinion reads what became of it; its author says whether it is done. */
import { type Context, Hono } from 'hono'
import type { ZodType } from 'zod'
import { readBody, smallBody } from '../accounts/body.server.ts'
import { countGuess } from '../accounts/guess.server.ts'
import { addressOf } from '../accounts/tally.server.ts'
import type { Fields } from '../changes/record.ts'
import { type Refusal, refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import { hashOfCode } from './code.server.ts'
import { opinionLimits } from './opinion.ts'
import { confirmBodyShape, faultOfText, plainText, reopenBodyShape, trackBodyShape } from './opinionBody.ts'
import { type CodeRole, forgetSealed, opinionOfCode } from './privateRows.server.ts'
import type { Tracking } from './tracking.server.ts'

const unkept = { 'cache-control': 'no-store' }

/** What a request with a code comes to: the opinion it follows, or the answer that refuses. */
type Opened<Body> = { body: Body; opinion: string; role: CodeRole } | { refusal: Response }

/**
 * `POST /` { code }, `/confirm` { code, satisfied }, `/reopen` { code, reason }, `/withdraw` { code }, `/forget` { code }: a Tracked.
 * 404 for every code that is none, in the same words and by the same way; 409 when the step may not be taken any more; 429 after ten wrong ones a minute.
 */
export function trackApi(database: Database, tracking: Tracking): Hono {
  const api = new Hono()
  api.use(smallBody)

  const open = async <Body extends { code: string }>(
    context: Context,
    shape: ZodType<Body>,
    authorOnly = true,
  ): Promise<Opened<Body>> => {
    const read = await readBody(context, shape)
    if ('refusal' in read) return read
    const counted = await countGuess(database, `code ${hashOfCode(read.value.code)}`, `code ${addressOf(context)}`)
    if ('wait' in counted) return { refusal: refuseToWait(context, counted.wait) }
    const found = await opinionOfCode(database, read.value.code)
    if (!found) return { refusal: refuse(context, 404, 'opinionCode') }
    await counted.forget()
    if (authorOnly && found.role !== 'author') return { refusal: refuse(context, 403, 'opinionAuthor') }
    return { body: read.value, ...found }
  }

  const tell = async (context: Context, opinion: string, role: CodeRole) => {
    const told = await tracking.tell(opinion, role)
    return told ? context.json(told, 200, unkept) : refuse(context, 404, 'opinionCode')
  }

  const step = async (
    context: Context,
    { opinion }: { opinion: string },
    stage: 'confirmed' | 'reopened' | 'withdrawn',
    said: Fields,
  ) => {
    const isTaken = await tracking.step(opinion, stage, said)
    return isTaken ? tell(context, opinion, 'author') : refuse(context, 409, 'opinionStep')
  }

  api.post('/', async (context) => {
    const opened = await open(context, trackBodyShape, false)
    return 'refusal' in opened ? opened.refusal : tell(context, opened.opinion, opened.role)
  })

  api.post('/confirm', async (context) => {
    const opened = await open(context, confirmBodyShape)
    if ('refusal' in opened) return opened.refusal
    return step(context, opened, 'confirmed', { satisfied: opened.body.satisfied })
  })

  api.post('/reopen', async (context) => {
    const opened = await open(context, reopenBodyShape)
    if ('refusal' in opened) return opened.refusal
    const reopenReason = plainText(opened.body.reason)
    const fault = faultOfText(reopenReason, opinionLimits.reason)
    if (fault) return refuse(context, 400, refusalOfText(fault), { values: { n: opinionLimits.reason } })
    return step(context, opened, 'reopened', { reopenReason })
  })

  api.post('/withdraw', async (context) => {
    const opened = await open(context, trackBodyShape)
    return 'refusal' in opened ? opened.refusal : step(context, opened, 'withdrawn', {})
  })

  api.post('/forget', async (context) => {
    const opened = await open(context, trackBodyShape)
    if ('refusal' in opened) return opened.refusal
    await forgetSealed(database, opened.opinion)
    return tell(context, opened.opinion, 'author')
  })
  return api
}

/** The refusal that says what is wrong with a text. */
export function refusalOfText(fault: 'empty' | 'long' | 'links'): Refusal {
  const refusals = { empty: 'opinionEmpty', long: 'opinionLong', links: 'opinionLinks' } as const
  return refusals[fault]
}

/** Refuses with the seconds to wait. */
export function refuseToWait(context: Context, seconds: number, error: Refusal = 'tooManyCodes'): Response {
  context.header('retry-after', String(seconds))
  return refuse(context, 429, error, { values: { n: Math.max(1, Math.ceil(seconds / 60)) } })
}
