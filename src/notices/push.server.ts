/** Web push (RFC 8030, VAPID): a notice goes to the service of the browser's maker, encrypted for that browser alone. */
import webPush, { type PushSubscription } from 'web-push'
import type { Outcome } from './outcome.ts'

/** Services of the browsers' makers; a notice goes to no other host unless it is named. */
const makers = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
]

/** A service answers within so many milliseconds, and keeps a notice for so many seconds where a device is off. */
const patience = 10_000
const keptFor = 3 * 86_400

/** Failures before a single letter of the notice was on its way. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

export interface VapidKeys {
  publicKey: string
  privateKey: string
}

export interface Push {
  publicKey: string
  /** Whether a notice may go to this address: no other computer is asked for by whoever follows. */
  mayGoTo(endpoint: string): boolean
  send(to: PushSubscription, payload: string): Promise<Outcome>
}

/**
 * @param contact who answers for these notices: an address as `https://…` or `mailto:…`.
 * @param hosts more hosts that notices may go to, also without https.
 */
export function pushBy(keys: VapidKeys, contact: string, hosts: readonly string[] = []): Push {
  return {
    publicKey: keys.publicKey,
    mayGoTo: (endpoint) => {
      if (!URL.canParse(endpoint) || endpoint.length > 1000) return false
      const { protocol, host, username } = new URL(endpoint)
      if (hosts.includes(host)) return true
      const isMaker = makers.some((maker) => (maker.startsWith('.') ? host.endsWith(maker) : host === maker))
      return protocol === 'https:' && username === '' && isMaker
    },
    send: async (to, payload) => {
      const asked = sealed(to, payload, { subject: contact, ...keys })
      if (!asked) return 'refused'
      const headers = Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)])
      const body = new Uint8Array(asked.body ?? [])
      try {
        const signal = AbortSignal.timeout(patience)
        const answer = await fetch(asked.endpoint, { method: 'POST', headers, body, redirect: 'error', signal })
        await answer.body?.cancel()
        return outcomeOf(answer.status)
      } catch (error) {
        const cause = error instanceof Error && error.cause
        const code = cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
        return unreached.includes(code) ? 'later' : 'unsure'
      }
    },
  }
}

/** The request with the notice encrypted for one browser; null for keys that no browser made. */
function sealed(to: PushSubscription, payload: string, vapidDetails: VapidKeys & { subject: string }) {
  try {
    return webPush.generateRequestDetails(to, payload, { vapidDetails, TTL: keptFor, urgency: 'normal' })
  } catch {
    return null
  }
}

function outcomeOf(status: number): Outcome {
  if (status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}
