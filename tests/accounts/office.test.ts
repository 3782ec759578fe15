/** The office's own sign-on: the whole way to a real provider and back, what is refused on it, and what an account of theirs may do. */
import { describe, expect, it } from 'vitest'
import { officeOf } from '../../src/accounts/office.server.ts'
import { client, openProvider } from './provider.ts'
import { Browser, found, home, openTown } from './visiting.ts'

/** A town, its provider, and the ways a browser goes: to the provider and back (`goes`), or back alone; told where it ends. */
async function townWithOffice() {
  const provider = await openProvider()
  const office = { issuer: provider.issuer, ...client, name: '区政务登录', home: `${home}/` }
  const server = await openTown({ office })
  const goes = async (browser: Browser, to = ''): Promise<string> => {
    const began = await browser.asks('GET', `/api/account/office${to && `?to=${encodeURIComponent(to)}`}`)
    expect(began.status).toBe(302)
    const there = began.headers.get('location') ?? ''
    expect(there.startsWith(`${provider.issuer}/authorize?`), there).toBe(true)
    return returns(browser, await fetch(there, { redirect: 'manual' }))
  }
  const returns = async (browser: Browser, sent: Response): Promise<string> => {
    const { pathname, search, origin } = new URL(sent.headers.get('location') ?? '')
    expect(origin + pathname).toBe(`${home}/api/account/office/return`)
    const answer = await browser.asks('GET', pathname + search)
    expect(answer.status).toBe(302)
    return answer.headers.get('location') ?? ''
  }
  return { provider, server, goes, returns }
}

const failed = `${home}/?page=signin&tab=office`

describe('the office’s own sign-on', { timeout: 60_000 }, () => {
  it('makes an account that may nothing until an administrator gives it a role, and knows it again', async () => {
    const { provider, server, goes } = await townWithOffice()
    await found(server)
    provider.user = { sub: 's-1', preferred_username: 'Li Gong', name: '李工' }
    const [browser, admin] = [new Browser(server), new Browser(server)]
    expect(await (await browser.asks('GET', '/api/account/ways')).json()).toEqual({ office: '区政务登录' })
    expect(await goes(browser)).toBe(`${home}/?page=signin`)
    expect(await browser.account()).toEqual({ name: 'Li-Gong', role: 'public', units: [], person: null })
    expect(provider.asked.get('code_challenge_method')).toBe('S256')
    expect(provider.asked.get('nonce')).toBeTruthy()

    await admin.signsIn('admin')
    const { accounts, audit } = await (await admin.asks('GET', '/api/accounts')).json()
    const arrived = accounts.find(({ name }: { name: string }) => name === 'Li-Gong')
    expect(arrived).toMatchObject({ memberships: [], hasPassword: false, lastSignIn: expect.any(String) })
    expect(audit.map(({ who, act }: { who: string; act: string }) => [who, act])).toContainEqual(['Li-Gong', 'arrived'])
    expect((await admin.asks('POST', `/api/accounts/${arrived.id}/password-link`)).status).toBe(409)
    const membership = { role: 'planner', unit: 'unit:wangzuo', person: null, starts: '2020-01-01', ends: null }
    await admin.asks('POST', `/api/accounts/${arrived.id}/memberships`, membership)
    expect(await browser.account()).toMatchObject({ role: 'planner', units: ['unit:wangzuo'] })

    const other = new Browser(server)
    expect(await goes(other, '?key=unit:wangzuo')).toBe(`${home}/?key=unit:wangzuo`)
    expect(await other.account()).toMatchObject({ name: 'Li-Gong', role: 'planner' })
    const after = (await (await admin.asks('GET', '/api/accounts')).json()).accounts
    expect(after).toHaveLength(accounts.length)
  })

  it('never takes somebody for an account of ours that is called the same', async () => {
    const { provider, server, goes } = await townWithOffice()
    const browser = new Browser(server)
    for (const [sub, name] of [
      ['s-2', 'admin-2'],
      ['s-3', 'admin-3'],
    ]) {
      provider.user = { sub: sub ?? '', preferred_username: 'ＡＤＭＩＮ' }
      await goes(browser)
      expect(await browser.account()).toMatchObject({ name: name?.replace('admin', 'ADMIN'), role: 'public' })
    }
  })

  it.each(['signature', 'audience', 'nonce'] as const)('refuses a token with a wrong %s', async (spoil) => {
    const { provider, server, goes } = await townWithOffice()
    provider.spoil = spoil
    const browser = new Browser(server)
    expect(await goes(browser)).toBe(failed)
    expect(await browser.account()).toMatchObject({ name: null, role: 'public' })
  })

  it('refuses a return that this browser did not set out on, and one that comes twice', async () => {
    const { provider, server, goes, returns } = await townWithOffice()
    const [victim, attacker] = [new Browser(server), new Browser(server)]
    const began = await attacker.asks('GET', '/api/account/office')
    const sent = await fetch(began.headers.get('location') ?? '', { redirect: 'manual' })
    expect(await returns(victim, sent)).toBe(failed)
    expect(await victim.account()).toMatchObject({ name: null })
    expect(await goes(victim)).toBe(`${home}/?page=signin`)
    const again = `${home}/api/account/office/return?code=x&state=${provider.asked.get('state')}`
    expect(await returns(victim, new Response(null, { headers: { location: again } }))).toBe(failed)
    const denied = `${home}/api/account/office/return?error=access_denied&state=none`
    expect(await returns(attacker, new Response(null, { headers: { location: denied } }))).toBe(failed)
  })

  it('sends nobody anywhere else', async () => {
    const { goes, server } = await townWithOffice()
    for (const to of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '?https://x',
    ]) {
      const there = await goes(new Browser(server), to)
      expect(there.startsWith(`${home}/`), there).toBe(true)
      expect(new URL(there).pathname).toBe('/')
    }
  })

  it('is not there where none is named, and half a name is refused at the start', async () => {
    const browser = new Browser(await openTown())
    expect(await (await browser.asks('GET', '/api/account/ways')).json()).toEqual({ office: null })
    expect((await browser.asks('GET', '/api/account/office')).status).toBe(404)
    expect((await browser.asks('GET', '/api/account/office/return?code=x&state=y')).status).toBe(404)
    expect(officeOf({})).toBeNull()
    const whole = {
      OIDC_ISSUER: 'https://id/',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
      PUBLIC_URL: 'https://map',
    }
    expect(officeOf(whole)).toMatchObject({ issuer: 'https://id', home: 'https://map/', name: 'OIDC' })
    expect(() => officeOf({ ...whole, PUBLIC_URL: undefined })).toThrow('PUBLIC_URL')
    expect(() => officeOf({ ...whole, PUBLIC_URL: 'map' })).toThrow('no address')
  })
})
