/** /api/changes: the one door for writing (whoever is signed in, each what they may), and the log since a number (everyone). */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readJson } from '../geo/json.ts'
import type { ChangeSet } from './change.ts'
import { readChangeSet } from './incoming.ts'
import type { Asker, MayChange } from './kind.ts'
import type { Log, Outcome } from './log.server.ts'
import { type Refusal, refuse, type Tongue, toldFaults, tongueOf } from './refusal.server.ts'

/** How large one change set may be as sent, in MB. */
const sizeLimit = 8

/** How many change sets one answer holds at most, and without being asked otherwise. */
const pageLimit = 1000
const pageUsual = 200

/**
 * `POST /`: a ChangeSet; 200 with the LoggedChangeSet, 400 faults by path, 401 nobody signed in, 403 what may not be done, 409 the values in conflict, 413, 422 id used before.
 * Signed by the one who asks; only the bearer of the administrator's token signs with any name.
 * `GET /?after=N&limit=`: `{ changeSets, seq, last }` as the reader sees them: `seq` is how far this answer reaches, `last` the log's end.
 */
export function changesApi(log: Log, askerOf: (request: Request) => Promise<Asker>, mayChange: MayChange): Hono {
  const api = new Hono()
  const limit = bodyLimit({
    maxSize: sizeLimit * 1024 * 1024,
    onError: (context) => refuse(context, 413, 'tooLarge', { values: { n: sizeLimit } }),
  })

  api.post('/', async (context, next) => {
    const { reader } = await askerOf(context.req.raw)
    return reader.role === 'public' ? refuse(context, 401, 'notAllowed') : next()
  })
  api.post('/', limit, async (context) => {
    const tongue = tongueOf(context.req.raw)
    const body = readBody(await context.req.arrayBuffer())
    if (!body.ok) return refuse(context, 400, body.fault)
    const incoming = readChangeSet(body.value, tongue.shapes)
    const outcome = incoming.ok ? await commit(incoming.changeSet, await askerOf(context.req.raw), tongue) : incoming
    if (outcome.ok) return context.json(outcome.logged, 200, { 'cache-control': 'no-store' })
    if ('reused' in outcome) return refuse(context, 422, 'reused')
    if ('forbidden' in outcome) {
      const faults = toldFaults(outcome.forbidden, tongue)
      return refuse(context, 403, 'mayNot', { values: { reason: faults[0]?.message ?? '' }, faults })
    }
    if ('conflicts' in outcome) return refuse(context, 409, 'conflict', { conflicts: outcome.conflicts })
    return refuse(context, 400, 'shape', { faults: toldFaults(outcome.faults, tongue) })
  })

  const commit = (sent: ChangeSet, { reader, author }: Asker, { shapes }: Tongue): Promise<Outcome> => {
    const signed = author === null ? sent : { ...sent, author }
    return log.commit(signed, shapes, (change, before) => mayChange(reader, change, before))
  }

  api.get('/', async (context) => {
    const after = wholeNumber(context.req.query('after') ?? '0')
    const wished = wholeNumber(context.req.query('limit') ?? String(pageUsual))
    if (after === null || wished === null) {
      return refuse(context, 400, 'number', { values: { field: after === null ? 'after' : 'limit' } })
    }
    const seq = Math.max(after, Math.min(log.seq, after + Math.min(wished, pageLimit)))
    const { reader } = await askerOf(context.req.raw)
    const fold = log.fold(reader)
    const seen = fold.changeSets.slice(after, seq).map((changeSet) => fold.partOf(reader, changeSet))
    const changeSets = seen.filter(({ changes }) => changes.length > 0)
    return context.json({ changeSets, seq, last: log.seq }, 200, { 'cache-control': 'no-store' })
  })
  return api
}

/** A whole number from 0, or null; a number too large to count with is none. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

function readBody(bytes: ArrayBuffer): { ok: true; value: unknown } | { ok: false; fault: Refusal } {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { ok: false, fault: 'encoding' }
  }
}
