/** The server sets the table: every route under its path; it is given its needs and knows no port. */
import { extname } from 'node:path'
import { type Context, Hono } from 'hono'
import { mayChange } from './accounts/mayChange.ts'
import type { Office } from './accounts/office.server.ts'
import { type Accounts, openAccounts } from './accounts/open.server.ts'
import { ownOriginOnly } from './accounts/origin.server.ts'
import { openProofs } from './accounts/proof.server.ts'
import { accountRoutes } from './accounts/routes.ts'
import { mayWaive } from './alleys/waiving.ts'
import type { ChangeSet } from './changes/change.ts'
import { changesApi } from './changes/changes.api.ts'
import { dayOf } from './changes/day.ts'
import { pageOfApp, pagesIn } from './changes/folder.server.ts'
import { type MayChange, publicReader } from './changes/kind.ts'
import { Log } from './changes/log.server.ts'
import { openapiApi } from './changes/openapi.api.ts'
import { type Page, plainGuards, type Ready, type Told } from './changes/page.server.ts'
import { presenceApi, presenceRoutes } from './changes/presence.api.ts'
import { Presences } from './changes/presence.server.ts'
import { lastDayOf, type Setting } from './changes/publish.ts'
import { isKey } from './changes/record.ts'
import { refuse } from './changes/refusal.server.ts'
import { readSetting, writeSetting } from './changes/setting.server.ts'
import { Shelf } from './changes/shelf.server.ts'
import { snapshotApi } from './changes/snapshot.api.ts'
import { streamApi } from './changes/stream.api.ts'
import type { Database } from './db/database.server.ts'
import { indicatorRoutes, indicatorsApi } from './indicators/indicators.api.ts'
import { timeApi, timeRoutes } from './indicators/time.api.ts'
import { kinds } from './kinds.ts'
import { type NoticePlace, openNotices } from './notices/open.server.ts'
import { noticeRoutes } from './notices/routes.ts'
import { type OpinionPlace, openOpinions } from './opinions/open.server.ts'
import { opinionRoutes } from './opinions/routes.ts'
import { openPhotos, type PhotoPlace } from './photos/open.server.ts'
import { createPhoto, type TakenPhoto } from './photos/photo.ts'
import { photoRoutes } from './photos/routes.ts'
import { embedGuards, isEmbedded } from './report/embed.server.ts'
import { reportApi, reportRoutes } from './report/report.api.ts'

export interface ServerNeeds {
  database: Database
  /** The bearer token that acts as administrator; nobody may write when left out. */
  adminToken?: string | undefined
  /** Signs the sessions; without one they end with this server. */
  secret?: string | undefined
  /** The office's own sign-on, where there is one. */
  office?: Office | null
  /** The folder of the built app, and that of the basemap's files; without them only data and API answer. */
  built?: string
  basemap?: string
  /** Makes what an empty database is filled with when `fill` is set, or when an earlier filling was cut off. */
  filling?: (() => Promise<{ changeSets: ChangeSet[]; setting: Setting }>) | undefined
  fill?: boolean
  /** Where the pictures of the photos lie; none are taken without it. */
  photos?: PhotoPlace
  /** What this deployment says of its opinions. */
  opinions?: OpinionPlace
  /** By which ways followers are told; feeds alone when left out. */
  notices?: NoticePlace
  /** Where this town is found by everyone (`https://map.example/`), for links on paper. */
  address?: string | undefined
  /** Who may embed a comparison into their pages (`EMBED_ANCESTORS`); everyone when left out. */
  embedAncestors?: string | undefined
  /** 审图号 of the map in use, and whom its data ask to be named. */
  mapReviewNumber?: string | undefined
  credit?: string | undefined
  /** Told of failures that nobody foresaw. */
  report?: (error: unknown) => void
}

export interface Server {
  /** @param from what the connection knows of who asks: the address that guesses are counted for, and whether it came by https. */
  fetch(request: Request, from?: { address: string | undefined; secure?: boolean }): Response | Promise<Response>
  /** The answer to a plain GET of the public when its bytes are at hand: the quick way past everything else; otherwise null. */
  atHand(path: string, told: Told): Ready | null
  log: Log
  /** Every route that is mounted, as `GET /api/health`; what stands before others is `ALL /api/accounts/*`. */
  routes: readonly string[]
  /** A token for the first administrator (`?page=join#token`), or null when there is one. */
  firstLink: Accounts['firstLink']
  /** Removes pictures and pieces of pictures that nobody needs as of an instant (ms since 1970); it comes round by itself every hour. */
  sweepPhotos(now?: number): Promise<void>
  /** Deletes contacts whose time is over as of an instant (ms since 1970), and says how many; it comes round by itself every hour. */
  sweepContacts(now?: number): Promise<number>
  /** Gathers and sends the notices that are due as of an instant (ms since 1970); it comes round by itself. */
  tellFollowers(now?: number): Promise<void>
  /** Ends the streams and waits for the writing at hand; the database is closed by whoever opened it. */
  close(): Promise<void>
}

/** Reads the log, makes the first pages ready, and answers from then on. */
export async function createServer(needs: ServerNeeds): Promise<Server> {
  const { database, report = () => {} } = needs
  const log = await Log.open(database, kinds, report)
  const today = dayOf(new Date().toISOString())
  if (log.seq === 0 && needs.filling && (needs.fill || (await readSetting(database, today)).synthetic)) {
    const { changeSets, setting } = await needs.filling()
    await writeSetting(database, setting)
    await log.appendHistory(changeSets)
  }
  const { mapReviewNumber, credit } = needs
  const setting = {
    ...(await readSetting(database, today)),
    ...(mapReviewNumber && { mapReviewNumber }),
    ...(credit && { credit }),
  }
  const records = log.fold(publicReader).records
  const accounts = await openAccounts(database, {
    secret: needs.secret,
    adminToken: needs.adminToken,
    office: needs.office,
    isDemo: setting.synthetic,
    isThere: (key) => isKey(key) && records.has(key),
  })
  const proofs = openProofs(database, needs.secret, needs.opinions?.work)
  const photos = needs.photos && (await openPhotos(database, log, needs.photos, accounts.whoIs, proofs, report))
  const opinions = openOpinions(database, log, {
    place: needs.opinions ?? {},
    proofs,
    photos: photos
      ? { areWaiting: photos.areWaiting, create: (id, taken) => createPhoto(id, taken as unknown as TakenPhoto) }
      : null,
    synthetic: setting.synthetic,
    whoIs: accounts.whoIs,
    report,
  })
  const notices = openNotices(database, log, {
    place: needs.notices ?? {},
    contactKey: needs.opinions?.contactKey,
    address: needs.address,
    synthetic: setting.synthetic,
    report,
  })
  const basemap = needs.basemap ? pagesIn(needs.basemap) : new Map()
  const embedding = embedGuards(needs.embedAncestors)
  const built = needs.built
    ? pagesIn(needs.built, 'data/', (path) => (isEmbedded(path) ? embedding : undefined))
    : new Map()

  const shelf = new Shelf(log, setting)
  const presences = new Presences(database)
  const publicPage = (path: string): Page | null => {
    if (path.startsWith('/api/')) return null
    if (path.startsWith('/data/basemap/')) return basemap.get(path.slice('/data/basemap/'.length)) ?? null
    return path.startsWith('/data/') ? shelf.publicPage(path.slice('/data/'.length)) : pageOfApp(built, path)
  }

  const answerPage = (context: Context) =>
    publicPage(context.req.path)?.answer(context.req.raw) ?? refuse(context, 404, 'notFound')

  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(plainGuards)) context.res.headers.set(name, value)
  })
  app.use(ownOriginOnly)
  app.get('/api/health', (context) => context.json({ ok: true, seq: log.seq }, 200, { 'cache-control': 'no-store' }))
  app.route(
    '/api/openapi.json',
    openapiApi(kinds, {
      ...accountRoutes,
      ...photoRoutes,
      ...opinionRoutes,
      ...noticeRoutes,
      ...presenceRoutes,
      ...indicatorRoutes,
      ...timeRoutes,
      ...reportRoutes,
    }),
  )
  app.route('/api/presence', presenceApi(presences, accounts.whoIs))
  app.route('/api/changes/stream', streamApi(log, presences, accounts.whoIs))
  const may: MayChange = (reader, change, before) =>
    mayChange(reader, change, before) ?? mayWaive(reader, change, () => log.fold(publicReader).recordsOf('inspection'))
  app.route('/api/changes', changesApi(log, accounts.whoIs, may))
  if (photos) app.route('/api/photos/upload', photos.upload)
  if (photos) app.route('/photos', photos.pictures)
  if (photos) app.route('/api/opinions/photos', photos.strangers)
  app.route('/api/opinions', opinions.api)
  app.route('/api/notices', notices.api)
  app.route('/feed', notices.feed)
  app.route(
    '/api',
    timeApi(log, () => lastDayOf(log.fold(publicReader), setting)),
  )
  app.route(
    '/api',
    indicatorsApi(log, () => lastDayOf(log.fold(publicReader), setting)),
  )
  app.route(
    '/api',
    reportApi(log, () => lastDayOf(log.fold(publicReader), setting), needs.address),
  )
  app.route('/api', accounts.api)
  app.get('/data/basemap/*', answerPage)
  app.route('/data', snapshotApi(shelf, accounts.whoIs))
  app.get('/embed', (context) => context.redirect(`/embed/${new URL(context.req.url).search}`))
  app.get('/embed/unit/:id', (context) => {
    const asked = new URL(context.req.url).searchParams
    asked.set('key', `unit:${context.req.param('id')}`)
    return context.redirect(`/embed/?${asked}`)
  })
  app.get('/*', (context) => {
    const page = publicPage(context.req.path)
    const visiting = context.req.header('accept')?.includes('text/html') && extname(context.req.path) === ''
    return !page && visiting && !context.req.path.startsWith('/api/') ? context.redirect('/') : answerPage(context)
  })
  app.notFound((context) => refuse(context, 404, 'notFound'))
  app.onError((error, context) => {
    report(error)
    return refuse(context, 500, 'server')
  })
  return {
    fetch: (request, from) => app.fetch(request, from),
    atHand: (path, told) => publicPage(path)?.ready(told) ?? null,
    log,
    routes: [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))],
    firstLink: accounts.firstLink,
    sweepPhotos: async (now) => photos?.sweep(now),
    sweepContacts: opinions.sweep,
    tellFollowers: notices.turn,
    close: async () => {
      presences.close()
      await notices.close()
      await log.close()
      await photos?.close()
      await opinions.close()
    },
  }
}
