/** The service worker: keeps the app on the device, and answers from the downloaded areas where the server is not reached. */
import { areaCaches, keptHeader } from './changes/keptArea.ts'
import type { Shown } from './notices/letters.ts'

/** What the browser hands to a service worker, as far as it is used here. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Pushing extends Lasting {
  data: { json(): Shown } | null
}
interface Clicking extends Lasting {
  notification: { close(): void; data: { url: string } | null }
}
interface Window {
  url: string
  focus(): Promise<unknown>
  navigate(url: string): Promise<unknown>
}
interface Scope {
  /** The files of the app; no revision where the name itself tells the content. Written in by the build. */
  __WB_MANIFEST: readonly { url: string; revision: string | null }[]
  registration: { scope: string; showNotification(title: string, options: object): Promise<void> }
  clients: {
    claim(): Promise<void>
    matchAll(wish: { type: 'window' }): Promise<Window[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'push', listener: (event: Pushing) => void): void
  addEventListener(name: 'notificationclick', listener: (event: Clicking) => void): void
  addEventListener(name: 'message', listener: (event: MessageEvent) => void): void
}
declare const self: Scope

/** How long the server may take where the device has a copy, in milliseconds. */
const patience = 4000

/** How many versions of the app stay: the present one, and the one that other tabs may still be running. */
const versionsKept = 2

const files = self.__WB_MANIFEST
const home = self.registration.scope
const shells = `shell ${home} `
const shell = shells + files.flatMap(({ revision }) => revision?.slice(0, 8) ?? []).join('')
const addresses = new Set(files.map(({ url }) => new URL(url, home).href))
const firstPage = new URL('index.html', home).href

self.addEventListener('install', (event) => event.waitUntil(fillShell()))
self.addEventListener('activate', (event) => event.waitUntil(dropOldShells().then(() => self.clients.claim())))
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request)
  if (answer) event.respondWith(answer)
})

self.addEventListener('push', (event) => {
  const shown = event.data?.json()
  if (shown) event.waitUntil(showNotice(shown))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openNotice(event.notification.data?.url ?? ''))
})

/** Shows a notice; the same one that comes again takes its own place. */
function showNotice({ title, body, url, tag, language }: Shown): Promise<void> {
  const icon = new URL('icon-192.png', home).href
  return self.registration.showNotification(title, { body, tag, icon, badge: icon, lang: language, data: { url } })
}

/** Opens what a notice is about, in the window that is open already where there is one. */
async function openNotice(url: string): Promise<void> {
  const address = new URL(url, home)
  if (!address.href.startsWith(home)) return
  const [window] = (await self.clients.matchAll({ type: 'window' })).filter((one) => one.url.startsWith(home))
  const opened = await window?.navigate(address.href).catch(() => null)
  if (window && opened) await window.focus()
  else await self.clients.openWindow(address.href)
}

/** Fetches every file of the app that no earlier version has left here. */
async function fillShell(): Promise<void> {
  const cache = await caches.open(shell)
  const fill = async ({ url, revision }: (typeof files)[number]) => {
    const address = new URL(url, home).href
    const known = revision === null ? await caches.match(address, { ignoreVary: true }) : undefined
    const from = address === firstPage ? home : address
    const answer = known ?? (await fetch(from, revision === null ? {} : { cache: 'reload' }))
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
    await cache.put(address, plain(answer))
  }
  await Promise.all(files.map(fill))
}

/** An answer that may be given for a page, however many redirections it came by. */
function plain(answer: Response): Response {
  if (!answer.redirected) return answer
  return new Response(answer.body, { status: answer.status, headers: answer.headers })
}

async function dropOldShells(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(shells) && name !== shell)
  await Promise.all(names.slice(0, Math.max(0, names.length - versionsKept + 1)).map((name) => caches.delete(name)))
}

/** The answer to a request for the app or its data; null leaves it to the browser, as for `reload`, which wants no copy. */
function answerTo(request: Request): Promise<Response> | null {
  if (request.method !== 'GET' || !request.url.startsWith(home) || request.cache === 'reload') return null
  const { pathname, search } = new URL(request.url)
  const path = pathname.slice(new URL(home).pathname.length)
  if (request.mode === 'navigate') return path === '' || path === 'index.html' ? fromShell(firstPage, request) : null
  if (path.startsWith('data/basemap/')) return keptFirst(request)
  if ((path.startsWith('data/') && search === '') || path.startsWith('photos/')) return liveFirst(request)
  return addresses.has(request.url) || path.startsWith('assets/') ? fromShell(request.url, request) : null
}

/** The present version answers, or an earlier one for a tab that still runs it. */
async function fromShell(address: string, request: Request): Promise<Response> {
  const present = await (await caches.open(shell)).match(address, { ignoreVary: true })
  return present ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request)
}

/** The copy of a file in the area downloaded last; of a picture its small one will do. */
async function copyOf({ url }: Request): Promise<Response | undefined> {
  const address = url.replace(/(\/photos\/[^/]+\/)full$/, '$1small')
  for (const name of areaCaches(await caches.keys(), home).toReversed()) {
    const copy = await (await caches.open(name)).match(address, { ignoreVary: true })
    if (copy) return copy
  }
  return undefined
}

async function keptFirst(request: Request): Promise<Response> {
  return (await copyOf(request)) ?? fetch(request)
}

/** The server's answer; where it is not reached in time the copy, marked as one. */
async function liveFirst(request: Request): Promise<Response> {
  const live = fetch(request)
  const copy = await copyOf(request)
  if (!copy) return live
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const answer = await Promise.race([live.catch(() => null), late])
  if (answer && isOurs(answer)) return answer
  const headers = new Headers(copy.headers)
  headers.set(keptHeader, '1')
  return new Response(copy.body, { status: copy.status, headers })
}

/** Not the excuse of a server that is down, nor the page that a stranger's network puts in its place. */
function isOurs({ status, headers }: Response): boolean {
  return status < 500 && !headers.get('content-type')?.includes('html')
}
