/** The numbers of a day are asked for once, stay while newer ones do not come, and without a server only today's are known. */
import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from './asking.ts'

afterEach(() => vi.unstubAllGlobals())

async function opened(live: boolean, answers: (Response | Promise<Response>)[]) {
  const { asked } = await openPage(live, answers)
  return { ...(await import('../../src/compare/numbers.store.ts')), asked }
}

const answerOf = (...rows: { value: number }[]) => Response.json({ rows })

it('are asked for once for each state of the town, by their day', async () => {
  const { fetchNumbers, numbersOn, asked } = await opened(true, [answerOf({ value: 1 }), answerOf({ value: 2 })])
  await Promise.all([fetchNumbers('2026-11-20', 5), fetchNumbers('2026-11-20', 5)])
  expect(asked()).toEqual(['http://town.test/api/indicators?date=2026-11-20'])
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'here', rows: [{ value: 1 }] })
  await fetchNumbers('2026-11-20', 6)
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'here', rows: [{ value: 2 }] })
})

it('stay when newer ones do not come', async () => {
  const { fetchNumbers, numbersOn } = await opened(true, [answerOf({ value: 1 })])
  await fetchNumbers('2026-11-20', 5)
  await fetchNumbers('2026-11-20', 6)
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'here', rows: [{ value: 1 }] })
})

it('are the newest, also when an answer of before comes after them', async () => {
  const late = Promise.withResolvers<Response>()
  const { fetchNumbers, numbersOn } = await opened(true, [late.promise, answerOf({ value: 2 })])
  const first = fetchNumbers('2026-11-20', 5)
  await fetchNumbers('2026-11-20', 6)
  late.resolve(answerOf({ value: 1 }))
  await first
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'here', rows: [{ value: 2 }] })
})

it('that did not come are told as lost, and asked for again when one wishes', async () => {
  const refused = new Response(null, { status: 503 })
  const { fetchNumbers, fetchNumbersAgain, numbersOn } = await opened(true, [refused, answerOf({ value: 3 })])
  await fetchNumbers('2026-11-20', 5)
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'failed', rows: [] })
  await fetchNumbersAgain('2026-11-20')
  expect(numbersOn('2026-11-20')).toMatchObject({ arrival: 'here', rows: [{ value: 3 }] })
})

it('of another day cannot be known without a server, and nobody is asked', async () => {
  const { fetchNumbers, numbersOn, asked } = await opened(false, [])
  await fetchNumbers('2025-01-01', 5)
  expect(numbersOn('2025-01-01').arrival).toBe('onlyToday')
  expect(asked()).toEqual([])
})

it('of a day stand until those of the wanted day and of the year before it are here, and give way at once when they will not come', async () => {
  const { givesWay } = await opened(true, [])
  expect(givesWay('here', 'coming', 'coming')).toBe(false)
  expect(givesWay('here', 'coming', 'here')).toBe(false)
  expect(givesWay('here', 'here', 'coming')).toBe(false)
  expect(givesWay('here', 'here', 'here')).toBe(true)
  expect(givesWay('here', 'here', 'failed')).toBe(true)
  expect(givesWay('here', 'failed', 'coming')).toBe(true)
  expect(givesWay('here', 'onlyToday', 'coming')).toBe(true)
  expect(givesWay('coming', 'coming', 'coming')).toBe(true)
  expect(givesWay('failed', 'coming', 'coming')).toBe(true)
})
