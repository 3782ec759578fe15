/** Every route states who may call it: all that is mounted, asked by every role, about their own unit and another. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import type { Server } from '../../src/server.ts'
import { alley, create, fangzhuang, opinion, remark, sent, update } from '../changes/sent.ts'
import { freshPlace } from '../database.ts'
import { accepted } from '../server/asking.ts'
import { noticeRows, opinionRows, pictureRows } from './strangerRows.ts'
import { Browser, found, openTown } from './visiting.ts'

/** In this order the statuses of a row stand: nobody signed in, then one of each role of the unit Fangzhuang. */
const askers = ['public', 'volunteer-13-1', 'planner-13', 'official', 'admin'] as const
type Asker = (typeof askers)[number]

type Statuses = [nobody: number, volunteer: number, planner: number, official: number, administrator: number]

/** A route as it is mounted, what is asked of it, and what each asker is answered. */
interface Row {
  route: string
  /** How it is asked, where that is not how it is mounted. */
  method?: string
  path?: string
  body?: unknown | ((asker: Asker) => unknown)
  headers?: () => Record<string, string>
  statuses: Statuses
}

const all = (status: number): Statuses => [status, status, status, status, status]
const members = (status: number): Statuses => [401, status, status, status, status]
const administrators = (status: number): Statuses => [401, 403, 403, 403, status]

const aboutUnits = { own: 'unit:fangzhuang', other: 'unit:wangzuo' }
type Place = keyof typeof aboutUnits

const inspection = { date: '2024-05-01', checklist: '2023', points: Array(10).fill(10) }
const inspectors: Record<Asker, string> = {
  public: 'person:volunteer-13-1',
  'volunteer-13-1': 'person:volunteer-13-1',
  'planner-13': 'person:planner-13',
  official: 'person:planner-13',
  admin: 'person:planner-13',
}

const renames = (place: Place) => (asker: Asker) =>
  sent([update(`alley:${place}-${asker}`, 1, { name: alley.name ?? null }, { name: '改名' })])

const inspects = (place: Place) => (asker: Asker) => {
  const about = { alley: `alley:${place}-${asker}`, unit: aboutUnits[place], inspector: inspectors[asker] }
  return sent([create(`inspection:${randomUUID()}`, { ...inspection, ...about })])
}

const widens = (place: Place) => (asker: Asker) =>
  sent([update(`unit:${place}-${asker}`, 1, { areaKm2: null }, { areaKm2: 4 })])

const remarks = (place: Place) => (asker: Asker) => {
  const by = asker.includes('-') ? `person:${asker}` : asker
  const about = { about: `alley:${place}-${asker}`, unit: aboutUnits[place] }
  return sent([create(`remark:${randomUUID()}`, remark({ ...about, by }))])
}

const never = randomUUID()
const standIn = { role: 'planner', unit: 'unit:wangzuo', person: null, starts: '2020-01-01', ends: '2020-02-01' }

const series = '/api/indicators/series?metric=completionRate&days=2026-01-01'

const rows: Row[] = [
  { route: 'GET /api/health', statuses: all(200) },
  { route: 'GET /api/openapi.json', statuses: all(200) },
  { route: 'GET /api/indicators', statuses: all(200) },
  { route: 'GET /api/indicators.csv', statuses: all(200) },
  { route: 'GET /api/indicators/series', path: series, statuses: all(200) },
  { route: 'GET /api/timeline', statuses: all(200) },
  { route: 'GET /api/difference', path: '/api/difference?from=2024-01-01&to=2025-01-01', statuses: all(200) },
  { route: 'GET /api/report', statuses: all(200) },
  { route: 'GET /api/snapshot', statuses: all(200) },
  { route: 'GET /api/changes', statuses: all(200) },
  { route: 'GET /api/changes/stream', statuses: all(200) },
  { route: 'POST /api/changes', body: renames('own'), statuses: [401, 403, 200, 403, 200] },
  { route: 'POST /api/changes', body: renames('other'), statuses: [401, 403, 403, 403, 200] },
  { route: 'POST /api/changes', body: inspects('own'), statuses: [401, 200, 200, 403, 200] },
  { route: 'POST /api/changes', body: inspects('other'), statuses: [401, 403, 403, 403, 200] },
  { route: 'POST /api/changes', body: remarks('own'), statuses: members(200) },
  { route: 'POST /api/changes', body: remarks('other'), statuses: [401, 403, 403, 200, 200] },
  { route: 'POST /api/changes', body: widens('own'), statuses: administrators(200) },
  { route: 'POST /api/changes', body: widens('other'), statuses: administrators(200) },
  { route: 'POST /api/presence', body: { tab: never, key: 'alley:own', doing: 'looking' }, statuses: members(204) },
  ...pictureRows,
  ...opinionRows,
  ...noticeRows,
  { route: 'GET /data/*', path: '/data/index.json', statuses: all(200) },
  { route: 'GET /data/*', path: '/data/opinion/fangzhuang.geojson', statuses: all(200) },
  { route: 'GET /data/*', path: '/data/opinion/wangzuo.geojson', statuses: all(200) },
  { route: 'GET /data/basemap/*', path: '/data/basemap/none.geojson', statuses: all(404) },
  { route: 'GET /embed', statuses: all(302) },
  { route: 'GET /embed/unit/:id', path: '/embed/unit/fangzhuang?lang=en', statuses: all(302) },
  { route: 'GET /*', path: '/none.js', statuses: all(404) },
  { route: 'GET /api/account', statuses: all(200) },
  { route: 'GET /api/account/ways', statuses: all(200) },
  { route: 'ALL /api/account/office/*', path: '/api/account/office', statuses: all(404) },
  { route: 'POST /api/account/invitation', body: { token: 'none' }, statuses: all(410) },
  { route: 'POST /api/account/join', body: { token: 'none', name: 'x', password: 'y' }, statuses: all(410) },
  { route: 'POST /api/account/password-link', body: { token: 'none' }, statuses: all(410) },
  { route: 'POST /api/account/renew', body: { token: 'none', password: 'y' }, statuses: all(410) },
  {
    route: 'POST /api/account/password',
    body: { password: 'honeybee-demo', wished: 'short' },
    statuses: members(400),
  },
  { route: 'GET /api/accounts', statuses: administrators(200) },
  { route: 'GET /api/accounts/audit', statuses: administrators(200) },
  { route: 'POST /api/accounts/invitations', body: {}, statuses: administrators(400) },
  { route: 'POST /api/accounts/invitations', body: standIn, statuses: administrators(200) },
  { route: 'DELETE /api/accounts/invitations/:id', statuses: administrators(404) },
  {
    route: 'POST /api/accounts/:account/memberships',
    path: '/api/accounts/demo-planner-13/memberships',
    body: standIn,
    statuses: administrators(200),
  },
  { route: 'DELETE /api/accounts/memberships/:id', statuses: administrators(404) },
  { route: 'POST /api/accounts/:account/sign-out', statuses: administrators(404) },
  { route: 'POST /api/accounts/:account/password-link', statuses: administrators(404) },
  { route: 'POST /api/account/sign-out-everywhere', statuses: members(200) },
  { route: 'POST /api/account/sign-out', statuses: all(200) },
  {
    route: 'POST /api/account/sign-in',
    body: { name: 'official', password: 'honeybee-demo' },
    statuses: all(200),
  },
]

/** How the OpenAPI document says who may ask, and who that is: whom 401 and 403 do not meet. */
const phrases: Record<string, readonly Asker[]> = {
  'Open to everyone.': askers,
  'Whoever is signed in.': ['volunteer-13-1', 'planner-13', 'official', 'admin'],
  'Whoever is signed in, each what they may.': ['volunteer-13-1', 'planner-13', 'official', 'admin'],
  'Planners, volunteers and administrators.': ['volunteer-13-1', 'planner-13', 'admin'],
  'Administrators only.': ['admin'],
  'Planners and volunteers of its unit.': ['volunteer-13-1', 'planner-13'],
  'Whoever began it.': ['volunteer-13-1', 'planner-13', 'admin'],
  'Everyone once it was reviewed; before that its unit, officials and administrators.': askers,
  'Whoever may see the larger one.': askers,
}

/** What stands before routes and is none itself. */
const guards = [
  'ALL /*',
  'ALL /api/account/*',
  'ALL /api/accounts/*',
  'ALL /api/opinions/track/*',
  'ALL /api/notices/*',
]

/** What better-auth would answer if its own routes were mounted: none of it is. */
const shut = [
  'sign-up/email',
  'sign-in/email',
  'sign-in/social',
  'callback/office',
  'update-user',
  'is-username-available',
  'list-sessions',
  'get-session',
]

/** A town with an alley and a unit of their own for every asker, in both units. */
async function townForAll(): Promise<Server> {
  const server = await openTown({ photos: { folder: join((await freshPlace()).folder, 'photos') } })
  await found(server)
  const changes: ChangeSet['changes'] = askers.flatMap((asker) =>
    (['own', 'other'] as const).flatMap((place) => [
      create(`alley:${place}-${asker}`, { ...alley, unit: aboutUnits[place] }),
      create(`unit:${place}-${asker}`, { ...fangzhuang, no: 99 }),
    ]),
  )
  const opinions = (['own', 'other'] as const).map((place) =>
    create(`opinion:${place}`, { ...opinion, unit: aboutUnits[place] }),
  )
  await accepted(server, sent([...changes, ...opinions]))
  return server
}

describe('the routes', { timeout: 60_000 }, () => {
  it('answer each role as the table says', { timeout: 120_000 }, async () => {
    const server = await townForAll()
    for (const [place, asker] of askers.entries()) {
      const browser = new Browser(server)
      for (const { route, path, body, headers, statuses, ...row } of rows) {
        if (asker !== 'public' && (await browser.account()).name === null) await browser.signsIn(asker)
        const [mountedAs = '', mounted = ''] = route.replace('ALL', 'GET').split(' ')
        const { method = mountedAs } = row
        const told = typeof body === 'function' ? body(asker) : body
        const answer = await browser.asks(method, path ?? mounted.replaceAll(/:\w+/g, never), told, headers?.())
        const said = answer.status === statuses[place] ? '' : await answer.text()
        expect(answer.status, `${asker} ${route} ${JSON.stringify(told)} ${said}`).toBe(statuses[place])
        await answer.body?.cancel()
      }
    }
  })

  it('are all in the table: a route without a row fails', async () => {
    const server = await townForAll()
    const known = new Set([...rows.map(({ route }) => route), ...guards])
    expect(server.routes.filter((route) => !known.has(route))).toEqual([])
    expect([...known].filter((route) => !server.routes.includes(route))).toEqual([])
  })

  it('of accounts and changes are told in the OpenAPI document, with the same people', async () => {
    const { paths } = await (await new Browser(await openTown()).asks('GET', '/api/openapi.json')).json()
    const told = Object.entries<Record<string, { summary?: string }>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { summary = '' }]) => ({
        route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`.replace(':path', '*'),
        summary,
      })),
    )
    const plain = (route: string, method?: string) =>
      `${method ?? route.split(' ')[0]} ${route.split(' ')[1]}`
        .replaceAll(/:\w+/g, ':')
        .replace('ALL', 'GET')
        .replace('office/*', 'office')
    for (const { route, summary } of told) {
      const mine = rows.filter((row) => plain(row.route, row.method) === plain(route))
      if (route === 'GET /api/account/office/return') continue
      expect(mine.length, route).toBeGreaterThan(0)
      const isShut = (place: number) => mine.every(({ statuses }) => [401, 403].includes(statuses[place] ?? 0))
      const open = askers.filter((_, place) => !isShut(place))
      const said = Object.keys(phrases).filter((phrase) => summary.endsWith(phrase))
      expect(said.length, `${route}: ${summary}`).toBe(1)
      expect(phrases[said[0] ?? ''], route).toEqual(open)
    }
    const rest = rows.filter(({ route }) => /\/api\/(account|change)/.test(route))
    for (const { route } of rest) expect(told.map((one) => plain(one.route))).toContain(plain(route))
  })

  it('are these and no others of the accounts', async () => {
    const browser = new Browser(await openTown())
    for (const path of shut) {
      expect((await browser.asks('POST', `/api/auth/${path}`, {})).status, path).toBe(404)
      expect((await browser.asks('GET', `/api/auth/${path}`)).status, path).toBe(404)
    }
  })
})
