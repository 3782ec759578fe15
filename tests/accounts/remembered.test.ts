/** The account a device remembers: taken where the server is not reached, never against what the server says. */
import { beforeEach, expect, it, vi } from 'vitest'
import type { Account } from '../../src/accounts/account.ts'

const kept = new Map<string, string>()
vi.stubGlobal('document', { baseURI: 'http://town/', documentElement: { lang: 'zh-Hans' } })
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
})
const { forgetAccount, isWorkingDevice, meetAccount, useAccount } = await import('../../src/accounts/account.store.ts')
const { useDataset } = await import('../../src/changes/dataset.store.ts')

const planner: Account = { name: 'planner-13', role: 'planner', units: ['unit:fangzhuang'], person: null }
const nobody: Account = { name: null, role: 'public', units: [], person: null }

/** The server says who it is; null is not reached. */
function serverSays(account: Account | null): void {
  vi.stubGlobal('fetch', async () => {
    if (!account) throw new TypeError('Failed to fetch')
    return Response.json(account)
  })
}

/** The page is opened anew. */
const open = () => useAccount.setState({ account: null, isRemembered: false })
const name = () => useAccount.getState().account?.name

beforeEach(() => {
  kept.clear()
  open()
  useDataset.setState({ index: { live: true } as never })
})

it('knows the planner again without network', async () => {
  serverSays(planner)
  await meetAccount()
  open()
  serverSays(null)
  await meetAccount()
  expect(name()).toBe('planner-13')
  expect(isWorkingDevice()).toBe(true)
})

it('believes the server as soon as it is reached', async () => {
  serverSays(planner)
  await meetAccount()
  open()
  serverSays(null)
  await meetAccount()
  serverSays(nobody)
  await meetAccount()
  expect(name()).toBeNull()
  expect(isWorkingDevice()).toBe(false)
})

it('knows the planner even where the town itself did not come, and nobody where only files are served', async () => {
  serverSays(planner)
  await meetAccount()
  open()
  useDataset.setState({ index: null })
  await meetAccount()
  expect(name()).toBe('planner-13')
  open()
  useDataset.setState({ index: { live: false } as never })
  await meetAccount()
  expect(useAccount.getState().account).toBeNull()
})

it('asks no more once the server has answered', async () => {
  serverSays(planner)
  await meetAccount()
  serverSays(nobody)
  await meetAccount()
  expect(name()).toBe('planner-13')
})

it('knows nobody after signing out, nor on a device where nobody ever was', async () => {
  serverSays(planner)
  await meetAccount()
  await forgetAccount()
  open()
  serverSays(null)
  await meetAccount()
  expect(useAccount.getState().account).toBeNull()
})
