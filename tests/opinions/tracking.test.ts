/** A resident hears back: what happened, in the order it did, and the last word is theirs. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import type { Fields, Key } from '../../src/changes/record.ts'
import { changeSetOf, codeOf, hashOfCode } from '../../src/opinions/code.server.ts'
import { contactUntil } from '../../src/opinions/privateRows.server.ts'
import { Browser } from '../accounts/visiting.ts'
import { opinion, sent, update } from '../changes/sent.ts'
import { read } from '../server/asking.ts'
import { signedIn } from '../server/reading.ts'
import { openSpeaking, proofFor, resident, said, screening } from './speaking.ts'

const track = (browser: Browser, code: string, way = '', more: object = {}) =>
  browser.asks('POST', `/api/opinions/track${way}`, { code, ...more })
const told = async (browser: Browser, code: string) => (await track(browser, code)).json()

/** Does as somebody who is signed in; must be taken. */
async function does(browser: Browser, changes: Change[], comment = ''): Promise<string> {
  const set = sent(changes, { comment })
  const answer = await browser.asks('POST', '/api/changes', set)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return set.id
}

describe('tracking', { timeout: 30_000 }, () => {
  it('goes from the lamp to the answer, the alley, the complaint that it is still dark, and the end', async () => {
    const { server } = await openSpeaking()
    const author = resident(server)
    const { key, code } = await said(author, { contact: { phone: '13800000000' } })
    let version = 1
    const step = (browser: Browser, was: Fields, set: Fields, comment = '') => {
      const nothing = Object.fromEntries(Object.keys(set).map((name) => [name, null]))
      const changes = [update(key as Key, version, { ...nothing, ...was }, set)]
      version += 1
      return does(browser, changes, comment)
    }
    expect(await told(author, code)).toMatchObject({
      isAuthor: true,
      mayWithdraw: true,
      mayConfirm: false,
      contactUntil: expect.stringMatching(/^\d{4}-/),
      steps: [{ stage: 'submitted', by: null }],
    })
    const volunteer = await signedIn(server, 'volunteer-13-1')
    const planner = await signedIn(server, 'planner-13')
    const text = '北段第二盏路灯坏了一个多星期'
    const masked = { stage: 'screened', screenedOn: '2026-11-22', shownText: '一盏路灯坏了' }
    await step(volunteer, { stage: 'submitted' }, masked)
    expect((await read(server, '/data/opinion/fangzhuang.geojson')).features[0].properties.text).toBe('一盏路灯坏了')
    expect((await told(author, code)).opinion.properties).toMatchObject({ text, stage: 'screened' })
    await step(volunteer, { stage: 'screened' }, { stage: 'assigned' })
    const answer = { answer: '路灯已报修', answeredBy: 'person:planner-13', answeredOn: '2026-11-22' }
    await step(planner, { stage: 'assigned' }, { stage: 'answered', ...answer })
    const forwarded = { forwardedTo: '路灯中心', forwardedOn: '2026-11-22', forwardDue: '2026-12-11' }
    await step(planner, { stage: 'answered' }, { stage: 'forwarded', ...forwarded })
    const doneBy = await does(planner, [update('alley:a', 1, { widthM: null }, { widthM: 4 })])
    await step(planner, { stage: 'forwarded' }, { stage: 'resolved', resolvedOn: '2026-11-22', doneBy })
    const done = await told(author, code)
    expect(done).toMatchObject({
      mayConfirm: true,
      done: { id: doneBy, changes: [{ key: 'alley:a', set: { widthM: 4 } }] },
      opinion: { properties: { answer: '路灯已报修', forwardedTo: '路灯中心' } },
    })
    expect(done.steps.map(({ stage }: { stage: string }) => stage).join(' ')).toBe(
      'submitted screened assigned answered forwarded resolved',
    )
    expect(done.steps[1].by).toBe('person:volunteer-13-1')
    const reopened = await track(author, code, '/reopen', { reason: ' 灯还是\u0007不亮，我家电话 1391111 ' })
    expect((await reopened.json()).opinion.properties).toMatchObject({
      stage: 'reopened',
      reopenReason: '灯还是不亮，我家电话 1391111',
      satisfied: false,
      resolvedOn: null,
    })
    for (const path of ['/data/opinion/fangzhuang.geojson', '/api/changes?limit=1000']) {
      expect(JSON.stringify(await read(server, path)), path).not.toContain('1391111')
    }
    const inbox = await (await planner.asks('GET', '/data/opinion/fangzhuang.geojson')).json()
    expect(inbox.features[0].properties.reopenReason).toContain('不亮')
    expect((await track(author, code, '/confirm', { satisfied: true })).status).toBe(409)
    version += 1
    await step(planner, { stage: 'reopened', resolvedOn: null }, { stage: 'resolved', resolvedOn: '2026-11-22' })
    const last = await (await track(author, code, '/confirm', { satisfied: true })).json()
    expect(last).toMatchObject({ mayConfirm: false, opinion: { properties: { stage: 'confirmed', satisfied: true } } })
    expect((await read(server, '/data/opinion/fangzhuang.geojson')).features[0].properties).toMatchObject({
      stage: 'confirmed',
      satisfied: true,
    })
  })

  it('keeps the authors of merged opinions informed of the one that goes on', async () => {
    const { server } = await openSpeaking()
    const first = await said(resident(server))
    const second = await said(resident(server))
    const volunteer = await signedIn(server, 'volunteer-13-1')
    await does(volunteer, screening(first.key).changes)
    const merged = { stage: 'duplicate', duplicateOf: first.key }
    await does(volunteer, [update(second.key as Key, 1, { stage: 'submitted', duplicateOf: null }, merged)])
    expect(await told(resident(server), second.code)).toMatchObject({
      isAuthor: true,
      opinion: { id: second.key },
      merged: { id: first.key },
      mergedSteps: [{ stage: 'submitted' }, { stage: 'screened' }],
      met: 2,
    })
    const { features } = await read(server, '/data/opinion/fangzhuang.geojson')
    const texts = features.map((one: { id: string; properties: Fields }) => [one.id, one.properties.text])
    expect(texts).toEqual([
      [first.key, '北段第二盏路灯坏了一个多星期'],
      [second.key, ''],
    ])
  })

  it('is not taken back by its author once others have met the same', async () => {
    const { server } = await openSpeaking()
    const author = resident(server)
    const { key, code } = await said(author)
    await does(await signedIn(server, 'volunteer-13-1'), screening(key).changes)
    expect(await told(author, code)).toMatchObject({ mayWithdraw: true, met: 1 })
    const other = resident(server)
    const wish = { id: randomUUID(), language: 'zh-Hans', proof: await proofFor(other) }
    expect((await other.asks('POST', `/api/opinions/${key.slice(8)}/agree`, wish)).status).toBe(200)
    expect(await told(author, code)).toMatchObject({ mayWithdraw: false, met: 2 })
    expect((await track(author, code, '/withdraw')).status).toBe(409)
  })

  it('lets the author take it back, once', async () => {
    const { server } = await openSpeaking()
    const author = resident(server)
    const { code } = await said(author)
    expect((await track(author, code, '/withdraw')).status).toBe(200)
    expect((await track(author, code, '/withdraw')).status).toBe(409)
    expect((await track(author, code, '/reopen', { reason: ' ' })).status).toBe(400)
  })
})

describe('codes', { timeout: 30_000 }, () => {
  it('are known however they are typed, and in no table or file', async () => {
    const { server, database } = await openSpeaking()
    const author = resident(server)
    const { code, key } = await said(author)
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect((await told(author, typed)).opinion.id).toBe(key)
    expect(hashOfCode('oO00-iIlL 2222')).toBe(hashOfCode('000011112222'))
    const rows = await database.db.selectFrom('opinion_code').selectAll().execute()
    expect(JSON.stringify([rows, server.log.changeSets])).not.toContain(code)
    expect(rows).toMatchObject([{ hash: hashOfCode(code), opinion: key, role: 'author' }])
  })

  it('answer alike when they are wrong, malformed or of nobody, and a guesser waits after ten', async () => {
    const { server } = await openSpeaking()
    const { code } = await said(resident(server))
    const guesser = new Browser(server, '10.8.8.8')
    const near = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    const answers: [number, string][] = []
    for (const guess of [near, 'x', '', '0000-0000-0000-0000', `${code}0`, code.slice(1)]) {
      const answer = await track(guesser, guess)
      answers.push([answer.status, await answer.text()])
    }
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1)
    expect(answers[0]?.[0]).toBe(404)
    for (let guess = 7; guess <= 10; guess += 1) expect((await track(guesser, `guess ${guess}`)).status).toBe(404)
    const together = await Promise.all(Array.from({ length: 60 }, (_, n) => track(guesser, `more ${n}`)))
    expect(together.every(({ status }) => status === 429)).toBe(true)
    const waiting = await track(guesser, code)
    expect(waiting.status).toBe(429)
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await track(resident(server), code)).status).toBe(200)
  })

  it('hold eighty bits, each letter as likely as the others, and come again only for the same sending', () => {
    const ids = Array.from({ length: 4000 }, () => randomUUID())
    const codes = ids.map(codeOf)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codeOf((ids[0] ?? '').toUpperCase())).toBe(codes[0])
    expect(changeSetOf(ids[0] ?? '')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    for (let place = 0; place < 16; place += 1) {
      const letters = codes.map((code) => code.replaceAll('-', '')[place] ?? '')
      const counts = [...Map.groupBy(letters, (letter) => letter).values()].map((all) => all.length)
      expect(counts.length, `letter ${place}`).toBe(32)
      expect(Math.max(...counts), `letter ${place}`).toBeLessThan(190)
    }
  })
})

describe('the time of a contact', () => {
  const like = (more: Fields) => ({ properties: { ...opinion, ...more } }) as never
  const at = (more: Fields, main?: Fields) => contactUntil(like(more), () => main && like(main))

  it('ends ninety days after the opinion was settled, and a year after it came in any case', () => {
    expect(at({ stage: 'assigned' })).toBe('2025-05-01')
    expect(at({ stage: 'resolved', resolvedOn: '2024-06-01' })).toBe('2024-08-30')
    expect(at({ stage: 'resolved', resolvedOn: '2025-04-01' })).toBe('2025-05-01')
    expect(at({ stage: 'withdrawn' })).toBe('2024-07-30')
  })

  it('ends with that of the opinion it was merged into', () => {
    const merged = { stage: 'duplicate', duplicateOf: 'opinion:one' }
    expect(at(merged)).toBe('2024-07-30')
    expect(at(merged, { stage: 'assigned' })).toBe('2025-05-01')
    expect(at(merged, { stage: 'resolved', resolvedOn: '2024-12-01' })).toBe('2025-03-01')
  })
})
