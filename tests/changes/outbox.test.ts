/** The outbox: kept on the device, laid over the map at once, sent exactly once in order, and never lost silently. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import type { Uploaded } from '../../src/changes/sending.store.ts'
import type { Server } from '../../src/server.ts'
import { accepted, open, read } from '../server/asking.ts'
import { type Browser, browserBefore } from './browser.ts'
import { alley, create, fangzhuang, sent, update } from './sent.ts'
import { tabOf } from './tab.ts'

const unit: Key = 'unit:fangzhuang'
const key: Key = 'alley:fz-1'
const other: Key = 'alley:fz-2'

let server: Server
let browser: Browser

beforeEach(async () => {
  server = await open()
  await accepted(
    server,
    sent([create(unit, fangzhuang), create(key, alley), create(other, { ...alley, name: '芳星路' })]),
  )
  browser = browserBefore(server)
})

const openTab = (account?: string | null, uploads?: (() => Promise<Uploaded>)[]) => tabOf(browser, account, uploads)

const logged = async (): Promise<{ id: string; comment: string }[]> =>
  (await read(server, '/api/changes?after=1')).changeSets

describe('with a network', () => {
  it('shows a change at once, sends it, and lets it go when the log tells of it', async () => {
    const tab = await openTab()
    expect(await tab.set(key, { stage: 'surveyed' }, '看过了')).toMatchObject({ ok: true })
    expect(tab.record(key)?.properties.stage).toBe('surveyed')
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(tab.record(key)?.properties).toMatchObject({ stage: 'surveyed', version: 2 })
    expect(await logged()).toMatchObject([{ comment: '看过了' }])
  })

  it('sends a file before the change set that needs it', async () => {
    const tab = await openTab()
    const id = crypto.randomUUID()
    browser.network = 'losesRequest'
    const files = [{ id, blob: new Blob(['a picture']) }]
    await tab.outbox.commit({ comment: '', changes: [update(key, 1, { widthM: null }, { widthM: 4 })], files })
    await vi.waitFor(() => expect(tab.files).toContain(id))
    expect(browser.posts).toBe(0)
    browser.network = 'carries'
    tab.outbox.wakeSending()
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(browser.posts).toBe(1)
  })

  it('goes on by itself when bringing a file stumbled over something nobody thought of', async () => {
    const tab = await openTab('planner-13', [
      async () => {
        throw new Error('the part of the app that uploads did not come')
      },
    ])
    const id = crypto.randomUUID()
    const files = [{ id, blob: new Blob(['a picture']) }]
    await tab.outbox.commit({ comment: '', changes: [update(key, 1, { widthM: null }, { widthM: 4 })], files })
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(tab.files).toEqual([id, id])
    expect(browser.posts).toBe(1)
  })

  it('brings nothing back that was taken back while its file was refused', async () => {
    const answer = Promise.withResolvers<Uploaded>()
    const tab = await openTab('planner-13', [() => answer.promise])
    const files = [{ id: crypto.randomUUID(), blob: new Blob(['a picture']) }]
    const changes = [update(key, 1, { widthM: null }, { widthM: 4 })]
    const done = await tab.outbox.commit({ comment: '', changes, files })
    await vi.waitFor(() => expect(tab.files).toHaveLength(1))
    expect(await tab.outbox.takeBack((done as { id: string }).id)).toBe(true)
    answer.resolve({ ok: false, message: 'no picture', retry: false })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(tab.items()).toEqual([])
  })

  it('stops where a file is refused that had gone through before its answer was lost', async () => {
    const refused = async () => ({ ok: false as const, message: 'no picture', retry: false })
    const tab = await openTab('planner-13', [async () => ({ ok: true }), refused])
    const files = [{ id: crypto.randomUUID(), blob: new Blob(['a picture']) }]
    browser.network = 'losesRequest'
    await tab.outbox.commit({ comment: '', changes: [update(key, 1, { widthM: null }, { widthM: 4 })], files })
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('unreached'))
    expect(tab.items()).toMatchObject([{ state: 'sending' }])
    tab.outbox.wakeSending()
    await vi.waitFor(() => expect(tab.items()).toMatchObject([{ state: 'refused', message: 'no picture' }]))
    expect(tab.files).toHaveLength(2)
  })

  it('changes nothing where the rules say no', async () => {
    const tab = await openTab()
    const refused = await tab.set(key, { stage: 'demolished' })
    expect(refused).toMatchObject({ ok: false, faults: [{ field: 'changes.0.stage' }] })
    expect(tab.items()).toEqual([])
    expect(tab.record(key)?.properties.stage).toBe('notStarted')
  })

  it('takes nothing from someone who is not signed in', async () => {
    const tab = await openTab(null)
    expect(await tab.set(key, { widthM: 4 })).toMatchObject({ ok: false, faults: [{ code: 'notAllowed' }] })
  })
})

describe('without a network', () => {
  beforeEach(() => {
    browser.network = 'losesRequest'
  })

  it('keeps what was done over the end of the tab, in order, and sends it once there is one', async () => {
    const first = await openTab()
    await first.set(key, { stage: 'surveyed' }, 'one')
    await first.set(key, { stage: 'designed' }, 'two')
    await first.set(other, { widthM: 3 }, 'three')
    await vi.waitFor(() => expect(first.outbox.useOutbox.getState().hold).toBe('unreached'))
    first.stop()
    const second = await openTab()
    expect(second.items()).toHaveLength(3)
    expect(second.record(key)?.properties.stage).toBe('designed')
    browser.network = 'carries'
    second.outbox.wakeSending()
    await vi.waitFor(() => expect(second.items()).toEqual([]), 5000)
    expect((await logged()).map(({ comment }) => comment)).toEqual(['one', 'two', 'three'])
  })

  it('sends again what may have arrived, and it is there once', async () => {
    const tab = await openTab()
    browser.network = 'losesAnswer'
    await tab.set(key, { stage: 'surveyed' })
    await vi.waitFor(() => expect(browser.posts).toBe(1))
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('unreached'))
    expect(await tab.outbox.takeBack(tab.items()[0]!.changeSet.id)).toBe(false)
    browser.network = 'carries'
    tab.outbox.wakeSending()
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(browser.posts).toBe(2)
    expect(await logged()).toHaveLength(1)
  })

  it('tries nothing while the device knows that it has no network, so that it can be taken back without a trace', async () => {
    const device = navigator
    vi.stubGlobal('navigator', { locks: device.locks, onLine: false })
    onTestFinished(() => void vi.stubGlobal('navigator', device))
    const tab = await openTab()
    const done = await tab.set(key, { widthM: 4 })
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('unreached'))
    expect(tab.items()).toMatchObject([{ state: 'waiting' }])
    const { id } = done as { id: string }
    expect(await tab.outbox.takeBack(id)).toBe(true)
    expect(tab.items()).toEqual([])
    expect(tab.record(key)?.properties.widthM).toBeNull()
    expect(browser.posts).toBe(0)
  })

  it('undoes what may have arrived by one more change set behind it', async () => {
    const tab = await openTab()
    browser.network = 'losesAnswer'
    const done = await tab.set(key, { stage: 'surveyed' })
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('unreached'))
    const { id } = done as { id: string }
    await tab.outbox.undo(id, tab.items()[0]!.changeSet.changes, '撤销')
    expect(tab.record(key)?.properties.stage).toBe('notStarted')
    browser.network = 'carries'
    tab.outbox.wakeSending()
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(tab.record(key)?.properties).toMatchObject({ stage: 'notStarted', version: 3 })
  })
})

describe('when the answer is not what was hoped for', () => {
  it('believes no stranger who answers in place of the server', async () => {
    const tab = await openTab()
    browser.answer = new Response('<html>Welcome to the hotel</html>', { status: 200 })
    await tab.set(key, { stage: 'surveyed' })
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('unreached'))
    expect(tab.items()).toMatchObject([{ state: 'sending' }])
    tab.outbox.wakeSending()
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
  })

  it('keeps both values of a conflict, and sends the one that is picked', async () => {
    const tab = await openTab()
    await accepted(server, sent([update(key, 1, { widthM: null }, { widthM: 5 })]))
    await tab.set(key, { widthM: 4, code: 'FZ-1' })
    await vi.waitFor(() => expect(tab.items()).toMatchObject([{ state: 'conflict' }]), 5000)
    const [item] = tab.items()
    expect(item?.conflicts).toMatchObject([{ key, field: 'widthM', base: null, mine: 4, theirs: 5 }])
    await import('../../src/changes/live.store.ts').then(({ catchUp }) => catchUp())
    expect(tab.record(key)?.properties).toMatchObject({ widthM: 5, code: null })
    expect(await tab.outbox.settle(item!.changeSet.id, { [`${key} widthM`]: 'mine' })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    const { features } = await read(server, '/data/alley.geojson')
    expect(features[0].properties).toMatchObject({ widthM: 4, code: 'FZ-1' })
  })

  it('holds what builds on a refused item, and sends the rest', async () => {
    const tab = await openTab()
    browser.answer = Response.json({ error: 'mayNot', message: 'Not your unit.' }, { status: 403 })
    await tab.set(key, { stage: 'surveyed' }, 'refused')
    await vi.waitFor(() => expect(tab.items()).toMatchObject([{ state: 'refused', message: 'Not your unit.' }]))
    expect(tab.record(key)?.properties.stage).toBe('notStarted')
    await tab.set(key, { widthM: 4 }, 'behind it')
    await tab.set(other, { widthM: 3 }, 'beside it')
    await vi.waitFor(async () => expect((await logged()).map(({ comment }) => comment)).toEqual(['beside it']), 5000)
    await vi.waitFor(() => expect(tab.items()).toHaveLength(2), 5000)
    await tab.outbox.takeBack(tab.items()[0]!.changeSet.id)
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect((await logged()).map(({ comment }) => comment)).toEqual(['beside it', 'behind it'])
  })
})

it('undoes what was sent by one more change set', async () => {
  const tab = await openTab()
  const done = await tab.set(key, { stage: 'surveyed' })
  await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
  const { id } = done as { id: string }
  await tab.outbox.undo(id, [update(key, 1, { stage: 'notStarted' }, { stage: 'surveyed' })], '撤销')
  await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
  expect(tab.record(key)?.properties).toMatchObject({ stage: 'notStarted', version: 3 })
})
