/** Pictures through the server: how they arrive, who may look at them, and what is left of what was refused or blurred. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Browser } from '../accounts/visiting.ts'
import { ask } from '../server/asking.ts'
import {
  begin,
  commits,
  filesIn,
  photoOf,
  picture,
  piece,
  planner,
  progress,
  review,
  send,
  signedIn,
  strangeVolunteer,
  taken,
  townWithPhotos,
  turnsDown,
} from './sending.ts'

const days = (n: number) => Date.now() + n * 86_400_000

async function statusOf(browser: Browser, id: string, size = 'full'): Promise<number> {
  return (await browser.asks('GET', `/photos/${id}/${size}`)).status
}

describe('a picture arrives', { timeout: 60_000 }, () => {
  it('in pieces, goes on after a break, and stays what it was when it is sent again', async () => {
    const { server, folder } = await townWithPhotos()
    const browser = await signedIn(server, 'volunteer-13-1')
    const id = randomUUID()
    const bytes = await picture()
    expect((await begin(browser, id, bytes.length)).status).toBe(201)
    expect((await piece(browser, id, 0, bytes.subarray(0, 1000))).status).toBe(204)
    expect(await progress(browser, id)).toEqual([1000, bytes.length])
    expect((await piece(browser, id, 0, bytes.subarray(0, 1000))).status).toBe(409)
    expect((await piece(browser, id, 1000, bytes.subarray(1000))).status).toBe(204)
    expect(await progress(browser, id)).toEqual([bytes.length, bytes.length])
    const first = await filesIn(folder)
    expect(first).toHaveLength(2)
    expect((await send(browser, await picture(300, 200), id)).status).toBe(204)
    await commits(browser, photoOf(id))
    const answer = await browser.asks('GET', `/photos/${id}/full`)
    expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(640)
    await server.sweepPhotos(days(1))
    expect(await filesIn(folder)).toEqual(first)
  })

  it('only from planners, volunteers and administrators, each under ids of their own', async () => {
    const { server } = await townWithPhotos()
    const bytes = await picture(64, 64)
    const owner = await signedIn(server, 'volunteer-13-1')
    const id = randomUUID()
    expect((await send(new Browser(server), bytes)).status).toBe(401)
    expect((await send(await signedIn(server, 'official'), bytes)).status).toBe(401)
    expect((await send(await signedIn(server, 'admin'), bytes)).status).toBe(204)
    expect((await begin(owner, id, bytes.length)).status).toBe(201)
    const stranger = await strangeVolunteer(server)
    expect((await piece(stranger, id, 0, bytes)).status).toBe(404)
    expect(await progress(stranger, id)).toBe(404)
    expect((await begin(stranger, id, bytes.length)).status).toBe(409)
    expect((await piece(owner, id, 0, bytes)).status).toBe(204)
    expect((await begin(stranger, id, bytes.length)).status).toBe(409)
    expect(await progress(stranger, id)).toBe(404)
    expect((await send(owner, bytes, '../../etc/passwd')).status).toBe(400)
    expect((await begin(owner, randomUUID(), 26 * 1024 * 1024)).status).toBe(413)
  })

  it('whole but not kept, when the server was killed in between, and is kept when asked how far it is', async () => {
    const { server, folder } = await townWithPhotos()
    const browser = await signedIn(server, 'volunteer-13-1')
    const id = randomUUID()
    const bytes = await picture()
    await begin(browser, id, bytes.length)
    await writeFile(join(folder, 'incoming', id), bytes)
    expect(await progress(browser, id)).toEqual([bytes.length, bytes.length])
    await commits(browser, photoOf(id))
    expect(await statusOf(browser, id)).toBe(200)
    expect(await filesIn(join(folder, 'incoming'))).toEqual([])
  })

  it('upright, bounded, small beside it, from every kind that is taken', async () => {
    const { server } = await townWithPhotos()
    const browser = await signedIn(server, 'volunteer-13-1')
    const tall = Uint8Array.from(
      await sharp(await picture(2400, 1200))
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    )
    for (const bytes of [tall, await picture(2400, 1200, 'png'), await picture(2400, 1200, 'webp')]) {
      const id = await taken(browser, {}, bytes)
      const full = await sharp(await (await browser.asks('GET', `/photos/${id}/full`)).arrayBuffer()).metadata()
      const small = await sharp(await (await browser.asks('GET', `/photos/${id}/small`)).arrayBuffer()).metadata()
      const longer = bytes === tall ? (['height', 'width'] as const) : (['width', 'height'] as const)
      expect([full[longer[0]], full[longer[1]], full.format]).toEqual([2048, 1024, 'jpeg'])
      expect([small[longer[0]], small[longer[1]], small.format]).toEqual([480, 240, 'jpeg'])
    }
  })
})

describe('a picture is seen', { timeout: 60_000 }, () => {
  it('by its unit and the district’s before a planner has looked at it, by everyone after', async () => {
    const { server } = await townWithPhotos()
    const maker = await signedIn(server, 'volunteer-13-1')
    const looker = await signedIn(server, 'planner-13')
    const official = await signedIn(server, 'official')
    const stranger = await strangeVolunteer(server)
    const anyone = new Browser(server)
    const id = await taken(maker)
    for (const one of [maker, looker, official]) expect(await statusOf(one, id)).toBe(200)
    for (const one of [anyone, stranger]) expect(await statusOf(one, id)).toBe(404)
    expect((await maker.asks('GET', `/photos/${id}/full`)).headers.get('cache-control')).toBe('private, no-store')
    const { features } = await (await ask(server, '/data/photo/fangzhuang.geojson')).json()
    expect(features).toEqual([])
    expect((await commits(looker, review(id))).status).toBe(200)
    for (const one of [maker, looker, official, anyone, stranger]) expect(await statusOf(one, id, 'small')).toBe(200)
    const { headers } = await anyone.asks('GET', `/photos/${id}/full`)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['image/jpeg', 'nosniff'])
    const etag = headers.get('etag') ?? ''
    expect((await anyone.asks('GET', `/photos/${id}/full`, undefined, { 'if-none-match': etag })).status).toBe(304)
  })

  it('by nobody without a photo of it, and never through a photo of another unit', async () => {
    const { server } = await townWithPhotos()
    const maker = await signedIn(server, 'volunteer-13-1')
    const id = await taken(maker)
    const admin = await signedIn(server, 'admin')
    const trap = { ...photoOf(randomUUID(), { unit: 'unit:wangzuo', alley: null, blurred: true }) }
    trap.fields = { ...trap.fields, file: id, reviewed: { by: 'admin', on: '2026-11-20' } }
    expect((await commits(admin, trap)).status).toBe(200)
    expect(await statusOf(new Browser(server), id)).toBe(404)
    const lonely = randomUUID()
    await send(maker, await picture(64, 64), lonely)
    expect(await statusOf(admin, lonely)).toBe(404)
  })

  it('is let out by planners of its unit only', async () => {
    const { server } = await townWithPhotos()
    const maker = await signedIn(server, 'volunteer-13-1')
    const id = await taken(maker)
    expect((await commits(maker, review(id))).status).toBe(403)
    expect((await commits(await strangeVolunteer(server), review(id))).status).toBe(403)
    const own = randomUUID()
    expect((await commits(maker, photoOf(own, { reviewed: { by: planner, on: '2026-11-20' } }))).status).toBe(403)
    expect((await commits(maker, photoOf(own, { madeBy: planner }))).status).toBe(403)
    expect((await commits(maker, photoOf(own, { unit: 'unit:wangzuo', alley: null }))).status).toBe(403)
  })
})

describe('a picture goes', { timeout: 60_000 }, () => {
  it('at once when its blurred version takes its place, for good', async () => {
    const { server, folder } = await townWithPhotos()
    const id = await taken(await signedIn(server, 'volunteer-13-1'))
    const looker = await signedIn(server, 'planner-13')
    const old = await filesIn(folder)
    const blurred = randomUUID()
    expect((await send(looker, await picture(640, 480), blurred)).status).toBe(204)
    expect((await commits(looker, review(id, blurred))).status).toBe(200)
    for (const one of [looker, new Browser(server)]) {
      expect(await statusOf(one, id)).toBe(404)
      expect(await statusOf(one, blurred)).toBe(200)
    }
    await expect.poll(async () => (await filesIn(folder)).filter((name) => old.includes(name))).toEqual([])
    const back = {
      ...review(id, undefined, 2),
      was: { file: blurred, blurred: true },
      set: { file: id, blurred: false },
    }
    expect((await commits(looker, back)).status).toBe(400)
  })

  it('a week after its photo was turned down, a month after it was sent without one', async () => {
    const { server, folder } = await townWithPhotos()
    const maker = await signedIn(server, 'volunteer-13-1')
    const id = await taken(maker)
    await send(maker, await picture(320, 200))
    const looker = await signedIn(server, 'planner-13')
    expect((await turnsDown(looker, id)).status).toBe(200)
    expect(await statusOf(looker, id)).toBe(404)
    await server.sweepPhotos(days(6))
    expect(await filesIn(folder)).toHaveLength(4)
    await server.sweepPhotos(days(8))
    expect(await filesIn(folder)).toHaveLength(2)
    await server.sweepPhotos(days(31))
    expect(await filesIn(folder)).toEqual([])
  })

  it('only with the last file that has its bytes', async () => {
    const { server, folder } = await townWithPhotos()
    const maker = await signedIn(server, 'volunteer-13-1')
    const bytes = await picture()
    const first = await taken(maker, {}, bytes)
    const second = await taken(maker, {}, bytes)
    expect(await filesIn(folder)).toHaveLength(2)
    const looker = await signedIn(server, 'planner-13')
    expect((await turnsDown(looker, first)).status).toBe(200)
    await server.sweepPhotos(days(8))
    expect(await statusOf(maker, second)).toBe(200)
  })
})
