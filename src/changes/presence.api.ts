/** POST /api/presence: whoever is signed in says which record they look at or edit; others hear of it on the stream. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Asker } from './kind.ts'
import type { Routes } from './openapi.api.ts'
import type { Presences } from './presence.server.ts'
import { beatShape } from './presence.ts'
import { refuse } from './refusal.server.ts'

/** What can be asked here and who may ask, as the OpenAPI document tells it. */
export const presenceRoutes: Routes = {
  '/api/presence': {
    post: '{ tab, key, doing }: says every 15 s that one is looking at or editing a record, or gone. Whoever is signed in.',
  },
}

const sizeLimit = 1024

/** 204; 400 for another shape, 401 when nobody is signed in. The bearer of the administrator's token is nobody in particular. */
export function presenceApi(presences: Presences, askerOf: (request: Request) => Promise<Asker>): Hono {
  const onError = () => new Response(null, { status: 413 })
  return new Hono().post('/', bodyLimit({ maxSize: sizeLimit, onError }), async (context) => {
    const { reader, author } = await askerOf(context.req.raw)
    if (reader.role === 'public' || author === null) return refuse(context, 401, 'notAllowed')
    const read = beatShape.safeParse(await context.req.json().catch(() => null))
    if (!read.success) return refuse(context, 400, 'shape')
    await presences.beat({ ...read.data, author })
    return context.body(null, 204)
  })
}
