/** Keeps the app on the device: registers the service worker once the page rests, and tells when a new version waits. */
import { create } from 'zustand'
import { isWorkingDevice, useAccount } from '../accounts/account.store.ts'

/** The version that waits to take over, or null. */
export const useNewVersion = create<{ waiting: ServiceWorker | null }>()(() => ({ waiting: null }))

/** Milliseconds after which a visitor is taken to stay: who only looks in downloads nothing more. */
const settled = 20_000

/** How often an open page asks for a new version at most, in milliseconds. */
const asking = 3_600_000

/** Once the page is there: at once on the device of somebody who works here, a while later for everyone else. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const begin = () => {
    const timer = setTimeout(registerOnce, isWorkingDevice() ? 0 : settled)
    const stop = useAccount.subscribe(({ account }) => {
      if (!account?.name) return
      clearTimeout(timer)
      stop()
      registerOnce()
    })
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

let isAsked = false

function registerOnce(): void {
  if (isAsked) return
  isAsked = true
  void register()
}

async function register(): Promise<void> {
  const known = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI)).catch(() => undefined)
  if (!known) return
  const look = () => {
    if (known.waiting && navigator.serviceWorker.controller) useNewVersion.setState({ waiting: known.waiting })
  }
  look()
  known.addEventListener('updatefound', () => known.installing?.addEventListener('statechange', look))
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < asking) return
    asked = Date.now()
    void known.update().catch(() => undefined)
  })
}

/** Lets the new version take over and opens the page anew with it; only ever asked for by hand. */
export function takeNewVersion(): void {
  const { waiting } = useNewVersion.getState()
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('takeOver')
}
