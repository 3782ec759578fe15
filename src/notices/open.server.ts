/** Opens the notices: their ways by the environment, their routes and feeds, and the sender that follows the log. */
import type { Hono } from 'hono'
import type { Log } from '../changes/log.server.ts'
import type { Database } from '../db/database.server.ts'
import { sealWith } from '../opinions/seal.server.ts'
import { feedApi } from './feed.api.ts'
import type { Envelope, Envelopes, Follower } from './followers.server.ts'
import { letterOf } from './letters.ts'
import { mailBy } from './mail.server.ts'
import { noticesApi } from './notices.api.ts'
import { pushBy, type VapidKeys } from './push.server.ts'
import { Sender } from './sender.server.ts'
import { speakerIn } from './speakers.server.ts'

/** What a deployment says of its notices. */
export interface NoticePlace {
  /** Without keys nothing is pushed. */
  vapid?: VapidKeys | undefined
  /** More hosts that pushed notices may go to. */
  pushHosts?: readonly string[] | undefined
  /** `smtp://…` and who letters come from; without both, and an address of the site and a CONTACT_KEY, no letters. */
  smtp?: { url: string; from: string } | undefined
}

export interface Notices {
  /** `/api/notices`. */
  api: Hono
  /** `/feed`. */
  feed: Hono
  /** Gathers and sends what is due as of an instant (ms since 1970); it comes round by itself. */
  turn(now?: number): Promise<void>
  sweep(now?: number): Promise<void>
  close(): Promise<void>
}

export function openNotices(
  database: Database,
  log: Log,
  given: {
    place: NoticePlace
    contactKey: string | undefined
    /** Where this town is found by everyone. */
    address: string | undefined
    synthetic: boolean
    report(error: unknown): void
  },
): Notices {
  const { place, contactKey, synthetic, report } = given
  const address = given.address ? new URL('.', given.address).href : null
  const contact = address?.startsWith('https:')
    ? address
    : `mailto:${place.smtp?.from.match(/[^<\s]+@[^>\s]+/)?.[0] ?? 'map@localhost'}`
  const push = place.vapid ? pushBy(place.vapid, contact, place.pushHosts) : null
  const mail = place.smtp && address && contactKey ? mailBy(place.smtp.url, place.smtp.from) : null
  const envelopes: Envelopes = {
    push: envelopeOf(place.vapid?.privateKey),
    email: mail ? envelopeOf(contactKey) : null,
  }
  const contactSeal = sealWith(contactKey)
  const sender = new Sender({
    database,
    log,
    envelopes,
    contactSeal,
    start: log.seq,
    push,
    mail,
    address,
    synthetic,
    report,
  })
  const askByMail =
    mail && address
      ? async (follower: Follower) => {
          const claim = { kind: 'confirm', often: 'now', notices: [] } as const
          const asked = { claim, token: follower.token, address, follower: `ask.${Date.now()}.${follower.id}` }
          const to = 'email' in follower.address ? follower.address.email : ''
          return mail.send({ to, ...letterOf(asked, () => undefined, speakerIn(follower.language), synthetic) })
        }
      : null
  return {
    api: noticesApi({ database, log, envelopes, push, askByMail, address }),
    feed: feedApi(log, { address, synthetic }),
    turn: (now) => sender.turn(now),
    sweep: (now) => sender.sweep(now),
    close: async () => {
      await sender.close()
      mail?.close()
    },
  }
}

/** Addresses for push are sealed under the key that they are bound to anyway: without it they are of no use. */
function envelopeOf(key: string | undefined): Envelope | null {
  const seal = sealWith(key)
  return seal && key ? { seal, digestKey: `notices ${key}` } : null
}
