/** The same once more: it is offered near by, and joined instead of written again. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../accounts/visiting.ts'
import { accepted, read } from '../server/asking.ts'
import { openSpeaking, proofFor, resident, said, screening } from './speaking.ts'

describe('the same once more', { timeout: 30_000 }, () => {
  const near = async (browser: Browser, query: string) =>
    (await (await browser.asks('GET', `/api/opinions/near?${query}`)).json()).opinions

  it('is offered within fifty metres, once it was screened and while it is open', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const { key } = await said(browser)
    const here = 'lon=116.4311&lat=39.8604'
    expect(await near(browser, here)).toEqual([])
    await accepted(server, screening(key))
    expect(await near(browser, here)).toMatchObject([{ key, topic: 'lighting', stage: 'screened', met: 1 }])
    expect(await near(browser, `${here}&topic=road`)).toEqual([])
    expect(await near(browser, 'lon=116.4325&lat=39.8612')).toEqual([])
    expect((await browser.asks('GET', '/api/opinions/near?lon=x')).status).toBe(400)
  })

  it('is one opinion with two who follow it, each by a code of their own', async () => {
    const { server } = await openSpeaking()
    const first = await said(resident(server))
    const browser = resident(server)
    const path = `/api/opinions/${first.key.slice(8)}/agree`
    const agrees = async (id: string = randomUUID()) =>
      browser.asks('POST', path, { id, language: 'en', proof: await proofFor(browser) })
    expect((await agrees()).status).toBe(404)
    await accepted(server, screening(first.key))
    const id = randomUUID()
    const agreed = await (await agrees(id)).json()
    expect(agreed).toMatchObject({ key: first.key, agrees: 1 })
    expect(agreed.code).not.toBe(first.code)
    const again = await browser.asks('POST', path, { id, language: 'en', proof: null })
    expect(await again.json()).toMatchObject({ code: agreed.code, agrees: 1 })
    expect((await read(server, '/data/opinion/fangzhuang.geojson')).features[0].properties.agrees).toBe(1)
    const track = async (code: string) => (await browser.asks('POST', '/api/opinions/track', { code })).json()
    expect(await track(agreed.code)).toMatchObject({ isAuthor: false, opinion: { id: first.key } })
    expect(await track(first.code)).toMatchObject({ isAuthor: true, opinion: { properties: { agrees: 1 } } })
    const confirms = await browser.asks('POST', '/api/opinions/track/withdraw', { code: agreed.code })
    expect(confirms.status).toBe(403)
  })

  it('counts everyone who agrees at the same time', async () => {
    const { server } = await openSpeaking()
    const { key } = await said(resident(server))
    await accepted(server, screening(key))
    const agree = async () => {
      const browser = resident(server)
      const body = { id: randomUUID(), language: 'en', proof: await proofFor(browser) }
      return (await browser.asks('POST', `/api/opinions/${key.slice(8)}/agree`, body)).status
    }
    expect(await Promise.all(Array.from({ length: 10 }, agree))).toEqual(Array(10).fill(200))
    expect((await read(server, '/data/opinion/fangzhuang.geojson')).features[0].properties.agrees).toBe(10)
  })
})
