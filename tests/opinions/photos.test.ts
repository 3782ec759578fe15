/** Residents' photos: sent with a proof, few and small, seen by nobody before a planner has looked at them. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import type { Server } from '../../src/server.ts'
import { Browser } from '../accounts/visiting.ts'
import { update } from '../changes/sent.ts'
import { commits, picture, review } from '../photos/sending.ts'
import { joins, signedIn } from '../server/reading.ts'
import { openSpeaking, proofFor, resident, said, says, screening } from './speaking.ts'

const path = '/api/opinions/photos'
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Begins an upload as a stranger. */
async function begins(browser: Browser, id: string, length: number, proof?: unknown): Promise<Response> {
  return browser.asks('POST', path, undefined, {
    'tus-resumable': '1.0.0',
    'upload-length': String(length),
    'upload-metadata': `id ${Buffer.from(id).toString('base64')}`,
    ...(proof !== undefined && { 'x-opinion-proof': coded(proof) }),
  })
}

async function goesOn(browser: Browser, id: string, bytes: Uint8Array<ArrayBuffer>, from = 0): Promise<Response> {
  return browser.sends('PATCH', `${path}/${id}`, bytes, {
    'tus-resumable': '1.0.0',
    'upload-offset': String(from),
    'content-type': 'application/offset+octet-stream',
  })
}

/** A picture that is there, in two pieces. */
async function sends(browser: Browser, proof: unknown, id: string = randomUUID()): Promise<string> {
  const bytes = await picture(320, 240)
  const begun = await begins(browser, id, bytes.length, proof)
  expect(begun.status, await begun.clone().text()).toBe(201)
  expect(begun.headers.get('location')).toBe(`photos/${id}`)
  expect((await goesOn(browser, id, bytes.subarray(0, 1000))).status).toBe(204)
  expect((await goesOn(browser, id, bytes.subarray(1000), 1000)).status).toBe(204)
  return id
}

const small = async (server: Server, id: string, browser = new Browser(server)) =>
  (await browser.asks('GET', `/photos/${id}/small`)).status

describe('a resident’s photo', { timeout: 60_000 }, () => {
  it('comes with the opinion, is seen by its unit at once and by everyone after the review', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const proof = await proofFor(browser)
    const id = await sends(browser, proof)
    expect(await small(server, id, browser)).toBe(404)
    const photos = [{ id, width: 320, height: 240 }]
    const { key, code } = await said(browser, { photos, proof: proof as never })
    const planner = await signedIn(server, 'planner-13')
    const { features } = await (await planner.asks('GET', '/data/photo/fangzhuang.geojson')).json()
    expect(features).toMatchObject([
      { id: `photo:${id}`, properties: { opinion: key, alley: 'alley:a', moment: 'before', reviewed: null } },
    ])
    expect([await small(server, id), await small(server, id, browser), await small(server, id, planner)]).toEqual([
      404, 404, 200,
    ])
    expect((await planner.asks('POST', '/api/changes', screening(key))).status).toBe(200)
    const track = async () => (await browser.asks('POST', '/api/opinions/track', { code })).json()
    expect((await track()).photos).toEqual([])
    expect((await commits(planner, review(id))).status).toBe(200)
    expect(await small(server, id)).toBe(200)
    expect((await track()).photos).toMatchObject([{ id: `photo:${id}` }])
  })

  it('goes to another unit with its opinion: seen there before the review, and here no more', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const proof = await proofFor(browser)
    const id = await sends(browser, proof)
    const { key } = await said(browser, { photos: [{ id, width: 320, height: 240 }], proof: proof as never })
    const here = await signedIn(server, 'planner-13')
    const there = await joins(server, 'planner', 'unit:wangzuo', null)
    expect([await small(server, id, here), await small(server, id, there)]).toEqual([200, 404])
    const [from, to] = [
      { unit: 'unit:fangzhuang', alley: 'alley:a' },
      { unit: 'unit:wangzuo', alley: null },
    ]
    const opinion = update(key as Key, 1, from, to)
    const halfDone = await commits(here, opinion)
    expect(await halfDone.json()).toMatchObject({ error: 'shape', faults: [{ path: 'changes.0.photos' }] })
    expect((await commits(here, opinion, update(`photo:${id}`, 1, from, to))).status).toBe(200)
    expect([await small(server, id, here), await small(server, id, there)]).toEqual([404, 200])
    expect((await commits(there, review(id, undefined, 2))).status).toBe(200)
    expect(await small(server, id)).toBe(200)
  })

  it('needs a proof, three at most for one, and is no way into the photos of those who work here', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    expect((await begins(browser, randomUUID(), 100)).status).toBe(400)
    expect((await begins(browser, randomUUID(), 100, { challenge: {} })).status).toBe(400)
    const proof = await proofFor(browser)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await begins(browser, randomUUID(), 100, proof)).status)
    expect(statuses).toEqual([201, 201, 201, 400])
    expect((await begins(browser, randomUUID(), 9 * 1024 * 1024, await proofFor(browser))).status).toBe(413)
    const headers = { 'x-opinion-proof': coded(proof), 'tus-resumable': '1.0.0', 'upload-length': '10' }
    expect((await browser.asks('POST', '/api/photos/upload', undefined, headers)).status).toBe(401)
  })

  it('is of this resident and of no other opinion: what came before, or never, is not taken', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const proof = await proofFor(browser)
    const id = await sends(browser, proof)
    const photos = [{ id, width: 320, height: 240 }]
    await said(browser, { photos, proof: proof as never })
    for (const other of [photos, [{ id: randomUUID(), width: 1, height: 1 }]]) {
      const answer = await says(browser, { photos: other })
      expect([answer.status, (await answer.json()).error]).toEqual([400, 'opinionPhotos'])
    }
    const nowhere = await sends(browser, await proofFor(browser))
    const unplaced = await says(browser, { place: null, photos: [{ id: nowhere, width: 320, height: 240 }] })
    expect((await unplaced.json()).error).toBe('opinionPhotos')
    const tooMany = Array.from({ length: 4 }, () => ({ id: randomUUID(), width: 1, height: 1 }))
    expect((await says(browser, { photos: tooMany })).status).toBe(400)
  })

  it('is no script in a picture’s clothes, and is swept away when no opinion follows', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const id = randomUUID()
    const script = new TextEncoder().encode('<svg onload="alert(1)"/>')
    expect((await begins(browser, id, script.length, await proofFor(browser))).status).toBe(201)
    expect((await goesOn(browser, id, script)).status).toBe(422)
    const proof = await proofFor(browser)
    const left = await sends(browser, proof)
    await server.sweepPhotos(Date.now() + 3 * 86_400_000)
    const answer = await says(browser, { photos: [{ id: left, width: 320, height: 240 }] })
    expect((await answer.json()).error).toBe('opinionPhotos')
  })
})
