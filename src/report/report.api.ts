/** GET /api/report, open to everyone: what a report prints of a day, whole or of one unit, with the hash of the snapshot it was read from. */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { dayOf, later } from '../changes/day.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { isKey, type MapRecord } from '../changes/record.ts'
import { refuse } from '../changes/refusal.server.ts'
import type { Printed, Snapshot } from './printed.ts'
import { snapshotText } from './snapshot.ts'
import { reportOfUnit, type TownReport, townReport } from './townReport.ts'

/** How many days are kept: a report is looked at, printed and sent, so the same day is asked for again. */
const kept = 6

const wishShape = z.object({
  date: z.iso.date().optional(),
  unit: z.string().refine(isKey).optional(),
})

/** What the OpenAPI document tells of these routes. */
export const reportRoutes = {
  '/api/report': {
    get: 'What a report prints at the end of `date`: numbers, stages, grades lost and restored, what is to be done, public photos; of one `unit` or all, with the hash of the snapshot. Open to everyone.',
  },
  '/api/snapshot': {
    get: 'The number of the last change set and the SHA-256 of everything the public saw at the end of `date`. Open to everyone.',
  },
}

/** The SHA-256 (hexadecimal) of a snapshot's canonical text. */
export function hashOf(records: Iterable<MapRecord>): string {
  return createHash('sha256').update(snapshotText(records)).digest('hex')
}

type PastFold = ReturnType<Log['foldAt']>

/** The records that a fold's reader sees, of every kind that has public files. */
function seenIn(fold: PastFold): MapRecord[] {
  const named = [...fold.kinds.values()].filter(({ isFor }) => !isFor)
  return named.flatMap(({ kind }) => [...fold.recordsOf(kind)].flatMap((record) => fold.seen(record) ?? []))
}

/**
 * `GET /report?date=…&unit=unit:…` answers {@link Printed}, `GET /snapshot?date=…` answers {@link Snapshot}; the last day without `date`.
 * A day that is to come, or a unit that is not there, is refused with a sentence.
 * @param lastDay the day meant without `date`, as the published index tells it.
 * @param address where this town is found by everyone, for the links on paper.
 */
export function reportApi(log: Log, lastDay: () => string, address?: string): Hono {
  const days = new Map<string, { records: MapRecord[]; snapshot: Snapshot; report: TownReport | null }>()

  function dayOfTown(date: string) {
    const fold = log.foldAt(publicReader, date)
    const name = `${fold.seq} ${date}`
    const known = days.get(name) ?? newDay(fold, date)
    days.delete(name)
    days.set(name, known)
    for (const old of [...days.keys()].slice(0, -kept)) days.delete(old)
    return known
  }

  function newDay(fold: PastFold, date: string) {
    const records = seenIn(fold)
    const snapshot: Snapshot = { date, seq: fold.seq, hash: hashOf(records) }
    return { records, snapshot, report: null as TownReport | null }
  }

  function wishOf(context: Context): { date: string; unit: z.infer<typeof wishShape>['unit'] } | null {
    const wish = wishShape.safeParse(context.req.query())
    if (!wish.success) return null
    const { date = lastDay(), unit } = wish.data
    return date > later(lastDay(), dayOf(new Date().toISOString())) ? null : { date, unit }
  }

  const caching = { 'cache-control': 'public, no-cache' }
  return new Hono()
    .get('/snapshot', (context) => {
      const wish = wishOf(context)
      return wish ? context.json(dayOfTown(wish.date).snapshot, 200, caching) : refuse(context, 400, 'indicatorDays')
    })
    .get('/report', (context) => {
      const wish = wishOf(context)
      if (!wish) return refuse(context, 400, 'indicatorDays')
      const day = dayOfTown(wish.date)
      day.report ??= townReport(day.records, wish.date)
      const { unit } = wish
      if (unit && !day.report.units.some(({ id }) => id === unit)) return refuse(context, 404, 'notFound')
      const printed: Printed = {
        ...day.snapshot,
        ...(unit ? reportOfUnit(day.report, unit) : day.report),
        address: address ? new URL('.', address).href : null,
      }
      return context.json(printed, 200, caching)
    })
}
