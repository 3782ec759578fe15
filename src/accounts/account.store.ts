/** Who is signed in at this browser, and the way to ask the server about accounts. */
import { create } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { Account } from './account.ts'

/** Null until the server said who it is, or the device remembers it where the server is not reached; for ever null where only files are served. */
export const useAccount = create<{ account: Account | null; isRemembered: boolean }>()(() => ({
  account: null,
  isRemembered: false,
}))

const place = 'account'

/** What the server answered: the value, or its sentence why not, and for how many seconds to wait; without a sentence it was not reached. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string | null; wait?: number }

/** Asks the server, in the language of the page. @param path beneath `api/`. */
export async function askServer<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
  const headers = { 'accept-language': document.documentElement.lang }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  try {
    const answer = await fetch(new URL(`api/${path}`, document.baseURI), init)
    const value = await answer.json()
    if (answer.ok) return { ok: true, value }
    const wait = Number(answer.headers.get('retry-after'))
    return { ok: false, message: String(value.message), ...(wait > 0 && { wait }) }
  } catch {
    return { ok: false, message: null }
  }
}

/** Sends a wish about accounts and reads the book of accounts again; answers what came of it. */
export type Send = <Value>(method: string, path: string, body?: unknown) => Promise<Answer<Value>>

/**
 * Asks who is signed in, once, where there is a server to ask; where it is not reached, not even for the town, whoever was here
 * last is taken to be, until it is.
 */
export async function meetAccount(): Promise<void> {
  const { account, isRemembered } = useAccount.getState()
  const { index } = useDataset.getState()
  if ((index && !index.live) || (account && !isRemembered)) return
  const answer = index && (await askServer<Account>('GET', 'account'))
  if (answer?.ok) {
    useAccount.setState({ account: answer.value, isRemembered: false })
    remember(answer.value)
  } else if (!account) {
    useAccount.setState({ account: remembered(), isRemembered: true })
  }
}

/** Somebody else on the same device does not find what the last one downloaded. */
function remember(account: Account): void {
  const before = remembered()
  if (before && account.name !== null && before.name !== account.name) void removeAreas()
  if (account.name === null) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify(account))
}

function remembered(): Account | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Account | null
  } catch {
    return null
  }
}

/** Whether somebody works with this device: the account last signed in here is remembered. */
export function isWorkingDevice(): boolean {
  return localStorage.getItem(place) !== null
}

/** After signing out: the device knows no account any more, nor what only that account may see. */
export async function forgetAccount(): Promise<void> {
  localStorage.removeItem(place)
  await removeAreas()
}

async function removeAreas(): Promise<void> {
  const { removeArea } = await import('../changes/areas.store.ts')
  await removeArea()
}

/** Opens the town anew for someone else, who may see other things. @param page the page to open, or the map. */
export function openAnew(page?: string): void {
  const url = new URL(location.href)
  url.hash = ''
  url.searchParams.delete('page')
  if (page) url.searchParams.set('page', page)
  location.replace(url)
}
