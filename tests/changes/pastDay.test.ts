/** Looking at a past day: the screens show the town as it was, asked for once; today goes on behind them; and nothing of it can be changed. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import type { Key } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'
import type { Server } from '../../src/server.ts'
import { open, read } from '../server/asking.ts'
import { type Browser, browserBefore } from './browser.ts'
import { alley, create, fangzhuang, sent, update } from './sent.ts'

const key: Key = 'alley:fz-1'
const stage = (seq: number, from: string, to: string) => update(key, seq, { stage: from }, { stage: to })

let server: Server
let browser: Browser

beforeEach(async () => {
  server = await open()
  await server.log.appendHistory([
    sent([create('unit:fangzhuang', fangzhuang), create(key, alley)], { at: '2024-01-10T02:00:00Z' }),
    sent([stage(1, 'notStarted', 'surveyed')], { at: '2024-03-10T02:00:00Z' }),
    sent([create('alley:fz-2', alley), stage(2, 'surveyed', 'designed')], { at: '2024-05-10T02:00:00Z' }),
  ])
  browser = browserBefore(server)
})

async function openTab() {
  vi.resetModules()
  const [dataset, past, outbox, draft] = await Promise.all([
    import('../../src/changes/dataset.store.ts'),
    import('../../src/changes/pastDay.store.ts'),
    import('../../src/changes/outbox.store.ts'),
    import('../../src/changes/draft.ts'),
  ])
  await dataset.openTown(['unit', 'alley'])
  const asked: string[] = []
  const carry = globalThis.fetch
  vi.stubGlobal('fetch', (url: URL, init?: RequestInit) => {
    asked.push(`${url.pathname}${url.search}`)
    return carry(url, init)
  })
  const alleys = () => dataset.useDataset.getState().kinds.alley
  const stages = () => [...(alleys()?.values() ?? [])].map(({ id, properties }) => `${id} ${properties.stage}`)
  const arrival = () => past.usePastDay.getState().arrival
  return { ...dataset, ...past, outbox, draft, asked, alleys, stages, arrival }
}

const heard = (seq: number, version: number, to: string): LoggedChangeSet => ({
  ...sent([update(key, version, {}, { stage: to })]),
  seq,
  madeAt: '2024-06-01T00:00:00Z',
})

it('shows the records of the day as the files of that day have them, and today again afterwards', async () => {
  const tab = await openTab()
  await tab.lookAt('2024-03-31')
  expect(tab.stages()).toEqual(['alley:fz-1 surveyed'])
  expect([...(tab.alleys()?.values() ?? [])]).toEqual(
    (await read(server, '/data/alley.geojson?at=2024-03-31')).features,
  )
  expect(tab.useDataset.getState().index).toMatchObject({ seq: 2, asOf: '2024-03-31', kinds: { alley: { count: 1 } } })
  await tab.lookAt(null)
  expect(tab.stages()).toEqual(['alley:fz-1 designed', 'alley:fz-2 notStarted'])
  expect(tab.useDataset.getState().day).toBeNull()
})

it('goes on with today unseen: what is heard and what waits is there when one comes back, and not before', async () => {
  const tab = await openTab()
  await tab.lookAt('2024-03-31')
  const { seq } = tab.useDataset.getState()
  tab.follow([heard(seq + 1, 3, 'consulting')])
  tab.layOver([{ id: 'waiting', changes: [update('alley:fz-2', 1, { stage: 'notStarted' }, { stage: 'surveyed' })] }])
  expect(tab.stages()).toEqual(['alley:fz-1 surveyed'])
  await tab.lookAt(null)
  expect(tab.stages()).toEqual(['alley:fz-1 consulting', 'alley:fz-2 surveyed'])
})

it('asks for a day once, in one piece, even when it was expected', async () => {
  const tab = await openTab()
  tab.expectDay('2024-03-31')
  await tab.lookAt('2024-03-31')
  await tab.lookAt('2024-01-31')
  await tab.lookAt('2024-03-31')
  await tab.lookAt(null)
  expect(tab.asked).toEqual(['/data/town.json?at=2024-03-31', '/data/town.json?at=2024-01-31'])
})

it('fetches what is cut by unit for the day shown, and afresh for today', async () => {
  const tab = await openTab()
  await tab.lookAt('2024-03-31')
  await tab.fetchKind('photo', 'fangzhuang')
  await tab.lookAt(null)
  await tab.fetchKind('photo', 'fangzhuang')
  expect(tab.asked.slice(1)).toEqual(['/data/photo/fangzhuang.geojson?at=2024-03-31', '/data/photo/fangzhuang.geojson'])
})

it('lets the first of two days go when the second is wanted meanwhile', async () => {
  const tab = await openTab()
  await Promise.all([tab.lookAt('2024-03-31'), tab.lookAt('2024-01-31')])
  expect(tab.stages()).toEqual(['alley:fz-1 notStarted'])
  await Promise.all([tab.lookAt('2024-03-31'), tab.lookAt(null)])
  expect(tab.useDataset.getState().day).toBeNull()
})

it('takes a day that is not over for today', async () => {
  const tab = await openTab()
  await tab.lookAt('2199-01-01')
  expect([tab.useDataset.getState().day, tab.arrival(), tab.asked]).toEqual([null, 'here', []])
})

it('says so when the day does not come, shows today, and asks again', async () => {
  const tab = await openTab()
  browser.network = 'losesRequest'
  await tab.lookAt('2024-03-31')
  expect([tab.arrival(), tab.useDataset.getState().day]).toEqual(['failed', null])
  browser.network = 'carries'
  await tab.lookAt('2024-03-31')
  expect([tab.arrival(), tab.useDataset.getState().day]).toEqual(['here', '2024-03-31'])
})

it('says that there is only today where files are served without a server', async () => {
  const tab = await openTab()
  tab.useDataset.setState(({ index }) => ({ index: index && { ...index, live: false } }))
  await tab.lookAt('2024-03-31')
  expect([tab.arrival(), tab.useDataset.getState().day, tab.asked]).toEqual(['onlyToday', null, []])
})

it('refuses every change of a past day, and takes it again today', async () => {
  const tab = await openTab()
  await tab.outbox.openOutbox({ kinds, may: () => null, account: () => 'planner-13' })
  const length = (lengthM: number) => update(key, 2, { lengthM: 320 }, { lengthM })
  const wish = () => ({ comment: '', changes: [length(400)] })
  await tab.lookAt('2024-03-31')
  expect(await tab.outbox.commit(wish())).toEqual({ ok: false, faults: [{ field: '', code: 'past' }] })
  expect(tab.outbox.useOutbox.getState().items).toEqual([])
  await tab.lookAt(null)
  expect(await tab.outbox.commit(wish())).toMatchObject({ ok: true })
})

it('keeps what is no part of the past as it is today: saved comparisons are read, and written, whatever day is shown', async () => {
  const tab = await openTab()
  await tab.outbox.openOutbox({ kinds, may: () => null, account: () => 'official' })
  const at = '2026-01-01T00:00:00Z'
  const one = { name: '那年', note: '', view: 'date=2024-03-31&page=compare', by: 'official', at, geometry: null }
  await tab.lookAt('2024-03-31')
  await tab.fetchKind('comparison')
  expect(tab.asked.at(-1)).toBe('/data/comparison.geojson')
  expect(await tab.outbox.commit({ comment: '', changes: [create('comparison:a', one)] })).toMatchObject({ ok: true })
  expect(tab.useDataset.getState().kinds.comparison?.has('comparison:a')).toBe(true)
  expect(tab.useDataset.getState().arrivals['comparison.geojson']).toBe('here')
  expect(tab.stages()).toEqual(['alley:fz-1 surveyed'])
})
