/** Opens the house by its environment: the database, the server before it, and the demo town where it is asked for and the database is empty. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { officeOf } from './accounts/office.server.ts'
import { secretIn } from './accounts/secret.server.ts'
import { openDatabase } from './db/open.server.ts'
import { vapidKeysIn } from './notices/keys.server.ts'
import type { NoticePlace } from './notices/open.server.ts'
import { tiersOf } from './opinions/opinionDue.ts'
import type { PhotoPlace } from './photos/open.server.ts'
import { createServer, type Server } from './server.ts'

/** A house that answers; `seq` is how far its log has come. */
export interface House extends Pick<Server, 'fetch' | 'atHand' | 'firstLink'> {
  readonly seq: number
  /** Ends the streams, so that every connection comes to its end; requests under way are still answered. */
  endStreams(): void
  /** Waits for the writing at hand and closes the database. */
  close(): Promise<void>
}

/**
 * @param environment `DATA_DIR`, `DATABASE_URL`, `S3_ENDPOINT` and its companions, `ADMIN_TOKEN`, `AUTH_SECRET`, `PUBLIC_URL`, `OIDC_…`, `DEMO`, `CONTACT_KEY`, `OPINION_TIERS`, `EMBED_ANCESTORS`, `SMTP_URL`, `SMTP_FROM`, `VAPID_PUBLIC`, `VAPID_PRIVATE`, `PUSH_HOSTS`, `MAP_REVIEW_NUMBER` and `MAP_CREDIT`, as in the README.
 * @param folders the built app and the basemap's files.
 * @param report told of failures that nobody foresaw.
 * @throws with a plain sentence when the database cannot be opened, or another server has the folder.
 */
export async function openHouse(
  environment: Readonly<Record<string, string | undefined>>,
  folders: { built?: string; basemap: string },
  report: (error: unknown) => void,
): Promise<House> {
  const { DATA_DIR = './data', DATABASE_URL, ADMIN_TOKEN, AUTH_SECRET, MAP_REVIEW_NUMBER } = environment
  const DEMO = environment.DEMO ?? (DATABASE_URL || existsSync(join(DATA_DIR, 'map.sqlite')) ? '0' : '1')
  const database = await openDatabase({ url: DATABASE_URL, folder: DATA_DIR })
  const server = await createServer({
    database,
    adminToken: ADMIN_TOKEN,
    secret: AUTH_SECRET || secretIn(DATA_DIR),
    office: officeOf(environment),
    mapReviewNumber: MAP_REVIEW_NUMBER,
    credit: environment.MAP_CREDIT,
    address: environment.PUBLIC_URL || undefined,
    embedAncestors: environment.EMBED_ANCESTORS,
    photos: photoPlace(environment, DATA_DIR),
    opinions: { contactKey: environment.CONTACT_KEY, tiers: tiersOf(environment.OPINION_TIERS) },
    notices: noticePlace(environment, DATA_DIR),
    ...folders,
    filling: async () => (await import('./demo/town.ts')).makeTown(),
    fill: DEMO === '1',
    report,
  })
  return {
    fetch: server.fetch,
    atHand: server.atHand,
    firstLink: server.firstLink,
    get seq() {
      return server.log.seq
    },
    endStreams: () => server.log.endStreams(),
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}

/** Letters go by the office's own server, where both its address and a sender are named. */
function noticePlace(environment: Readonly<Record<string, string | undefined>>, folder: string): NoticePlace {
  const { SMTP_URL: url, SMTP_FROM: from, PUSH_HOSTS = '' } = environment
  if (Boolean(url) !== Boolean(from)) throw new Error('SMTP_URL and SMTP_FROM belong together.')
  const pushHosts = PUSH_HOSTS.split(/[\s,]+/).filter((host) => host !== '')
  return { vapid: vapidKeysIn(folder, environment), pushHosts, ...(url && from && { smtp: { url, from } }) }
}

/** Pictures lie in the data folder, or in an S3-compatible store where one is named in full. */
function photoPlace(environment: Readonly<Record<string, string | undefined>>, folder: string): PhotoPlace {
  const { S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET, S3_REGION } = environment
  const place = { folder: join(folder, 'photos') }
  if (!S3_ENDPOINT) return place
  if (!S3_BUCKET || !S3_KEY || !S3_SECRET) {
    throw new Error('S3_ENDPOINT needs S3_BUCKET, S3_KEY and S3_SECRET beside it.')
  }
  const s3 = { endpoint: S3_ENDPOINT, bucket: S3_BUCKET, key: S3_KEY, secret: S3_SECRET, region: S3_REGION }
  return { ...place, s3 }
}
