/** The tally: so many within a time and no more, together or one after the other, and again when the time is over. */
import { expect, it } from 'vitest'
import { addressOf, countTry } from '../../src/accounts/tally.server.ts'
import { openFor } from '../database.ts'

const hour = 3_600_000
const allowances = [
  { times: 2, within: hour },
  { times: 3, within: 24 * hour },
]

it('allows so many within each time, and says how long to wait', async () => {
  const database = await openFor()
  const tries = (now: number, whom = 'a', what = 'say') => countTry(database, what, whom, allowances, now)
  const start = 1_700_000_000_000
  expect(await tries(start)).toBeNull()
  expect(await tries(start + 1000)).toBeNull()
  expect(await tries(start + 2000)).toBe(3598)
  expect(await tries(start + 3000, 'b')).toBeNull()
  expect(await tries(start + 3000, 'a', 'look')).toBeNull()
  expect(await tries(start + hour + 1000)).toBeNull()
  expect(await tries(start + 3 * hour)).toBe(21 * 3600)
  expect(await tries(start + 24 * hour)).toBeNull()
})

it('never allows more than that to many at once, and what was refused counts no more', async () => {
  const database = await openFor()
  const now = Date.now()
  const waits = await Promise.all(Array.from({ length: 30 }, () => countTry(database, 'say', 'a', allowances, now)))
  const taken = waits.filter((wait) => wait === null).length
  expect(taken).toBeLessThanOrEqual(2)
  const rows = await database.db.selectFrom('tally').selectAll().execute()
  expect(rows.length).toBe(taken)
  expect(JSON.stringify(rows)).not.toContain('"a"')
})

it('knows a network of IPv6 by its first half, however it is written', () => {
  const of = (address: unknown) => addressOf({ env: { address } } as never)
  expect(of('10.0.0.1')).toBe('10.0.0.1')
  expect(of('2001:db8:0:1:5:6:7:8')).toBe('2001:db8:0:1')
  expect(of('2001:db8::1')).toBe('2001:db8:0:0')
  expect(of('::1')).toBe('0:0:0:0')
  expect(of('::ffff:10.0.0.1')).toBe('::ffff:10.0.0.1')
  expect(of(undefined)).toBe('')
})
