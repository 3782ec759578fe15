/** GET /api/indicators, open to everyone: every indicator of every unit on a day, as JSON or as CSV. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { dayOf, later } from '../changes/day.ts'
import type { Folded } from '../changes/fold.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { refuse, tongueOf } from '../changes/refusal.server.ts'
import { catalogue } from './catalogue.ts'
import { fileRowsOf, indicatorCsv } from './indicatorFile.ts'
import { registerOf } from './register.ts'
import { remembered } from './remembered.ts'
import { indicatorSeries } from './series.ts'
import { indicatorTable, type UnitRow } from './table.ts'

/** How many tables are kept: the same days are asked for again and again. */
const kept = 24

/** How many series are kept, and how many days one may have. */
const keptSeries = 4
const mostDays = 100

const seriesShape = z.object({
  metric: z.enum(catalogue.map(({ id }) => id)),
  days: z
    .string()
    .max(mostDays * 11)
    .transform((days) => [...new Set(days.split(','))].sort())
    .pipe(z.array(z.iso.date()).min(1).max(mostDays)),
})

const wishShape = z.object({ date: z.iso.date().optional(), from: z.iso.date().optional() })

const caching = { 'cache-control': 'public, no-cache', vary: 'accept, accept-language' }

/** What the OpenAPI document tells of these routes. */
export const indicatorRoutes = {
  '/api/indicators': {
    get: 'Every indicator of every unit at the end of `date`, over the period from `from` (twelve months without it); CSV where Accept asks for it. Open to everyone.',
  },
  '/api/indicators/series': {
    get: 'One indicator (`metric`) of every unit at the end of each of `days` (ISO dates with commas between, at most 100). Open to everyone.',
  },
  '/api/indicators.csv': { get: 'The same numbers as a CSV file. Open to everyone.' },
}

/**
 * `GET /indicators?date=…&from=…` (ISO dates): `{ date, seq, rows }`, as the log stood at the end of that day. What is counted is what the public
 * sees, whoever asks. `GET /indicators/series?metric=…&days=…`: `{ metric, seq, days: [{ date, rows }] }`, read in one walk along the log. `GET /indicators.csv`, or Accept: text/csv, in the language of Accept-Language.
 * @param lastDay the day meant without `date`, as the published index tells it; later than that and than today nothing is counted.
 */
export function indicatorsApi(log: Log, lastDay: () => string): Hono {
  const tables = new Map<string, readonly UnitRow[]>()
  const series = new Map<string, ReadonlyMap<string, UnitRow[]>>()

  function tableOf(fold: Folded, date: string, from?: string): readonly UnitRow[] {
    const name = [fold.seq, date, from].join(' ')
    return remembered(tables, name, kept, () => indicatorTable(registerOf(fold.records.values()), date, from))
  }

  function answerSeries(context: Context): Response {
    const wish = seriesShape.safeParse(context.req.query())
    const latest = later(lastDay(), dayOf(new Date().toISOString()))
    if (!wish.success || wish.data.days.some((day) => day > latest)) return refuse(context, 400, 'indicatorSeries')
    const { metric, days } = wish.data
    const name = [log.seq, ...days].join(' ')
    const found = remembered(series, name, keptSeries, () => indicatorSeries(log.changeSets, days))
    const told = days.map((date) => ({
      date,
      rows: fileRowsOf(found.get(date) ?? []).filter(({ indicator }) => indicator === metric),
    }))
    return context.json({ metric, seq: log.seq, days: told }, 200, caching)
  }

  function answer(context: Context, isCsv: boolean): Response {
    const day = lastDay()
    const wish = wishShape.safeParse(context.req.query())
    if (!wish.success) return refuse(context, 400, 'indicatorDays')
    const { date = day, from } = wish.data
    const latest = later(day, dayOf(new Date().toISOString()))
    if (date > latest || (from ?? date) > date) return refuse(context, 400, 'indicatorDays')
    const fold = log.foldAt(publicReader, date)
    const table = tableOf(fold, date, from)
    if (!isCsv) return context.json({ date, seq: fold.seq, rows: fileRowsOf(table) }, 200, caching)
    return context.body(indicatorCsv(table, tongueOf(context.req.raw)), 200, {
      ...caching,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="indicators-${date}.csv"`,
    })
  }

  return new Hono()
    .get('/indicators', (context) => answer(context, /\btext\/csv\b/.test(context.req.header('accept') ?? '')))
    .get('/indicators/series', answerSeries)
    .get('/indicators.csv', (context) => answer(context, true))
}
