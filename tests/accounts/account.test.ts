/** Signing in and out, guessing, and joining by a link. */
import { describe, expect, it } from 'vitest'
import { guessLimit } from '../../src/accounts/guess.server.ts'
import { openFor } from '../database.ts'
import { Browser, found, openTown } from './visiting.ts'

const good = 'correct horse battery'

/**
 * Milliseconds for a test that checks or sets many passwords. Each costs a tenth of a second of a whole core by design (scrypt),
 * so on a busy machine a handful of them outlast the usual five seconds: that, and nothing else, once failed the last test here.
 */
const manyPasswords = 60_000

describe('signing in', () => {
  it('makes an account known by a cookie that scripts cannot read, and signing out ends it', async () => {
    const browser = new Browser(await openTown())
    expect(await browser.account()).toEqual({ name: null, role: 'public', units: [], person: null })
    const answer = await browser.signsIn('Planner-13')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ ok: true })
    const [cookie = ''] = answer.headers.getSetCookie()
    for (const part of [/HttpOnly/i, /SameSite=Lax/i, /Path=\//]) expect(cookie).toMatch(part)
    expect(cookie).not.toMatch(/Secure/i)
    expect(await browser.account()).toEqual({
      name: 'planner-13',
      role: 'planner',
      units: ['unit:fangzhuang'],
      person: 'person:planner-13',
    })
    const old = browser.cookie
    await browser.asks('POST', '/api/account/sign-out')
    expect((await browser.account()).role).toBe('public')
    const thief = await browser.asks('GET', '/api/account', undefined, { cookie: old })
    expect((await thief.json()).role).toBe('public')
  })

  it('sends the cookie over https alone when the page came by https', async () => {
    const browser = new Browser(await openTown())
    const body = { name: 'admin', password: 'honeybee-demo' }
    const answer = await browser.asks('POST', '/api/account/sign-in', body, { origin: 'https://town' })
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/)
  })

  it('signs out everywhere', async () => {
    const server = await openTown()
    const [desk, phone] = [new Browser(server), new Browser(server)]
    for (const one of [desk, phone]) await one.signsIn('planner-13')
    await desk.asks('POST', '/api/account/sign-out-everywhere')
    for (const one of [desk, phone]) expect((await one.account()).role).toBe('public')
  })

  it('says the same of a wrong password and an unknown name', async () => {
    const browser = new Browser(await openTown())
    const answers = [
      await browser.signsIn('planner-13', 'wrong wrong wrong'),
      await browser.signsIn('nobody-at-all', 'wrong wrong wrong'),
    ]
    const told = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`))
    expect(told[0]).toMatch(/^401 .*signIn/)
    expect(told[1]).toBe(told[0])
  })

  it('knows the demo’s accounts in a demo town alone, and forgets them when it becomes a real one', async () => {
    expect((await new Browser(await openTown({ isDemo: false })).signsIn('admin')).status).toBe(401)
    const database = await openFor()
    const demo = new Browser(await openTown({ database }))
    expect((await demo.signsIn('admin')).status).toBe(200)
    const real = new Browser(await openTown({ database, isDemo: false }))
    expect((await real.signsIn('admin')).status).toBe(401)
    expect((await demo.account()).role).toBe('public')
    expect((await new Browser(await openTown({ database })).signsIn('admin')).status).toBe(200)
  })
})

describe('guessing', () => {
  it(
    'stops after ten for a name, from whatever address, also when many come at once',
    async () => {
      const server = await openTown()
      const guess = (place: number) => new Browser(server, `10.0.1.${place}`).signsIn('planner-13', 'wrong wrong wrong')
      const burst = await Promise.all(Array.from({ length: guessLimit + 5 }, (_, place) => guess(place)))
      const statuses = burst.map(({ status }) => status)
      for (let place = 0; place <= guessLimit; place += 1) statuses.push((await guess(100 + place)).status)
      expect(statuses.filter((status) => status === 401)).toHaveLength(guessLimit)
      expect((await new Browser(server, '10.0.2.1').signsIn('Planner-13')).status).toBe(429)
      expect((await new Browser(server, '10.0.2.1').signsIn('official')).status).toBe(200)
    },
    manyPasswords,
  )

  it(
    'stops after ten for an address, whatever the name, in the same words',
    async () => {
      const server = await openTown()
      const browser = new Browser(server)
      for (let place = 0; place < guessLimit; place += 1) await browser.signsIn(`nobody-${place}`, 'wrong wrong wrong')
      const known = await browser.signsIn('planner-13')
      const unknown = await browser.signsIn('nobody-99')
      expect([known.status, unknown.status]).toEqual([429, 429])
      expect(await known.text()).toBe(await unknown.text())
    },
    manyPasswords,
  )

  it(
    'does not count those who know their password',
    async () => {
      const browser = new Browser(await openTown())
      for (let time = 0; time <= guessLimit; time += 1) expect((await browser.signsIn('official')).status).toBe(200)
    },
    manyPasswords,
  )
})

describe('another site', () => {
  it('cannot change anything with the cookie of somebody signed in', async () => {
    const server = await openTown()
    const browser = new Browser(server)
    await browser.signsIn('admin')
    for (const origin of ['https://evil.example', 'null', 'http://town.evil.example', 'http://town:81']) {
      const answer = await browser.asks('POST', '/api/account/sign-out', {}, { origin })
      expect(answer.status, origin).toBe(403)
      const login = { name: 'admin', password: 'honeybee-demo' }
      expect((await new Browser(server).asks('POST', '/api/account/sign-in', login, { origin })).status).toBe(403)
    }
    const { cookie } = browser
    const silent = new Request('http://town/api/account/sign-out', { method: 'POST', headers: { cookie } })
    expect((await server.fetch(silent)).status).toBe(403)
    expect((await browser.account()).role).toBe('administrator')
  })
})

describe('joining', () => {
  it('makes the first administrator by a link that works once', async () => {
    const server = await openTown({ isDemo: false })
    const token = await server.firstLink()
    const browser = new Browser(server)
    const seen = await browser.asks('POST', '/api/account/invitation', { token })
    expect(await seen.json()).toMatchObject({ role: 'administrator', unit: null })
    const join = (name: string, password: string) =>
      browser.asks('POST', '/api/account/join', { token, name, password })
    expect((await join('李工', 'kort')).status).toBe(400)
    expect((await (await join('李工', '1234567890')).json()).message).toContain('first that anyone would guess')
    expect((await join('!', good)).status).toBe(400)
    const answers = await Promise.all([join('李工', good), join('王工', good)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await join('张工', good)).status).toBe(410)
    expect(await server.firstLink()).toBeNull()
    const signed = await Promise.all([browser.signsIn('李工', good), new Browser(server).signsIn('王工', good)])
    expect(signed.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('invites a planner for a unit and days, keeps the link good when a name is taken, and takes links back', async () => {
    const server = await openTown()
    await found(server)
    const admin = new Browser(server)
    await admin.signsIn('admin')
    const invitation = { role: 'planner', unit: 'unit:wangzuo', person: null, starts: '2020-01-01', ends: null }
    const made = await admin.asks('POST', '/api/accounts/invitations', invitation)
    const { token } = await made.json()
    const guest = new Browser(server)
    const taken = await guest.asks('POST', '/api/account/join', { token, name: 'ＡＤＭＩＮ', password: good })
    expect([taken.status, (await taken.json()).error]).toEqual([400, 'nameTaken'])
    expect((await guest.asks('POST', '/api/account/join', { token, name: 'wang', password: good })).status).toBe(200)
    await guest.signsIn('wang', good)
    expect(await guest.account()).toMatchObject({ role: 'planner', units: ['unit:wangzuo'] })

    const book = await (await admin.asks('GET', '/api/accounts')).json()
    expect(JSON.stringify(book)).not.toContain(token)
    const { id, memberships } = book.accounts.find(({ name }: { name: string }) => name === 'wang')
    const standIn = { ...invitation, unit: 'unit:fangzhuang' }
    expect((await admin.asks('POST', `/api/accounts/${id}/memberships`, standIn)).status).toBe(200)
    expect((await guest.account()).units).toEqual(['unit:fangzhuang', 'unit:wangzuo'])
    await admin.asks('DELETE', `/api/accounts/memberships/${memberships[0].id}`)
    expect((await guest.account()).units).toEqual(['unit:fangzhuang'])
    await admin.asks('POST', `/api/accounts/${id}/sign-out`)
    expect((await guest.account()).role).toBe('public')

    const second = await (await admin.asks('POST', '/api/accounts/invitations', invitation)).json()
    const [open] = (await (await admin.asks('GET', '/api/accounts')).json()).invitations
    await admin.asks('DELETE', `/api/accounts/invitations/${open.id}`)
    const late = await guest.asks('POST', '/api/account/join', { token: second.token, name: 'late', password: good })
    expect(late.status).toBe(410)
    const acts = (await (await admin.asks('GET', '/api/accounts')).json()).audit.map(({ act }: { act: string }) => act)
    for (const act of ['invited', 'joined', 'membershipGiven', 'membershipEnded', 'signedIn', 'invitationWithdrawn'])
      expect(acts).toContain(act)
  })

  it('refuses memberships that make no sense, and never loses the last administrator', async () => {
    const server = await openTown({ isDemo: false })
    const browser = new Browser(server)
    const token = await server.firstLink()
    await browser.asks('POST', '/api/account/join', { token, name: 'chief', password: good })
    await browser.signsIn('chief', good)
    const plain = { role: 'planner', unit: null, person: null, starts: '2020-01-01', ends: null }
    for (const bad of [
      plain,
      { ...plain, unit: 'unit:nowhere' },
      { ...plain, role: 'official', unit: 'unit:fangzhuang' },
      { ...plain, role: 'official', ends: '2019-01-01' },
      { ...plain, role: 'king' },
    ])
      expect((await browser.asks('POST', '/api/accounts/invitations', bad)).status).toBe(400)
    const [{ memberships }] = (await (await browser.asks('GET', '/api/accounts')).json()).accounts
    expect((await browser.asks('DELETE', `/api/accounts/memberships/${memberships[0].id}`)).status).toBe(409)
  })

  it(
    'changes a password, which ends every other session',
    async () => {
      const server = await openTown()
      const [desk, phone] = [new Browser(server), new Browser(server)]
      for (const one of [desk, phone]) await one.signsIn('official')
      const change = (password: string, wished: string) =>
        desk.asks('POST', '/api/account/password', { password, wished })
      expect((await change('wrong wrong wrong', good)).status).toBe(401)
      expect((await change('honeybee-demo', 'short')).status).toBe(400)
      expect((await change('honeybee-demo', good)).status).toBe(200)
      expect((await desk.account()).role).toBe('official')
      expect((await phone.account()).role).toBe('public')
      expect((await phone.signsIn('official', good)).status).toBe(200)
    },
    manyPasswords,
  )
})
