/** The server sets the table: every route under its path; it is given its needs and knows no port. */
import { Hono } from 'hono'
import { readerByToken } from './accounts/token.server.ts'
import type { ChangeSet } from './changes/change.ts'
import { changesApi } from './changes/changes.api.ts'
import { dayOf } from './changes/day.ts'
import { pageOfApp, pagesIn } from './changes/folder.server.ts'
import { Log } from './changes/log.server.ts'
import type { Setting } from './changes/publish.ts'
import { refuse } from './changes/refusal.server.ts'
import { readSetting, writeSetting } from './changes/setting.server.ts'
import { snapshotApi } from './changes/snapshot.api.ts'
import { streamApi } from './changes/stream.api.ts'
import type { Database } from './db/database.server.ts'
import { kinds } from './kinds.ts'

export interface ServerNeeds {
  database: Database
  /** The bearer token that acts as administrator; nobody may write when left out. */
  adminToken?: string | undefined
  /** The folder of the built app, and that of the basemap's files; without them only data and API answer. */
  built?: string
  basemap?: string
  /** Makes what an empty database is filled with; it stays empty when left out. */
  filling?: (() => Promise<{ changeSets: ChangeSet[]; setting: Setting }>) | undefined
  /** Told of failures that nobody foresaw. */
  report?: (error: unknown) => void
}

export interface Server {
  fetch(request: Request): Response | Promise<Response>
  log: Log
  /** Ends the streams and waits for the writing at hand; the database is closed by whoever opened it. */
  close(): Promise<void>
}

/** Scripts and connections only from here; styles may stand in the page, as Mantine and MapLibre write them. */
const guards = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; " +
    "style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; " +
    "form-action 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** Reads the log, makes the first pages ready, and answers from then on. */
export async function createServer(needs: ServerNeeds): Promise<Server> {
  const { database, report = () => {} } = needs
  const log = await Log.open(database, kinds)
  if (log.seq === 0 && needs.filling) {
    const { changeSets, setting } = await needs.filling()
    await writeSetting(database, setting)
    await log.appendHistory(changeSets)
  }
  const setting = await readSetting(database, dayOf(new Date().toISOString()))
  const readerOf = readerByToken(needs.adminToken)
  const basemap = needs.basemap ? pagesIn(needs.basemap) : new Map()
  const built = needs.built ? pagesIn(needs.built, 'data/') : new Map()

  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(guards)) context.res.headers.set(name, value)
  })
  app.get('/api/health', (context) => context.json({ ok: true, seq: log.seq }, 200, { 'cache-control': 'no-store' }))
  app.route('/api/changes/stream', streamApi(log, readerOf))
  app.route('/api/changes', changesApi(log, readerOf))
  app.get('/data/basemap/*', (context) => {
    const page = basemap.get(context.req.path.slice('/data/basemap/'.length))
    return page ? page.answer(context.req.raw) : refuse(context, 404, 'notFound')
  })
  app.route('/data', snapshotApi(log, setting, readerOf))
  app.all('/api/*', (context) => refuse(context, 404, 'notFound'))
  app.get('/*', (context) => {
    const page = pageOfApp(built, decodeURI(context.req.path))
    return page ? page.answer(context.req.raw) : refuse(context, 404, 'notFound')
  })
  app.onError((error, context) => {
    report(error)
    return refuse(context, 500, 'server')
  })
  return { fetch: (request) => app.fetch(request), log, close: () => log.close() }
}
