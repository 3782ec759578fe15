/** Sessions: how long they last, when they end by themselves, and how long one waits after too many guesses. */
import { describe, expect, it } from 'vitest'
import type { AccountBook } from '../../src/accounts/account.ts'
import { guessLimit } from '../../src/accounts/guess.server.ts'
import { Browser, found, openTown } from './visiting.ts'

describe('the cookie of a session', { timeout: 60_000 }, () => {
  const cookieOf = async (body: object, secure?: boolean) => {
    const server = await openTown()
    const init = { method: 'POST', headers: { origin: 'http://town' }, body: JSON.stringify(body) }
    const from = { address: '10.0.0.1', ...(secure !== undefined && { secure }) }
    const answer = await server.fetch(new Request('http://town/api/account/sign-in', init), from)
    expect(answer.status).toBe(200)
    return answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
  }
  const pair = { name: 'official', password: 'honeybee-demo' }

  it('ends with the browser, and lasts a month where the device is to remember', async () => {
    expect(await cookieOf(pair)).not.toMatch(/Max-Age|Expires/i)
    expect(await cookieOf({ ...pair, remember: true })).toMatch(/Max-Age=2592000/i)
  })

  it('goes over https alone where the proxy says that the browser came by https', async () => {
    expect(await cookieOf(pair, true)).toMatch(/; Secure/)
    expect(await cookieOf(pair, false)).not.toMatch(/Secure/)
  })
})

describe('a session', { timeout: 60_000 }, () => {
  it('ends when the last membership is ended, not before', async () => {
    const server = await openTown()
    await found(server)
    const [admin, planner] = [new Browser(server), new Browser(server)]
    await admin.signsIn('admin')
    await planner.signsIn('planner-13')
    const book = async (): Promise<AccountBook> => (await admin.asks('GET', '/api/accounts')).json()
    const standIn = { role: 'planner', unit: 'unit:wangzuo', person: null, starts: '2020-01-01', ends: null }
    await admin.asks('POST', '/api/accounts/demo-planner-13/memberships', standIn)
    const held = (await book()).accounts.find(({ id }) => id === 'demo-planner-13')?.memberships ?? []
    expect(held).toHaveLength(2)
    await admin.asks('DELETE', `/api/accounts/memberships/${held[0]?.id}`)
    expect(await planner.account()).toMatchObject({ name: 'planner-13', role: 'planner' })
    await admin.asks('DELETE', `/api/accounts/memberships/${held[1]?.id}`)
    expect(await planner.account()).toEqual({ name: null, role: 'public', units: [], person: null })
    await planner.signsIn('planner-13')
    expect(await planner.account()).toMatchObject({ name: 'planner-13', role: 'public' })
  })

  it('is told with the account’s own name, however it was written', async () => {
    const server = await openTown()
    const admin = new Browser(server)
    await admin.signsIn('ＡＤＭＩＮ')
    const { audit, accounts }: AccountBook = await (await admin.asks('GET', '/api/accounts')).json()
    expect(audit.find(({ act }) => act === 'signedIn')?.who).toBe('admin')
    const lasts = accounts.map(({ name, lastSignIn }) => [name, lastSignIn !== null])
    expect(lasts.filter(([, signed]) => signed)).toEqual([['admin', true]])
  })
})

describe('after too many guesses', () => {
  it('the answer says for how many seconds, until the first of them is a minute old', { timeout: 60_000 }, async () => {
    const browser = new Browser(await openTown())
    const began = Date.now()
    for (let time = 0; time < guessLimit; time += 1) await browser.signsIn('nobody', 'wrong wrong wrong')
    const answer = await browser.signsIn('nobody', 'wrong wrong wrong')
    const wait = Number(answer.headers.get('retry-after'))
    expect(answer.status).toBe(429)
    expect(wait).toBeLessThanOrEqual(60)
    expect(wait * 1000).toBeGreaterThanOrEqual(60_000 - (Date.now() - began))
  })
})

describe('the record of what was done', { timeout: 60_000 }, () => {
  it('is read by act, name and day, a page after the other, and by administrators alone', async () => {
    const server = await openTown()
    const [admin, official] = [new Browser(server), new Browser(server)]
    await admin.signsIn('admin')
    await official.signsIn('official')
    for (let time = 0; time < 210; time += 1) await admin.asks('POST', '/api/accounts/demo-official/sign-out')
    const read = async (query: string) => (await admin.asks('GET', `/api/accounts/audit${query}`)).json()
    const first = await read('?act=signedOutEverywhere&name=official')
    expect(first).toHaveLength(200)
    const { at, id } = first.at(-1)
    const second = await read(`?act=signedOutEverywhere&name=official&at=${at}&id=${id}`)
    expect(second).toHaveLength(10)
    expect(new Set([...first, ...second].map((entry) => entry.id)).size).toBe(210)
    expect(await read('?name=offici')).toEqual([])
    expect(await read('?name=o%25')).toEqual([])
    expect(await read('?act=signedOutEverywhere&name=admin')).toHaveLength(200)
    const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
    expect((await read(`?act=signedIn&from=${today}&to=${today}`)).length).toBe(2)
    expect(await read('?to=2020-01-01')).toEqual([])
    expect((await admin.asks('GET', '/api/accounts/audit?act=none')).status).toBe(400)
    expect((await official.asks('GET', '/api/accounts/audit')).status).toBe(401)
  })
})
