/** Following: by push and by e-mail, without an account; each event once; stopped in one tap; feeds for everyone. */
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import type { Server } from '../../src/server.ts'
import type { Browser } from '../accounts/visiting.ts'
import { create, opinion, sent, update } from '../changes/sent.ts'
import { openSpeaking, resident, said, screening } from '../opinions/speaking.ts'
import { accepted } from '../server/asking.ts'
import { type Device, openMailbox, openPush, vapid } from './channels.ts'

const address = 'https://map.example/'
const day = 86_400_000

async function openTelling() {
  const [service, box] = [await openPush(), await openMailbox()]
  const smtp = { url: box.url, from: '小蜜丰地图 <map@example.cn>' }
  const town = await openSpeaking({}, { notices: { vapid, pushHosts: [service.host], smtp }, address })
  return { ...town, service, box }
}

const follows = (browser: Browser, body: object) =>
  browser.asks('POST', '/api/notices/follow', { language: 'zh-Hans', ...body })

async function followsBy(browser: Browser, device: Device, about: Key) {
  const answer = await follows(browser, { about, subscription: device.subscription })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

const steps = async (server: Server, key: Key, from: string, to: string, version: number) =>
  accepted(
    server,
    sent([
      update(
        key,
        version,
        { stage: from, ...(to === 'consulting' && { due: null }) },
        { stage: to, ...(to === 'consulting' && { due: '2026-12-31' }) },
      ),
    ]),
  )

const tokenIn = (text: string) => text.match(/page=notices&lang=[\w-]+#([\w-]+)/)?.[1] ?? ''

describe('following', { timeout: 30_000 }, () => {
  it('tells a device once of each step of an alley, whichever way it is followed', async () => {
    const { server, service } = await openTelling()
    const [browser, device] = [resident(server), service.device()]
    await followsBy(browser, device, 'alley:a')
    await followsBy(browser, device, 'unit:fangzhuang')
    await followsBy(browser, device, 'alley:a')
    await steps(server, 'alley:a', 'notStarted', 'surveyed', 1)
    await Promise.all([server.tellFollowers(), server.tellFollowers()])
    await steps(server, 'alley:b', 'notStarted', 'surveyed', 1)
    await server.tellFollowers()
    expect(device.shown.map(({ body, url }) => [body, url])).toEqual([['芳古路：已踏勘', '?key=alley:a']])
  })

  it('begins with what comes after it, and ends in one tap', async () => {
    const { server, service } = await openTelling()
    const [browser, device] = [resident(server), service.device()]
    await steps(server, 'alley:a', 'notStarted', 'surveyed', 1)
    const { token } = await followsBy(browser, device, 'alley:a')
    await server.tellFollowers()
    await steps(server, 'alley:a', 'surveyed', 'designed', 2)
    await server.tellFollowers()
    expect(device.shown.map(({ body }) => body)).toEqual(['芳古路：已设计'])
    const stopped = await browser.asks('POST', '/api/notices/mine/unfollow', { token, about: 'alley:a' })
    expect((await stopped.json()).follows).toEqual([])
    await steps(server, 'alley:a', 'designed', 'consulting', 3)
    await server.tellFollowers()
    expect(device.shown).toHaveLength(1)
    expect((await browser.asks('POST', '/api/notices/mine', { token })).status).toBe(404)
  })

  it('by e-mail begins when the letter was answered, and one request of the mailbox ends it', async () => {
    const { server, box } = await openTelling()
    const browser = resident(server)
    const asked = await follows(browser, { about: 'alley:a', email: 'li@example.cn' })
    expect(await asked.json()).toEqual({ asked: true })
    expect(box.letters).toHaveLength(1)
    await steps(server, 'alley:a', 'notStarted', 'surveyed', 1)
    await server.tellFollowers()
    expect(box.letters).toHaveLength(1)
    const token = tokenIn(box.letters[0]?.text ?? '')
    const confirmed = await (await browser.asks('POST', '/api/notices/mine/confirm', { token })).json()
    expect(confirmed.follows).toEqual([{ about: 'alley:a', role: 'reader', confirmed: true }])
    await steps(server, 'alley:a', 'surveyed', 'designed', 2)
    await server.tellFollowers()
    const letter = box.letters[1]
    expect(letter?.to).toBe('li@example.cn')
    expect(letter?.text).toContain('芳古路：已设计')
    expect(letter?.text).toContain('https://map.example/?key=alley:a')
    expect(letter?.text).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i)
    const [, path = ''] = /List-Unsubscribe: <https:\/\/map\.example(\/[^>]+)>/i.exec(letter?.text ?? '') ?? []
    expect((await browser.sends('POST', path, 'List-Unsubscribe=One-Click')).status).toBe(200)
    await steps(server, 'alley:a', 'designed', 'consulting', 3)
    await server.tellFollowers()
    expect(box.letters).toHaveLength(2)
  })

  it('gathers what happened into one letter a day for whoever wishes it', async () => {
    const { server, service } = await openTelling()
    const [browser, device] = [resident(server), service.device()]
    const { token } = await followsBy(browser, device, 'unit:fangzhuang')
    await browser.asks('POST', '/api/notices/mine/often', { token, often: 'daily' })
    await steps(server, 'alley:a', 'notStarted', 'surveyed', 1)
    await steps(server, 'alley:a', 'surveyed', 'designed', 2)
    await server.tellFollowers()
    expect(device.shown).toEqual([])
    await server.tellFollowers(Date.now() + day)
    await server.tellFollowers(Date.now() + day)
    expect(device.shown.map(({ body }) => body)).toEqual(['芳古路：已踏勘\n芳古路：已设计'])
  })

  it('keeps no address that can be read, neither of a device nor of a mailbox', async () => {
    const { server, service, database } = await openTelling()
    const device = service.device()
    await followsBy(resident(server), device, 'alley:a')
    await follows(resident(server), { about: 'alley:a', email: 'li@example.cn' })
    const rows = JSON.stringify(await database.db.selectFrom('notice_follower').selectAll().execute())
    expect(rows).not.toContain('li@example.cn')
    expect(rows).not.toContain(device.subscription.endpoint)
  })

  it('asks no other computer than the services of browsers', async () => {
    const { server, service } = await openTelling()
    const { keys } = service.device().subscription
    for (const endpoint of [
      'http://127.0.0.1:1/x',
      'https://localhost/x',
      'https://fcm.googleapis.com.evil.example/x',
    ]) {
      const answer = await follows(resident(server), { about: 'alley:a', subscription: { endpoint, keys } })
      expect((await answer.json()).error, endpoint).toBe('followWay')
    }
  })

  it('refuses what is not there or not for everyone, and says so', async () => {
    const { server, service } = await openTelling()
    const { key } = await said(resident(server))
    const { subscription } = service.device()
    for (const about of ['alley:none', key]) {
      expect((await follows(resident(server), { about, subscription })).status, about).toBe(404)
    }
    expect((await follows(resident(server), { code: 'AAAA-AAAA-AAAA-AAAA', subscription })).status).toBe(404)
    expect((await follows(resident(server), { about: 'alley:a', email: 'nobody' })).status).toBe(400)
  })

  it('takes so many wishes from one address and no more', async () => {
    const { server, service } = await openTelling()
    const [browser, { subscription }] = [resident(server), service.device()]
    const answers: number[] = []
    for (let time = 0; time < 31; time += 1)
      answers.push((await follows(browser, { about: 'alley:a', subscription })).status)
    expect(answers).toEqual([...Array(30).fill(200), 429])
    expect((await follows(resident(server), { about: 'alley:a', subscription })).status).toBe(200)
  })

  it('sends at most three questions a day to one mailbox, and answers the same', async () => {
    const { server, box } = await openTelling()
    for (let time = 0; time < 5; time += 1) {
      const answer = await follows(resident(server), { about: 'alley:a', email: 'li@example.cn' })
      expect(await answer.json()).toEqual({ asked: true })
    }
    expect(box.letters).toHaveLength(3)
  })
})

describe('an author', { timeout: 30_000 }, () => {
  it('who follows by the code is told of every step but their own', async () => {
    const { server, service } = await openTelling()
    const [browser, device] = [resident(server), service.device()]
    const { key, code } = await said(browser)
    expect((await follows(browser, { code, subscription: device.subscription })).status).toBe(200)
    await accepted(server, screening(key))
    await steps(server, key as Key, 'screened', 'assigned', 2)
    await server.tellFollowers()
    expect(device.shown.map(({ body }) => body)).toEqual([
      '芳古路的意见（路灯照明）：志愿者看过了，已公开',
      '芳古路的意见（路灯照明）：有人接手办了',
    ])
  })

  it('who left an e-mail address is asked once, and told when they wish', async () => {
    const { server, box } = await openTelling()
    const browser = resident(server)
    const { key } = await said(browser, { contact: { email: 'wang@example.cn' } })
    await server.tellFollowers()
    await server.tellFollowers()
    expect(box.letters.map(({ to }) => to)).toEqual(['wang@example.cn'])
    await browser.asks('POST', '/api/notices/mine/confirm', { token: tokenIn(box.letters[0]?.text ?? '') })
    await accepted(server, screening(key))
    await server.tellFollowers()
    expect(box.letters[1]?.text).toContain('志愿者看过了')
  })

  it('whose opinion was merged is told of the other one', async () => {
    const { server, service } = await openTelling()
    const [browser, device] = [resident(server), service.device()]
    const first = await said(resident(server))
    await accepted(server, screening(first.key))
    const { key, code } = await said(browser)
    await follows(browser, { code, subscription: device.subscription })
    const merged = { stage: 'duplicate', duplicateOf: first.key }
    await accepted(server, sent([update(key as Key, 1, { stage: 'submitted', duplicateOf: null }, merged)]))
    await steps(server, first.key as Key, 'screened', 'assigned', 2)
    await server.tellFollowers()
    expect(device.shown.map(({ body }) => body.split('：').at(-1))).toEqual([
      '和另一条是一回事，并过去一起办',
      '有人接手办了',
    ])
  })

  it('who has the contact deleted is told nothing more by it', async () => {
    const { server, box } = await openTelling()
    const browser = resident(server)
    const { key, code } = await said(browser, { contact: { email: 'wang@example.cn' } })
    await server.tellFollowers()
    await browser.asks('POST', '/api/notices/mine/confirm', { token: tokenIn(box.letters[0]?.text ?? '') })
    await browser.asks('POST', '/api/opinions/track/forget', { code })
    await accepted(server, screening(key))
    await server.tellFollowers()
    expect(box.letters).toHaveLength(1)
  })
})

describe('a feed', () => {
  it('is Atom, holds what everyone may know, and escapes what people wrote', async () => {
    const { server } = await openTelling()
    const evil = { ...opinion, unit: 'unit:fangzhuang', alley: 'alley:a', stage: 'submitted' }
    const name = '<script>alert("1")</script> & \u0001巷'
    await accepted(server, sent([update('alley:a', 1, { name: '芳古路' }, { name }), create('opinion:hidden', evil)]))
    await steps(server, 'alley:a', 'notStarted', 'surveyed', 2)
    const answer = await resident(server).asks('GET', '/feed/unit/fangzhuang.xml', undefined, {
      'accept-language': 'zh',
    })
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await answer.text()
    expect(xml).not.toContain('<script')
    expect(xml).not.toContain('\u0001')
    const titles = [...xml.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
    expect(titles).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 巷：已踏勘')
    expect(xml).not.toContain('opinion:hidden')
    await accepted(server, screening('opinion:hidden'))
    const later = await (await resident(server).asks('GET', '/feed/unit/fangzhuang.xml')).text()
    expect(later.match(/opinion:hidden</g)).toHaveLength(1)
    expect((await resident(server).asks('GET', '/feed/alley/none.xml')).status).toBe(404)
  })
})
