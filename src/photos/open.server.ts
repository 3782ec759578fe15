/** Opens the photos: where their files lie, the two ways to them, and the broom that comes round. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Proofs } from '../accounts/proof.server.ts'
import type { Known } from '../accounts/session.server.ts'
import type { Log } from '../changes/log.server.ts'
import { kindOf } from '../changes/record.ts'
import type { Database } from '../db/database.server.ts'
import { Naming } from './naming.server.ts'
import { PhotoFiles, strangerAccount } from './photoFiles.server.ts'
import { pictureApi } from './picture.api.ts'
import { diskStore } from './pictureStore.server.ts'
import { type S3Place, s3Store } from './s3Store.server.ts'
import { strangers, workers } from './senders.server.ts'
import { uploadApi } from './upload.api.ts'

/** The folder for what is under way, and for the pictures too unless an S3-compatible store is named. */
export interface PhotoPlace {
  folder: string
  s3?: S3Place | undefined
}

export interface Photos {
  /** `/api/photos/upload`. */
  upload: Hono
  /** `/api/opinions/photos`, for everyone. */
  strangers: Hono
  /** Whether all of these came from strangers and belong to no photo yet. */
  areWaiting(ids: readonly string[]): Promise<boolean>
  /** `/photos`. */
  pictures: Hono
  files: PhotoFiles
  /** Removes what nobody needs any more, as of an instant (milliseconds since 1970); now when left out. */
  sweep(now?: number): Promise<void>
  /** Stops the broom; resolves when it is still. */
  close(): Promise<void>
}

/** How long an upload may stay unfinished, and how often the broom comes round, in milliseconds. */
const incomingFor = 7 * 86_400_000
const sweepEvery = 3_600_000

/** Bytes of one picture at most, in MB. */
const sizeLimits = { workers: 25, strangers: 8 }

export async function openPhotos(
  database: Database,
  log: Log,
  place: PhotoPlace,
  whoIs: (request: Request) => Promise<Known>,
  proofs: Proofs,
  report: (error: unknown) => void,
): Promise<Photos> {
  const incoming = join(place.folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  const store = place.s3 ? s3Store(place.s3) : diskStore(join(place.folder, 'kept'))
  const naming = new Naming(log)
  const files = new PhotoFiles(database, store, naming)
  const sweep = async (now = Date.now()) => {
    await removeOlder(incoming, now - incomingFor)
    await files.removeOver(now)
    await files.removeOrphans(now)
  }
  let sweeping: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<unknown>) => {
    sweeping = sweeping.then(work).then(() => {}, report)
  }
  const timer = setInterval(() => inTurn(() => sweep()), sweepEvery).unref()
  const unfollow = log.follow((fold, steps) => {
    const isReview = fold.reader.role === 'public' && steps.some(({ change }) => kindOf(change.key) === 'photo')
    if (isReview) inTurn(() => files.removeOver())
  })
  inTurn(() => sweep())
  const ways = { files, naming, incoming, incomingFor, report }
  return {
    upload: uploadApi({ ...ways, path: '/api/photos/upload', sizeLimit: sizeLimits.workers, senderOf: workers(whoIs) }),
    strangers: uploadApi({
      ...ways,
      path: '/api/opinions/photos',
      sizeLimit: sizeLimits.strangers,
      senderOf: strangers(database, proofs),
    }),
    areWaiting: async (ids) => {
      const found = await Promise.all(ids.map((id) => files.find(id)))
      return ids.every((id, place) => found[place]?.account === strangerAccount && naming.nameOf(id) === null)
    },
    pictures: pictureApi(files, naming, whoIs),
    files,
    sweep,
    close: async () => {
      clearInterval(timer)
      unfollow()
      await sweeping
    },
  }
}

/** Removes the files of a folder that nobody has written since an instant (milliseconds since 1970). */
async function removeOlder(folder: string, instant: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const written = (await stat(path).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (written < instant) await rm(path, { force: true })
  }
}
