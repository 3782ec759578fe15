/** GET /api/timeline and /api/difference, open to everyone: what the log tells of the years, and what differs between two days. */
import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf, later } from '../changes/day.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { refuse } from '../changes/refusal.server.ts'
import { type Difference, differencesOf } from './difference.ts'
import { registerOf } from './register.ts'
import { remembered } from './remembered.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** How many differences are kept. */
const kept = 12

const daysShape = z.object({ from: z.iso.date(), to: z.iso.date() })
const caching = { 'cache-control': 'public, no-cache' }

/** What the OpenAPI document tells of these routes. */
export const timeRoutes = {
  '/api/timeline': {
    get: 'What happened month by month since the first record, and the days worth a mark. Open to everyone.',
  },
  '/api/difference': {
    get: 'What became of alleys (stage, grade) and projects between the ends of the days `from` and `to` (ISO dates). Open to everyone.',
  },
}

/**
 * `GET /timeline`: {@link Timeline}. `GET /difference?from=…&to=…`: `{ from, to, differences }`. What is told is what the public sees, whoever asks.
 * @param lastDay the last day of the published index; later than that and than today nothing is told.
 */
export function timeApi(log: Log, lastDay: () => string): Hono {
  let timeline: { seq: number; to: string; told: Timeline | null } | null = null
  const differences = new Map<string, Difference[]>()

  function timelineNow(): Timeline | null {
    const to = lastDay()
    if (timeline?.seq !== log.seq || timeline.to !== to) {
      const fold = log.fold(publicReader)
      const told = timelineOf(fold.changeSets, registerOf(fold.records.values()), to)
      timeline = { seq: log.seq, to, told }
    }
    return timeline.told
  }

  function differencesBetween(from: string, to: string): Difference[] {
    const [before, after] = [log.foldAt(publicReader, from), log.foldAt(publicReader, to)]
    const name = [from, before.seq, to, after.seq].join(' ')
    return remembered(differences, name, kept, () =>
      differencesOf({ day: from, fold: before }, { day: to, fold: after }),
    )
  }

  return new Hono()
    .get('/timeline', (context) => {
      const told = timelineNow()
      return told ? context.json(told, 200, caching) : refuse(context, 404, 'notFound')
    })
    .get('/difference', (context) => {
      const wish = daysShape.safeParse(context.req.query())
      const latest = later(lastDay(), dayOf(new Date().toISOString()))
      if (!wish.success || wish.data.to > latest || wish.data.from > wish.data.to) {
        return refuse(context, 400, 'differenceDays')
      }
      const { from, to } = wish.data
      return context.json({ from, to, differences: differencesBetween(from, to) }, 200, caching)
    })
}
