/** /api/changes: the one door for writing (administrators only, until there are accounts), and the log since a number (everyone). */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readJson } from '../geo/json.ts'
import { readChangeSet } from './incoming.ts'
import type { Reader } from './kind.ts'
import type { Log, Outcome } from './log.server.ts'
import { type Refusal, refuse, toldFaults, tongueOf } from './refusal.server.ts'

/** How large one change set may be as sent, in MB. */
const sizeLimit = 8

/** How many change sets one answer holds at most, and without being asked otherwise. */
const pageLimit = 1000
const pageUsual = 200

/**
 * `POST /`: a ChangeSet; 200 with the LoggedChangeSet, 400 faults by path, 401, 409 the values in conflict, 413, 422 id used before.
 * `GET /?after=N&limit=`: `{ changeSets, seq, last }` as the reader sees them: `seq` is how far this answer reaches, `last` the log's end.
 */
export function changesApi(log: Log, readerOf: (request: Request) => Reader): Hono {
  const api = new Hono()
  const limit = bodyLimit({
    maxSize: sizeLimit * 1024 * 1024,
    onError: (context) => refuse(context, 413, 'tooLarge', { values: { n: sizeLimit } }),
  })

  api.post('/', async (context, next) => {
    return readerOf(context.req.raw).role === 'administrator' ? next() : refuse(context, 401, 'notAllowed')
  })
  api.post('/', limit, async (context) => {
    const tongue = tongueOf(context.req.raw)
    const body = readBody(await context.req.arrayBuffer())
    if (!body.ok) return refuse(context, 400, body.fault)
    const incoming = readChangeSet(body.value, tongue.shapes)
    const outcome: Outcome = incoming.ok ? await log.commit(incoming.changeSet, tongue.shapes) : incoming
    if (outcome.ok) return context.json(outcome.logged, 200, { 'cache-control': 'no-store' })
    if ('reused' in outcome) return refuse(context, 422, 'reused')
    if ('conflicts' in outcome) return refuse(context, 409, 'conflict', { conflicts: outcome.conflicts })
    return refuse(context, 400, 'shape', { faults: toldFaults(outcome.faults, tongue) })
  })

  api.get('/', (context) => {
    const after = wholeNumber(context.req.query('after') ?? '0')
    const wished = wholeNumber(context.req.query('limit') ?? String(pageUsual))
    if (after === null || wished === null) {
      return refuse(context, 400, 'number', { values: { field: after === null ? 'after' : 'limit' } })
    }
    const seq = Math.max(after, Math.min(log.seq, after + Math.min(wished, pageLimit)))
    const seen = log.fold(readerOf(context.req.raw)).changeSets.slice(after, seq)
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
