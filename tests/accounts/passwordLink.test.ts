/** A new password by a link: made by an administrator, used once by its owner, and every session ends. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AccountBook } from '../../src/accounts/account.ts'
import { Browser, openTown } from './visiting.ts'

const good = 'correct horse battery'

/** A town with its administrator signed in, and a way to make a link for an account by its name. */
async function townWithAdministrator() {
  const server = await openTown()
  const admin = new Browser(server)
  await admin.signsIn('admin')
  const book = async (): Promise<AccountBook> => (await admin.asks('GET', '/api/accounts')).json()
  const link = async (name: string): Promise<string> => {
    const { id } = (await book()).accounts.find((account) => account.name === name) ?? { id: 'nobody' }
    return (await (await admin.asks('POST', `/api/accounts/${id}/password-link`)).json()).token
  }
  return { server, admin, book, link }
}

describe('a link for a new password', { timeout: 60_000 }, () => {
  it('says whose password it is, sets it once, and ends every session of that account alone', async () => {
    const { server, admin, book, link } = await townWithAdministrator()
    const planner = new Browser(server)
    await planner.signsIn('planner-13')
    const token = await link('planner-13')
    const guest = new Browser(server, '10.0.0.2')
    const told = await (await guest.asks('POST', '/api/account/password-link', { token })).json()
    expect(told.name).toBe('planner-13')
    const left = Date.parse(told.expiresAt) - Date.now()
    expect(left).toBeGreaterThan(23.9 * 60 * 60 * 1000)
    expect(left).toBeLessThanOrEqual(24 * 60 * 60 * 1000)

    const renew = (password: string) => guest.asks('POST', '/api/account/renew', { token, password })
    expect((await renew('short')).status).toBe(400)
    expect((await planner.account()).role).toBe('planner')
    const answers = await Promise.all([renew(good), renew(`${good} two`)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await renew(good)).status).toBe(410)
    expect((await guest.asks('POST', '/api/account/password-link', { token })).status).toBe(410)
    expect((await planner.account()).role).toBe('public')
    expect((await admin.account()).role).toBe('administrator')
    expect((await planner.signsIn('planner-13')).status).toBe(401)
    const signed = await Promise.all([good, `${good} two`].map((password) => planner.signsIn('planner-13', password)))
    expect(signed.map(({ status }) => status).sort()).toEqual([200, 401])

    const { audit } = await book()
    const acts = audit.map(({ who, act, about }) => [who, act, about.account])
    expect(acts).toContainEqual(['admin', 'passwordLinkMade', 'planner-13'])
    expect(acts).toContainEqual(['planner-13', 'passwordRenewed', 'planner-13'])
    expect(JSON.stringify(await book())).not.toContain(token)
  })

  it('is good no more once another was made, and changes nobody it does not know', async () => {
    const { server, admin, link } = await townWithAdministrator()
    const [first, second] = [await link('official'), await link('official')]
    const guest = new Browser(server)
    const ask = async (token: string) => (await guest.asks('POST', '/api/account/password-link', { token })).status
    expect([await ask(first), await ask(second), await ask('made up')]).toEqual([410, 200, 410])
    expect((await admin.asks('POST', '/api/accounts/nobody/password-link')).status).toBe(404)
  })

  it('runs out after a day', async () => {
    const { server, link } = await townWithAdministrator()
    const token = await link('official')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 + 1000 })
    onTestFinished(() => void vi.useRealTimers())
    const late = await new Browser(server).asks('POST', '/api/account/renew', { token, password: good })
    expect(late.status).toBe(410)
  })
})
