/** GET /data/*: the published files, open to everyone, each as its reader may see it, today or as of a day. */
import { Hono } from 'hono'
import type { Asker } from './kind.ts'
import { refuse } from './refusal.server.ts'
import { dayShape, type Shelf } from './shelf.server.ts'

/** The files of `publish` under their paths; `?at=` an ISO date gives the map at the end of that day in Beijing. */
export function snapshotApi(shelf: Shelf, askerOf: (request: Request) => Promise<Asker>): Hono {
  return new Hono().get('/*', async (context) => {
    const day = context.req.query('at')
    if (day !== undefined && !dayShape.safeParse(day).success) return refuse(context, 400, 'day')
    const path = context.req.path.slice(context.req.path.indexOf('/data/') + '/data/'.length)
    const page = shelf.page((await askerOf(context.req.raw)).reader, path, day)
    return page ? page.answer(context.req.raw) : refuse(context, 404, 'notFound')
  })
}
