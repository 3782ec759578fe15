/** Who is signed in at this browser, and the way to ask the server about accounts. */
import { create } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { Account } from './account.ts'

/** Null until the server said who it is; for ever null where only files are served. */
export const useAccount = create<{ account: Account | null }>()(() => ({ account: null }))

/** What the server answered: the value, or its sentence why not; without a sentence it was not reached. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string | null }

/** Asks the server, in the language of the page. @param path beneath `api/`. */
export async function askServer<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
  const headers = { 'accept-language': document.documentElement.lang }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  try {
    const answer = await fetch(new URL(`api/${path}`, document.baseURI), init)
    const value = await answer.json()
    return answer.ok ? { ok: true, value } : { ok: false, message: String(value.message) }
  } catch {
    return { ok: false, message: null }
  }
}

/** Sends a wish about accounts and reads the book of accounts again; answers what came of it. */
export type Send = <Value>(method: string, path: string, body?: unknown) => Promise<Answer<Value>>

/** Asks once who is signed in, where there is a server to ask. */
export async function meetAccount(): Promise<void> {
  if (!useDataset.getState().index?.live || useAccount.getState().account) return
  const answer = await askServer<Account>('GET', 'account')
  if (answer.ok) useAccount.setState({ account: answer.value })
}

/** Opens the town anew for someone else, who may see other things. @param page the page to open, or the map. */
export function openAnew(page?: string): void {
  const url = new URL(location.href)
  url.hash = ''
  url.searchParams.delete('page')
  if (page) url.searchParams.set('page', page)
  location.replace(url)
}
