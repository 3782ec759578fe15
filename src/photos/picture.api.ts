/** GET /photos/{file}/{full|small}: a picture, to everyone once a planner has looked at it, before that to those who work with it. */
import { type Context, Hono } from 'hono'
import type { Asker } from '../changes/kind.ts'
import { refuse } from '../changes/refusal.server.ts'
import type { Naming } from './naming.server.ts'
import { maySeePicture } from './photo.ts'
import type { PhotoFiles } from './photoFiles.server.ts'

/** A file's bytes never change: what was public may be kept for ever, what is not is kept by nobody on the way. */
const publicly = 'public, max-age=31536000, immutable'
const privately = 'private, no-store'

/** 404 for what is not there, and just the same for what this reader may not see. */
export function pictureApi(files: PhotoFiles, naming: Naming, whoIs: (request: Request) => Promise<Asker>): Hono {
  const answer = async (context: Context, file: string, size: 'full' | 'small'): Promise<Response> => {
    const photo = naming.photoOf(file)
    const isPublic = photo !== null && photo.properties.reviewed !== null
    const maySee = isPublic || (photo !== null && maySeePicture((await whoIs(context.req.raw)).reader, photo))
    const row = maySee ? await files.find(file) : null
    if (!row) return refuse(context, 404, 'notFound')
    const etag = `"${size === 'full' ? row.full_sha : row.small_sha}"`
    const headers = { etag, 'cache-control': isPublic ? publicly : privately }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    const bytes = await files.read(row, size)
    if (!bytes) return refuse(context, 404, 'notFound')
    return context.body(bytes, 200, {
      ...headers,
      'content-type': row.type,
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    })
  }
  return new Hono()
    .get('/:file/full', (context) => answer(context, context.req.param('file'), 'full'))
    .get('/:file/small', (context) => answer(context, context.req.param('file'), 'small'))
}
