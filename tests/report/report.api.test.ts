/** GET /api/report and /api/snapshot: one answer for everything that is printed, the same hash again a day later, clear refusals. */
import { expect, it } from 'vitest'
import { alley, create, fangzhuang, founding, opinion, sent, update } from '../changes/sent.ts'
import { accepted, ask, open, read } from '../server/asking.ts'

it('prints the numbers of /api/indicators under the hash of the snapshot', async () => {
  const server = await open()
  await accepted(server, founding())
  const printed = await read(server, '/api/report')
  const numbers = await read(server, '/api/indicators')
  expect(printed.rows).toEqual(numbers.rows)
  expect({ date: printed.date, seq: printed.seq }).toEqual({ date: numbers.date, seq: numbers.seq })
  const snapshot = await read(server, `/api/snapshot?date=${printed.date}`)
  expect(snapshot).toEqual({ date: printed.date, seq: printed.seq, hash: printed.hash })
})

it('has another hash once something everyone sees was changed, and the same after what nobody sees', async () => {
  const server = await open()
  await accepted(server, founding())
  const { hash } = await read(server, '/api/snapshot')
  await accepted(server, sent([create('opinion:unseen', opinion)]))
  expect((await read(server, '/api/snapshot')).hash).toBe(hash)
  await accepted(server, sent([update('alley:u13-01', 1, { name: alley.name ?? null }, { name: '改名' })]))
  expect((await read(server, '/api/snapshot')).hash).not.toBe(hash)
})

it('tells one unit alone, and never a number or rank per head where the population is unknown', async () => {
  const server = await open()
  await accepted(server, founding())
  await accepted(server, sent([create('unit:wangzuo', { ...fangzhuang, no: 19, population: 50_000 })]))
  const printed = await read(server, '/api/report?unit=unit:fangzhuang')
  expect(printed.units).toHaveLength(2)
  expect(printed.reports.map(({ unit }: { unit: string }) => unit)).toEqual(['unit:fangzhuang'])
  const perHead = printed.rows.filter(
    ({ unit, indicator }: { unit: string; indicator: string }) =>
      unit === 'unit:fangzhuang' && ['appealsPer10k', 'participationPer10k'].includes(indicator),
  )
  expect(perHead).toHaveLength(2)
  for (const { value, rank } of perHead) expect({ value, rank }).toEqual({ value: null, rank: null })
})

it.each([
  ['/api/report?date=2999-01-01', 400, 'indicatorDays'],
  ['/api/report?date=gestern', 400, 'indicatorDays'],
  ['/api/report?unit=fangzhuang', 400, 'indicatorDays'],
  ['/api/report?unit=unit:nowhere', 404, 'notFound'],
  ['/api/snapshot?date=2999-01-01', 400, 'indicatorDays'],
])('refuses %s with a sentence', async (path, status, error) => {
  const server = await open()
  await accepted(server, founding())
  const answer = await ask(server, path, { 'accept-language': 'en' })
  const said = await answer.json()
  expect([answer.status, said.error]).toEqual([status, error])
  expect(said.message).toMatch(/[.!]$/)
})
