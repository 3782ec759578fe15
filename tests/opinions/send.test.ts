/** Sending what a resident said: kept on the device until it arrived, sent exactly once whatever the network does, refused without loss. */
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import { emptyDraft, type OpinionDraft } from '../../src/opinions/draft.ts'
import type { Server } from '../../src/server.ts'
import { type Browser, browserBefore } from '../changes/browser.ts'
import { accepted } from '../server/asking.ts'
import { lamp, openSpeaking, screening } from './speaking.ts'

let server: Server
let browser: Browser

beforeEach(async () => {
  server = (await openSpeaking()).server
  browser = browserBefore(server)
  vi.stubGlobal('navigator', { locks: { request: async (_: string, work: () => unknown) => work() } })
})

/** A page: fresh modules on the same device. */
async function openPage() {
  vi.resetModules()
  const [send, kept, speak] = await Promise.all([
    import('../../src/opinions/send.store.ts'),
    import('../../src/opinions/kept.store.ts'),
    import('../../src/opinions/speak.store.ts'),
  ])
  return { ...send, ...kept, ...speak }
}

const draftOf = (said: Partial<OpinionDraft> = {}): OpinionDraft => ({
  ...emptyDraft(randomUUID()),
  at: [116.4311, 39.8604],
  topic: 'lighting',
  text: String(lamp().text),
  ...said,
})

const noPhotos = async () => 'sent' as const

/** The opinions that arrived. */
async function arrived(): Promise<GeoJSON.Feature[]> {
  const { network } = browser
  browser.network = 'carries'
  const answer = await fetch(new URL('http://town/data/opinion/fangzhuang.geojson'))
  browser.network = network
  return (await answer.json()).features
}

it('sends at once where there is a network, and keeps the code and nothing else', async () => {
  const page = await openPage()
  const sent = await page.sendDraft(draftOf({ phone: '138 0013 8000' }), noPhotos)
  expect(sent).toMatchObject({ state: 'sent', received: { unit: 'unit:fangzhuang', alley: 'alley:a' } })
  const code = sent.state === 'sent' ? sent.received.code : ''
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  expect(await page.keptMine()).toMatchObject([{ code, alley: 'alley:a' }])
  expect(JSON.stringify(await page.keptMine())).not.toContain('1380013')
  expect(await page.waitingDrafts()).toEqual([])
  expect(await page.keptDraft()).toBeUndefined()
})

it('waits on the device without a network, and goes out once when the page is opened again', async () => {
  browser.network = 'losesRequest'
  const first = await openPage()
  expect(await first.sendDraft(draftOf(), noPhotos)).toEqual({ state: 'waiting' })
  expect(localStorage.getItem('opinions.waiting')).toBe('1')
  browser.network = 'carries'
  const later = await openPage()
  expect((await later.sendWaiting(noPhotos)).sent).toHaveLength(1)
  expect((await later.sendWaiting(noPhotos)).sent).toHaveLength(0)
  expect(await arrived()).toHaveLength(1)
  expect(localStorage.getItem('opinions.waiting')).toBeNull()
})

it('is one opinion where it arrived, the answer was lost and it is sent again', async () => {
  const page = await openPage()
  const { prepareProof } = await import('../../src/opinions/proof.store.ts')
  await prepareProof()
  browser.network = 'losesAnswer'
  expect(await page.sendDraft(draftOf(), noPhotos)).toEqual({ state: 'waiting' })
  expect(await arrived()).toHaveLength(1)
  browser.network = 'carries'
  const { sent, refusals } = await page.sendWaiting(noPhotos)
  expect(sent).toHaveLength(1)
  expect(refusals).toEqual([])
  expect(await arrived()).toHaveLength(1)
  expect(await page.keptMine()).toMatchObject([{ code: sent[0]?.code }])
})

it('does another sum where the first proof was too old', async () => {
  const page = await openPage()
  const { prepareProof } = await import('../../src/opinions/proof.store.ts')
  await prepareProof()
  browser.answer = Response.json({ error: 'opinionProof', message: 'too old' }, { status: 400 })
  expect(await page.sendDraft(draftOf(), noPhotos)).toMatchObject({ state: 'sent' })
  expect(await arrived()).toHaveLength(1)
})

it('tells a refusal and leaves the draft in the form, not in the line', async () => {
  const page = await openPage()
  const draft = draftOf({ text: 'https://one.cn https://two.cn https://three.cn' })
  await page.keepDraft(draft)
  const sent = await page.sendDraft(draft, noPhotos)
  expect(sent.state).toBe('refused')
  expect(sent.state === 'refused' && sent.message.length).toBeGreaterThan(10)
  expect(await page.waitingDrafts()).toEqual([])
  expect(await page.keptDraft()).toMatchObject({ text: draft.text })
  expect(await arrived()).toEqual([])
})

it('puts back into the form what is refused later for good, and lets wait what may pass', async () => {
  browser.network = 'losesRequest'
  const page = await openPage()
  const draft = draftOf({ text: 'https://one.cn https://two.cn https://three.cn' })
  expect(await page.sendDraft(draft, noPhotos)).toEqual({ state: 'waiting' })
  browser.network = 'carries'
  await (await import('../../src/opinions/proof.store.ts')).prepareProof()
  browser.answer = Response.json({ error: 'tooManyOpinions', message: 'later' }, { status: 429 })
  expect(await page.sendWaiting(noPhotos)).toEqual({ sent: [], refusals: [] })
  expect(await page.waitingDrafts()).toHaveLength(1)
  await (await import('../../src/opinions/proof.store.ts')).prepareProof()
  browser.answer = Response.json({ error: 'broken', message: 'later' }, { status: 500 })
  expect(await page.sendWaiting(noPhotos)).toEqual({ sent: [], refusals: [] })
  expect((await page.sendWaiting(noPhotos)).refusals).toHaveLength(1)
  expect(await page.waitingDrafts()).toEqual([])
  expect(await page.keptDraft()).toMatchObject({ id: draft.id, text: draft.text })
})

it('does not send again what was refused while another draft is in the form, and gives it back afterwards', async () => {
  browser.network = 'losesRequest'
  const page = await openPage()
  const draft = draftOf({ text: 'https://one.cn https://two.cn https://three.cn' })
  await page.sendDraft(draft, noPhotos)
  browser.network = 'carries'
  await page.keepDraft(draftOf({ text: '另一件事' }))
  expect((await page.sendWaiting(noPhotos)).refusals).toHaveLength(1)
  const { posts } = browser
  expect(await page.sendWaiting(noPhotos)).toEqual({ sent: [], refusals: [] })
  expect(browser.posts).toBe(posts)
  await page.forgetDraft()
  await page.sendWaiting(noPhotos)
  expect(await page.keptDraft()).toMatchObject({ id: draft.id, text: draft.text })
  expect(await page.waitingDrafts()).toEqual([])
})

it('waits where a photo did not reach the server, and tells where it was not taken', async () => {
  const photos = [{ id: randomUUID(), blob: new Blob(['x']), width: 1, height: 1 }]
  const page = await openPage()
  expect(await page.sendDraft(draftOf({ photos }), async () => 'unreached')).toEqual({ state: 'waiting' })
  const refused = await page.sendDraft(draftOf({ photos }), async () => ({ refusal: 'no photo' }))
  expect(refused).toEqual({ state: 'refused', message: 'no photo', mayPass: false })
  expect(await arrived()).toEqual([])
})

it('keeps the draft at every word and gives it back to the next page', async () => {
  const page = await openPage()
  await page.openDraft()
  page.say({ at: [116.43, 39.86] })
  page.say({ text: '灯' })
  page.say({ text: '灯坏了', topic: 'lighting' })
  await vi.waitFor(async () => expect(await page.keptDraft()).toMatchObject({ text: '灯坏了' }))
  const next = await openPage()
  await next.openDraft()
  expect(next.useSpeak.getState()).toMatchObject({ isOld: true, draft: { text: '灯坏了', topic: 'lighting' } })
  next.beginAfresh()
  await vi.waitFor(async () => expect(await next.keptDraft()).toBeUndefined())
})

it('lets a second resident join with a code of their own, once for the same wish', async () => {
  const page = await openPage()
  const sent = await page.sendDraft(draftOf(), noPhotos)
  if (sent.state !== 'sent') throw new Error(sent.state)
  await accepted(server, screening(sent.received.key))
  const id = randomUUID()
  const one = await page.agree(sent.received.key, id, '灯坏了')
  const same = await page.agree(sent.received.key, id, '灯坏了')
  if (one.state !== 'answered' || same.state !== 'answered') throw new Error(`${one.state} ${same.state}`)
  expect(one.value.code).not.toBe(sent.received.code)
  expect(same.value.code).toBe(one.value.code)
  expect((await arrived())[0]?.properties).toMatchObject({ agrees: 1 })
})
