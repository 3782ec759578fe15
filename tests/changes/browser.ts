/** A browser as far as the outbox needs one, in this process: a page's address, a device's storage, and a network to the real server that can fail. */
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import type { Server } from '../../src/server.ts'
import { token } from '../server/asking.ts'

/** What the network does with the next requests: carries them, loses the request, or loses the answer. */
export type Network = 'carries' | 'losesRequest' | 'losesAnswer'

export interface Browser {
  network: Network
  /** Replaces the answer of the next request, as a stranger's network does. */
  answer: Response | null
  /** Whether a request carries a session. */
  signedIn: boolean
  /** How many change sets were posted. */
  posts: number
}

/** Puts a server behind `fetch`; the device is empty. */
export function browserBefore(server: Server): Browser {
  const browser: Browser = { network: 'carries', answer: null, signedIn: true, posts: 0 }
  const kept = new Map<string, string>()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  vi.stubGlobal('document', { baseURI: 'http://town/', documentElement: { lang: 'en' }, visibilityState: 'visible' })
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit = {}) => {
    if (browser.network === 'losesRequest') throw new TypeError('Failed to fetch')
    const { answer } = browser
    browser.answer = null
    if (answer) return answer
    if (init.method === 'POST') browser.posts += 1
    const headers = new Headers(init.headers)
    if (browser.signedIn) headers.set('authorization', `Bearer ${token}`)
    const told = await server.fetch(new Request(url, { ...init, headers }))
    if (browser.network === 'losesAnswer') throw new TypeError('Failed to fetch')
    return told
  })
  return browser
}
