/** Every route says who may call it: the whole list, asked by everyone. */
import { describe, expect, it } from 'vitest'
import { create, fangzhuang, sent } from '../changes/sent.ts'
import { Browser, openTown } from './visiting.ts'

const everyone = ['public', 'volunteer-13-1', 'planner-13', 'official', 'admin']
const signedIn = everyone.slice(1)
const administrators = ['admin']

function whoIs(summary: string): string[] | undefined {
  if (summary.endsWith('Open to everyone.')) return everyone
  if (summary.endsWith('Whoever is signed in.')) return signedIn
  return summary.endsWith('Administrators only.') ? administrators : undefined
}

/** Route → who gets past its guard; what a guard refuses is 401 or 403 for these. */
const routes: [method: string, path: string, who: string[], body?: unknown][] = [
  ['GET', '/api/health', everyone],
  ['GET', '/api/openapi.json', everyone],
  ['GET', '/api/changes', everyone],
  ['POST', '/api/changes', administrators, () => sent([create('unit:fangzhuang', fangzhuang)])],
  ['GET', '/data/index.json', everyone],
  ['GET', '/data/opinion/fangzhuang.geojson', everyone],
  ['GET', '/api/account', everyone],
  ['POST', '/api/account/invitation', everyone, { token: 'none' }],
  ['POST', '/api/account/join', everyone, { token: 'none', name: 'x', password: 'y' }],
  ['POST', '/api/account/password', signedIn, { password: 'honeybee-demo', wished: 'short' }],
  ['POST', '/api/account/password-link', everyone, { token: 'none' }],
  ['POST', '/api/account/renew', everyone, { token: 'none', password: 'y' }],
  ['GET', '/api/accounts', administrators],
  ['GET', '/api/accounts/audit', administrators],
  ['POST', '/api/accounts/x/password-link', administrators],
  ['POST', '/api/accounts/invitations', administrators, {}],
  ['DELETE', '/api/accounts/invitations/x', administrators],
  ['POST', '/api/accounts/x/memberships', administrators, {}],
  ['DELETE', '/api/accounts/memberships/x', administrators],
  ['POST', '/api/accounts/x/sign-out', administrators],
  ['POST', '/api/account/sign-out-everywhere', signedIn],
  ['POST', '/api/account/sign-out', everyone],
  ['POST', '/api/account/sign-in', everyone, { name: 'official', password: 'honeybee-demo' }],
]

/** What better-auth would answer if its own routes were mounted: none of it is. */
const shut = ['sign-up/email', 'sign-in/email', 'update-user', 'is-username-available', 'list-sessions', 'get-session']

describe('the routes', () => {
  it('let in whom they say', async () => {
    const server = await openTown()
    for (const name of everyone) {
      const browser = new Browser(server)
      for (const [method, path, who, body] of routes) {
        if (name !== 'public' && (await browser.account()).role === 'public') await browser.signsIn(name)
        const answer = await browser.asks(method, path, typeof body === 'function' ? body() : body)
        expect([401, 403].includes(answer.status), `${name} ${method} ${path} ${answer.status}`).toBe(
          !who.includes(name),
        )
      }
    }
  }, 60_000)

  it('are all told in the OpenAPI document, with the same people', async () => {
    const { paths } = await (await new Browser(await openTown()).asks('GET', '/api/openapi.json')).json()
    const told = Object.entries<Record<string, { summary?: string }>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { summary }]) => (summary ? [{ path, method, summary }] : [])),
    )
    for (const { path, method, summary } of told.filter(({ path }) => path.startsWith('/api/account'))) {
      const shape = new RegExp(`^${path.replaceAll(/\{\w+\}/g, 'x')}$`)
      const tried = routes.find((route) => route[0] === method.toUpperCase() && shape.test(route[1]))
      expect(tried?.[2], `${method} ${path}`).toBe(whoIs(summary))
    }
    expect(told.length).toBeGreaterThan(15)
  })

  it('are these and no others of the accounts', async () => {
    const browser = new Browser(await openTown())
    for (const path of shut) {
      expect((await browser.asks('POST', `/api/auth/${path}`, {})).status, path).toBe(404)
      expect((await browser.asks('GET', `/api/auth/${path}`)).status, path).toBe(404)
    }
  })
})
