/** Following from this browser: what it follows, by which way, and the talk with the server and with the browser's own notices. */
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'
import type { FollowRole } from './happening.ts'
import type { Often } from './often.ts'

/** What came of asking: an answer, a refusal in the server's words, or no answer at all. */
export type Asked<T> =
  | { state: 'answered'; value: T }
  | { state: 'refused'; error: string; message: string }
  | { state: 'unreached' }

/** By which ways this server tells. */
export interface Ways {
  /** The public key of its push, null where there is none. */
  push: string | null
  email: boolean
  /** Where this town is found by everyone, with a slash at the end; null where nobody told the server. */
  address: string | null
}

/** What somebody follows, as their own page shows it. */
export interface Mine {
  way: 'push' | 'email'
  often: Often
  email: string | null
  token: string
  follows: { about: Key; role: FollowRole; confirmed: boolean }[]
}

/** What is followed: a record, or one's own opinion by its code. */
export interface Wanted {
  about: Key
  code?: string | undefined
  language: string
}

/** Why this device cannot be notified. */
export type PushTrouble = 'unsupported' | 'install' | 'denied' | 'dismissed' | 'failed'

const door = new URL('api/notices', document.baseURI).href
const tokenName = 'notices'

/** Milliseconds that the browser may take to make its part ready. */
const patience = 8000

interface Following {
  /** null while the server was not asked. */
  ways: Asked<Ways> | null
  mine: Mine | null
}

export const useFollowing = create<Following>(() => ({ ways: null, mine: null }))

export function askWays(): Promise<Asked<Ways>> {
  return ask('/ways')
}

/** Asks once which ways there are, and what this device follows. */
export async function openFollowing(): Promise<void> {
  const { ways } = useFollowing.getState()
  if (ways?.state === 'answered') return
  const token = keptToken()
  const [asked, mine] = await Promise.all([askWays(), token ? askMine(token) : null])
  useFollowing.setState({ ways: asked })
  if (mine?.state === 'answered') keep(mine.value)
  if (mine?.state === 'refused') drop()
}

export function askMine(token: string): Promise<Asked<Mine>> {
  return ask('/mine', { token })
}

/** `/confirm` { token }, `/often` { token, often } or `/unfollow` { token, about? }. */
export function changeMine(deed: 'confirm' | 'often' | 'unfollow', body: object): Promise<Asked<Mine>> {
  return ask(`/mine/${deed}`, body)
}

/** The secret of the page that belongs to this device; null while it follows nothing. */
export function keptToken(): string | null {
  try {
    return localStorage.getItem(tokenName)
  } catch {
    return null
  }
}

/** Asks the browser and then the server to notify this device. */
export async function followHere(wanted: Wanted, key: string): Promise<Asked<Mine> | PushTrouble> {
  const subscription = await subscribed(key)
  if (typeof subscription === 'string') return subscription
  const { endpoint, keys } = subscription.toJSON()
  const asked = await ask<Mine>('/follow', { ...bodyOf(wanted), subscription: { endpoint, keys } })
  if (asked.state === 'answered') keep(asked.value)
  return asked
}

/** Asks the server for the letter whose link begins the notices. */
export function followByEmail(wanted: Wanted, email: string): Promise<Asked<{ asked: true }>> {
  return ask('/follow', { ...bodyOf(wanted), email })
}

/** Takes what the server said of this device; a page opened by a letter's link is none of this device's. */
export function keep(mine: Mine): void {
  if (mine.way !== 'push') return
  if (mine.follows.length === 0) drop()
  else remember(mine)
}

function remember(mine: Mine): void {
  useFollowing.setState({ mine })
  try {
    localStorage.setItem(tokenName, mine.token)
  } catch {
    return
  }
}

function drop(): void {
  useFollowing.setState({ mine: null })
  try {
    localStorage.removeItem(tokenName)
  } catch {
    return
  }
}

/** Whether this device can be notified at all; an iPhone can once the app is on its home screen. */
export function pushTrouble(): PushTrouble | null {
  if ('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis) {
    return Notification.permission === 'denied' ? 'denied' : null
  }
  return 'standalone' in navigator && !navigator.standalone ? 'install' : 'unsupported'
}

async function subscribed(key: string): Promise<PushSubscription | PushTrouble> {
  const trouble = pushTrouble()
  if (trouble) return trouble
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed'
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const registration = await Promise.race([navigator.serviceWorker.ready, late])
  if (!registration) return 'failed'
  const wish = { userVisibleOnly: true, applicationServerKey: key }
  try {
    return await registration.pushManager.subscribe(wish).catch(async () => {
      await (await registration.pushManager.getSubscription())?.unsubscribe()
      return registration.pushManager.subscribe(wish)
    })
  } catch {
    return 'failed'
  }
}

function bodyOf({ about, code, language }: Wanted) {
  return { language, ...(code ? { code } : { about }) }
}

async function ask<T>(path: string, body?: object): Promise<Asked<T>> {
  const answer = await fetch(`${door}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'accept-language': document.documentElement.lang, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => null)
  const value = await answer?.json().catch(() => null)
  if (!answer || !value) return { state: 'unreached' }
  if (answer.ok) return { state: 'answered', value }
  return { state: 'refused', error: String(value.error), message: String(value.message) }
}
