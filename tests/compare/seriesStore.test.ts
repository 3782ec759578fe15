/** A series of days is asked for once, stays while a newer one does not come, and without a server nobody is asked. */
import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from './asking.ts'

afterEach(() => vi.unstubAllGlobals())

const days = ['2024-12-31', '2025-12-31']
const answerOf = (value: number) => Response.json({ days: days.map((date) => ({ date, rows: [{ value }] })) })

async function opened(live: boolean, answers: Response[]) {
  const { asked } = await openPage(live, answers)
  const { fetchSeries, fetchSeriesAgain, seriesOn } = await import('../../src/compare/series.store.ts')
  const now = () => {
    const { arrival, days: known } = seriesOn('gradeShare', days)
    return { arrival, values: known.map(({ rows }) => rows[0]?.value) }
  }
  return {
    asked,
    now,
    fetches: (seq: number) => fetchSeries('gradeShare', days, seq),
    triesAgain: () => fetchSeriesAgain('gradeShare', days),
  }
}

it('is asked for once for each state of the town', async () => {
  const { asked, now, fetches } = await opened(true, [answerOf(1), answerOf(2)])
  expect(now()).toEqual({ arrival: 'coming', values: [] })
  await Promise.all([fetches(5), fetches(5)])
  expect(asked()).toEqual(['http://town.test/api/indicators/series?metric=gradeShare&days=2024-12-31,2025-12-31'])
  expect(now()).toEqual({ arrival: 'here', values: [1, 1] })
  await fetches(6)
  expect(now()).toEqual({ arrival: 'here', values: [2, 2] })
  await fetches(7)
  expect(now()).toEqual({ arrival: 'here', values: [2, 2] })
})

it('that did not come is told as lost, and asked for again when one wishes', async () => {
  const { now, fetches, triesAgain } = await opened(true, [new Response(null, { status: 503 }), answerOf(3)])
  await fetches(5)
  expect(now()).toEqual({ arrival: 'failed', values: [] })
  await triesAgain()
  expect(now()).toEqual({ arrival: 'here', values: [3, 3] })
})

it('cannot be known without a server', async () => {
  const { asked, now, fetches } = await opened(false, [])
  await fetches(5)
  expect(now().arrival).toBe('onlyToday')
  expect(asked()).toEqual([])
})
