/** Uploading: pictures arrive in pieces (tus 1.0), from those who work here or from strangers who did a proof of work, and are kept once they are whole and sound. */
import { readFile } from 'node:fs/promises'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Refusal, refuse } from '../changes/refusal.server.ts'
import type { Naming } from './naming.server.ts'
import type { Photo } from './photo.ts'
import type { PhotoFiles } from './photoFiles.server.ts'
import { PictureRefused } from './reencode.server.ts'

const idShape = z.uuid()

/** Who sends: under which account the pictures are kept, and whether the picture of a photo that is there is theirs to send. */
export interface Sender {
  account: string
  maySend(photo: Photo): boolean
}

export interface UploadNeeds {
  /** Where the routes are mounted. */
  path: string
  /** Bytes of one picture at most, in MB. */
  sizeLimit: number
  /** Who sends, or the answer that refuses; asked at every piece. */
  senderOf(context: Context, isBegun: boolean): Promise<Sender | Response>
  files: PhotoFiles
  naming: Naming
  /** Folder of what is not whole yet, and how long it may stay so, in milliseconds. */
  incoming: string
  incomingFor: number
  report(error: unknown): void
}

/**
 * `POST /` with `Upload-Length` and the metadata `id` (UUID) begins, `PATCH /{id}` goes on, `HEAD /{id}` tells how far, `DELETE /{id}` gives up.
 * A `HEAD` says all the way for a picture that is kept, and keeps one that was whole when the server was killed.
 * 401 nobody who may, 404 not begun (or another's), 409 the id is another's, 413 too large, 422 no sound picture: nothing is left of it.
 */
export function uploadApi(needs: UploadNeeds): Hono {
  const { path, sizeLimit, senderOf, files, naming, incoming, incomingFor, report } = needs
  const store = new FileStore({ directory: incoming, expirationPeriodInMilliseconds: incomingFor })
  const accounts = new WeakMap<Request, string>()
  const finishing = new Map<string, Promise<void>>()

  const finish = (upload: Upload, account: string): Promise<void> => {
    const known = finishing.get(upload.id)
    if (known) return known
    const work = keepWhole(upload, account).finally(() => finishing.delete(upload.id))
    finishing.set(upload.id, work)
    return work
  }
  const keepWhole = async ({ id, storage }: Upload, account: string) => {
    try {
      await files.keep(id, await readFile(storage?.path ?? ''), account)
    } catch (error) {
      if (error instanceof PictureRefused) throw { status_code: 422, body: error.fault }
      report(error)
      throw { status_code: 500, body: 'server' }
    } finally {
      await store.remove(id).catch(report)
    }
  }

  const tus = new Server({
    path,
    datastore: store,
    maxSize: sizeLimit * 1024 * 1024,
    allowedOrigins: [],
    generateUrl: (_request, { id }) => `${lastOf(path)}/${id}`,
    namingFunction: (_request, metadata) => metadata?.id ?? '',
    onUploadCreate: async (request, { metadata }) => ({
      metadata: { ...metadata, account: accounts.get(request) ?? '' },
    }),
    onUploadFinish: async (request, upload) => {
      await finish(upload, accounts.get(request) ?? '')
      return {}
    },
  })

  const refusalOf = async (context: Context, id: string, { account, maySend }: Sender, isBegun: boolean) => {
    const there = await store.getUpload(id).catch(() => null)
    const owner = there?.metadata?.account ?? (await files.find(id))?.account
    const photo = naming.photoOf(id)
    const isForeign = owner !== undefined && owner !== account
    if (!isBegun) {
      const isTaken = isForeign || (photo !== null && !maySend(photo))
      return isTaken ? refuse(context, 409, 'photoTaken') : null
    }
    return owner === undefined || isForeign ? refuse(context, 404, 'notFound') : null
  }

  const handle = async (context: Context, id: string | null, isBegun: boolean): Promise<Response> => {
    const sender = await senderOf(context, isBegun)
    if (sender instanceof Response) return sender
    if (!id || !idShape.safeParse(id).success) return refuse(context, 400, 'photoId')
    const refusal = await refusalOf(context, id, sender, isBegun)
    if (refusal) return refusal
    accounts.set(context.req.raw, sender.account)
    return toldInWords(context, await tus.handleWeb(context.req.raw), sizeLimit)
  }

  const tellProgress = async (context: Context, id: string): Promise<Response> => {
    const answer = await handle(context, id, true)
    if (answer.ok && answer.headers.get('upload-offset') === answer.headers.get('upload-length')) {
      const upload = await store.getUpload(id).catch(() => null)
      const fault = upload && (await finish(upload, upload.metadata?.account ?? '').catch((error) => error))
      if (fault) return refuse(context, fault.status_code, fault.body)
    }
    if (answer.status !== 404) return answer
    const sender = await senderOf(context, true)
    const kept = await files.find(id)
    if (!kept || sender instanceof Response || kept.account !== sender.account) return answer
    const size = String(kept.received)
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-offset': size,
      'upload-length': size,
      'cache-control': 'no-store',
    }
    return new Response(null, { status: 200, headers })
  }

  const api = new Hono()
  api.post('/', (context) => handle(context, idIn(context.req.header('upload-metadata')), false))
  api.patch('/:id', (context) => handle(context, context.req.param('id'), true))
  api.delete('/:id', (context) => handle(context, context.req.param('id'), true))
  api.get('/:id', (context) =>
    context.req.raw.method === 'HEAD'
      ? tellProgress(context, context.req.param('id'))
      : refuse(context, 404, 'notFound'),
  )
  return api
}

/** The last part of a path, from which the address of an upload is told. */
function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The id in tus's metadata: `id <base64>,…`. */
function idIn(metadata = ''): string | null {
  const [, coded] = /(?:^|,)\s*id ([A-Za-z0-9+/=]+)/.exec(metadata) ?? []
  return coded === undefined ? null : Buffer.from(coded, 'base64').toString()
}

const sentences: readonly Refusal[] = ['photoKind', 'photoHeic', 'photoBroken', 'photoTooManyPixels', 'server']

/** An answer of the protocol, its refusals in the reader's words. */
async function toldInWords(context: Context, answer: Response, sizeLimit: number): Promise<Response> {
  if (answer.status < 400) return answer
  const body = (await answer.text()).trim()
  const { status } = answer
  const refusal = sentences.find((one) => one === body)
  if (status === 413) return refuse(context, 413, 'photoTooLarge', { values: { n: sizeLimit } })
  if (status === 404 || status === 410) return refuse(context, 404, 'notFound')
  return refuse(context, status as 400, refusal ?? 'photoProtocol')
}
