/** Opens the opinions: their routes, and the broom that takes contacts away when their time is over. */
import { Hono } from 'hono'
import type { Proofs, Work } from '../accounts/proof.server.ts'
import type { Known } from '../accounts/session.server.ts'
import { dayOf } from '../changes/day.ts'
import type { Log } from '../changes/log.server.ts'
import type { Database } from '../db/database.server.ts'
import { type OpinionTiers, usualTiers } from './opinionDue.ts'
import { opinionsApi } from './opinions.api.ts'
import { Places } from './places.server.ts'
import { sweepSealed } from './privateRows.server.ts'
import { type PhotosSent, Receiving } from './receiving.server.ts'
import { sealWith } from './seal.server.ts'
import { trackApi } from './track.api.ts'
import { Tracking } from './tracking.server.ts'

/** What a deployment says of its opinions. */
export interface OpinionPlace {
  /** CONTACT_KEY: contacts are taken only with one. */
  contactKey?: string | undefined
  tiers?: OpinionTiers | undefined
  /** How hard the proof of work is; as usual when left out. */
  work?: Work | undefined
}

export interface Opinions {
  /** `/api/opinions`. */
  api: Hono
  /** Deletes contacts whose time is over as of an instant (ms since 1970); it comes round by itself every hour. */
  sweep(now?: number): Promise<number>
  close(): Promise<void>
}

const sweepEvery = 3_600_000

/** @throws when the CONTACT_KEY is too short. */
export function openOpinions(
  database: Database,
  log: Log,
  given: {
    place: OpinionPlace
    proofs: Proofs
    photos: PhotosSent | null
    synthetic: boolean
    whoIs(request: Request): Promise<Known>
    report(error: unknown): void
  },
): Opinions {
  const { place, proofs, photos, synthetic, whoIs, report } = given
  const seal = sealWith(place.contactKey)
  const tiers = place.tiers ?? usualTiers
  const tracking = new Tracking(database, log, { seal, tiers })
  const receiving = new Receiving(database, log, { seal, tiers, synthetic, photos })
  const places = new Places(log)
  const api = new Hono()
  api.route('/track', trackApi(database, tracking))
  api.route(
    '/',
    opinionsApi({ database, log, places, receiving, tracking, proofs, seal, tiers, photos, synthetic, whoIs }),
  )
  const sweep = (now = Date.now()) =>
    sweepSealed(database, (key) => tracking.find(key), dayOf(new Date(now).toISOString()))
  let sweeping: Promise<unknown> = Promise.resolve()
  const comeRound = () => {
    sweeping = sweeping.then(() => sweep()).catch(report)
  }
  const timer = setInterval(comeRound, sweepEvery).unref()
  comeRound()
  return {
    api,
    sweep,
    close: async () => {
      clearInterval(timer)
      await sweeping
    },
  }
}
