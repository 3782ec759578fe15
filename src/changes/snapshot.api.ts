/** GET /data/*: the published files, open to everyone, each as its reader may see it, today or as of a day. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Fold } from './fold.ts'
import type { Reader } from './kind.ts'
import type { Log } from './log.server.ts'
import { Page } from './page.server.ts'
import { fileOf, pathsTouched, type Setting } from './publish.ts'
import { refuse } from './refusal.server.ts'

const dayShape = z.iso.date()

/** Made ready at the start and after each change, so that the first reader need not wait. */
const firstPaths = ['index.json', 'unit.geojson', 'alley.geojson', 'person.geojson']

/**
 * Files of {@link fileOf} under their paths; `?at=` an ISO date gives the map at the end of that day in Beijing.
 * The bytes for the public are kept until a change touches them; what is for one reader alone is never stored on the way.
 */
export function snapshotApi(log: Log, setting: Setting, readerOf: (request: Request) => Reader): Hono {
  const pages = new WeakMap<Fold, Map<string, Page>>()
  const pageOf = (fold: Fold, path: string, day?: string): Page | null => {
    if (day !== undefined && path === 'index.json') return make(fold, path, { ...setting, asOf: day })
    const known = pages.get(fold) ?? new Map<string, Page>()
    pages.set(fold, known)
    const page = known.get(path) ?? make(fold, path, setting)
    if (page) known.set(path, page)
    return page
  }
  const make = (fold: Fold, path: string, setting: Setting): Page | null => {
    const text = fileOf(fold, setting, path, true)
    const type = path.endsWith('.geojson') ? 'application/geo+json' : 'application/json'
    return text === null
      ? null
      : new Page(text, type, fold.reader.role === 'public' ? 'public, no-cache' : 'private, no-cache')
  }
  log.follow((fold, steps) => {
    const known = pages.get(fold)
    if (known) for (const path of pathsTouched(log.kinds, steps)) known.delete(path)
  })
  for (const path of firstPaths) void pageOf(log.fold(readerOf(new Request('http://public/'))), path)?.pack()

  return new Hono().get('/*', (context) => {
    const reader = readerOf(context.req.raw)
    const day = context.req.query('at')
    if (day !== undefined && !dayShape.safeParse(day).success) return refuse(context, 400, 'day')
    const fold = day === undefined ? log.fold(reader) : log.foldAt(reader, day)
    const path = context.req.path.slice(context.req.path.indexOf('/data/') + '/data/'.length)
    const page = pageOf(fold, path, day)
    return page ? page.answer(context.req.raw) : refuse(context, 404, 'notFound')
  })
}
