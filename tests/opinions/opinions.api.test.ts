/** A resident speaks: what is taken, how often, once, where it belongs, and who else has met the same. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Browser } from '../accounts/visiting.ts'
import { create, remark, sent } from '../changes/sent.ts'
import { accepted, read } from '../server/asking.ts'
import { allRead, joins, signedIn } from '../server/reading.ts'
import { lamp, openSpeaking, proofFor, resident, said, says, screening } from './speaking.ts'

describe('POST /api/opinions', { timeout: 30_000 }, () => {
  it('finds unit and alley, moves the pin onto the alley, and answers with a code, a link and the day of the answer', async () => {
    const { server } = await openSpeaking()
    const planner = await joins(server, 'planner', 'unit:fangzhuang', null)
    const answer = await said(resident(server))
    expect(answer).toMatchObject({ unit: 'unit:fangzhuang', alley: 'alley:a', due: { on: expect.any(String) } })
    expect(answer.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(answer.link).toBe(`?page=track#${answer.code}`)
    const file = await (await planner.asks('GET', '/data/opinion/fangzhuang.geojson')).json()
    const [record] = file.features
    expect(record).toMatchObject({ id: answer.key, geometry: { coordinates: answer.at } })
    expect(record.properties).toMatchObject({ stage: 'submitted', due: answer.due.on, synthetic: true })
    const [lon = 0, lat = 0] = answer.at ?? []
    expect(Math.abs((lat - 39.86) / (lon - 116.43) - 0.5)).toBeLessThan(0.01)
    expect((await read(server, '/data/opinion/fangzhuang.geojson')).features).toEqual([])
  })

  it('takes the same sending once, with the same code, also at the same time and after the server began anew', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const body = { ...lamp(), contact: { phone: '13800000000' }, proof: await proofFor(browser) }
    const before = server.log.seq
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.asks('POST', '/api/opinions', body)))
    const told = await Promise.all(answers.map((answer) => answer.json()))
    const taken = told.filter(({ code }) => code)
    expect(taken.length).toBeGreaterThan(0)
    expect(new Set(taken.map(({ code }) => code)).size).toBe(1)
    expect(server.log.seq).toBe(before + 1)
    const again = await browser.asks('POST', '/api/opinions', { ...body, proof: null })
    expect(await again.json()).toMatchObject({ key: taken[0]?.key, code: taken[0]?.code })
    const other = await browser.asks('POST', '/api/opinions', { ...body, text: 'another' })
    expect(other.status).toBe(422)
    expect(server.log.seq).toBe(before + 1)
  })

  it('numbers what comes at the same time without a gap', async () => {
    const { server } = await openSpeaking()
    const all = await Promise.all(Array.from({ length: 12 }, () => said(resident(server))))
    const numbers = all.map(({ key }) => Number(key.slice(-4))).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, place) => place + 1))
  })

  it('takes an alley by its sign, a unit by its name, and what nobody knows where it is, which an administrator places', async () => {
    const { server } = await openSpeaking()
    const byAlley = await said(resident(server), { place: null, alley: 'alley:b' })
    expect(byAlley).toMatchObject({
      unit: 'unit:wangzuo',
      alley: 'alley:b',
      at: [expect.any(Number), expect.any(Number)],
    })
    expect(await said(resident(server), { place: null, unit: 'unit:wangzuo' })).toMatchObject({
      unit: 'unit:wangzuo',
      at: null,
    })
    const nowhere = await said(resident(server), { place: null })
    expect(nowhere).toMatchObject({ unit: null, alley: null, at: null })
    const admin = await signedIn(server, 'admin')
    const { opinions } = await (await admin.asks('GET', '/api/opinions/unplaced')).json()
    expect(opinions.map(({ id }: { id: string }) => id)).toEqual([nowhere.key])
    const path = `/api/opinions/${nowhere.key.slice(8)}/unit`
    expect((await admin.asks('POST', path, { unit: 'unit:none' })).status).toBe(400)
    expect((await admin.asks('POST', path, { unit: 'unit:wangzuo' })).status).toBe(200)
    expect((await admin.asks('POST', path, { unit: 'unit:wangzuo' })).status).toBe(404)
    const planner = await signedIn(server, 'planner-13')
    expect((await planner.asks('POST', path, { unit: 'unit:wangzuo' })).status).toBe(403)
  })

  it('tells no door: a place that no alley is near to is coarse', async () => {
    const { server } = await openSpeaking()
    const { at, alley } = await said(resident(server), { place: [116.438765, 39.867654] })
    expect([at, alley]).toEqual([[116.439, 39.868], null])
  })

  it('says what is wrong and keeps nothing', async () => {
    const { server } = await openSpeaking({ contactKey: undefined })
    const before = server.log.seq
    const cases: [object, number, string][] = [
      [{ text: ' \u202e\u0000\n ' }, 400, 'opinionEmpty'],
      [{ text: '长'.repeat(2001) }, 400, 'opinionLong'],
      [{ text: 'https://a.cn www.b.com http://c.top' }, 400, 'opinionLinks'],
      [{ place: [100, 20] }, 400, 'opinionOutside'],
      [{ alley: 'alley:none' }, 400, 'opinionOutside'],
      [{ topic: 'dragons' }, 400, 'opinionShape'],
      [{ stage: 'confirmed' }, 400, 'opinionShape'],
      [{ photos: [{ id: randomUUID(), width: 10, height: 10 }] }, 400, 'opinionPhotos'],
      [{ contact: { phone: '13800000000' } }, 400, 'contactNotTaken'],
      [{ proof: null }, 400, 'opinionProof'],
      [{ text: 'x'.repeat(50_000) }, 413, 'tooLarge'],
    ]
    for (const [more, status, error] of cases) {
      const answer = await says(resident(server), more as never)
      expect([answer.status, (await answer.json()).error], error).toEqual([status, error])
    }
    expect(server.log.seq).toBe(before)
    expect(await read(server, '/api/opinions/rules')).toMatchObject({ contact: false, photos: true, synthetic: true })
  })

  it('takes a proof once, none that was forged, and none that is for another server', async () => {
    const { server } = await openSpeaking()
    const browser = resident(server)
    const proof = await proofFor(browser)
    await said(browser, { proof: proof as never })
    const refused = async (given: object) => {
      const answer = await says(browser, { proof: given as never })
      return [answer.status, (await answer.json()).error]
    }
    const no = [400, 'opinionProof']
    expect(await refused(proof)).toEqual(no)
    const fresh = await proofFor(browser)
    const longer = { ...fresh.challenge.parameters, expiresAt: 4_000_000_000 }
    expect(await refused({ ...fresh, challenge: { ...fresh.challenge, parameters: longer } })).toEqual(no)
    expect(await refused({ ...fresh, solution: { ...fresh.solution, derivedKey: '00' } })).toEqual(no)
    const elsewhere = await openSpeaking()
    const stranger = { challenge: { ...fresh.challenge, signature: '00' }, solution: fresh.solution }
    expect(await refused(stranger)).toEqual(no)
    expect((await says(resident(elsewhere.server))).status).toBe(200)
  })

  it('takes a handful from one address, none of a thousand more, and says when to try again', {
    timeout: 60_000,
  }, async () => {
    const { server } = await openSpeaking()
    const flood = new Browser(server, '10.9.9.9')
    for (let polite = 0; polite < 6; polite += 1) await said(flood)
    const before = server.log.seq
    const proofs = await Promise.all(Array.from({ length: 40 }, () => proofFor(flood)))
    const sendings = Array.from({ length: 1000 }, (_, place) => ({ ...lamp(), proof: proofs[place % 40] }))
    const answers = await Promise.all(sendings.map((body) => flood.asks('POST', '/api/opinions', body)))
    expect(answers.filter(({ status }) => status === 200)).toEqual([])
    expect(server.log.seq).toBe(before)
    const late = await says(flood)
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await says(resident(server))).status).toBe(200)
  })

  it('counts a network of IPv6 as one address', async () => {
    const { server } = await openSpeaking()
    const statuses: number[] = []
    for (let host = 1; host <= 8; host += 1)
      statuses.push((await says(new Browser(server, `2001:db8::${host}`))).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
    expect((await says(new Browser(server, '2001:db8:1:2:3::1'))).status).toBe(200)
  })

  it('keeps a text as text: scripts come back as they were written, as JSON that no browser runs', async () => {
    const { server } = await openSpeaking()
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'
    const { key, code } = await said(resident(server), { text: script })
    await accepted(server, screening(key))
    const answers = await Promise.all([
      resident(server).asks('GET', '/data/opinion/fangzhuang.geojson'),
      resident(server).asks('POST', '/api/opinions/track', { code }),
      resident(server).asks('GET', '/api/opinions/near?lon=116.431&lat=39.8605'),
    ])
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toMatch(/json/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(JSON.stringify(await answer.json())).toContain(JSON.stringify(script).slice(1, -1))
    }
  })
})

describe('the door', { timeout: 30_000 }, () => {
  it('takes no opinion from anyone else than the one who may, and lets another unit’s volunteer do nothing', async () => {
    const { server } = await openSpeaking()
    const { key } = await said(resident(server))
    const stranger = await joins(server, 'volunteer', 'unit:wangzuo', null)
    expect((await stranger.asks('POST', '/api/changes', screening(key))).status).toBe(403)
    const own = await signedIn(server, 'volunteer-13-1')
    expect((await own.asks('POST', '/api/changes', screening(key))).status).toBe(200)
    const words = remark({ about: key, unit: 'unit:fangzhuang', by: 'person:volunteer-13-1', text: 'among-ourselves' })
    expect((await own.asks('POST', '/api/changes', sent([create('remark:note', words)]))).status).toBe(200)
    expect(await allRead(own)).toContain('among-ourselves')
    expect(await allRead(resident(server))).not.toContain('among-ourselves')
    const made = sent([create('opinion:made', { text: 'x' })])
    expect((await own.asks('POST', '/api/changes', made)).status).toBe(403)
  })
})
