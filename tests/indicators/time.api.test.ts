/** The timeline and the difference of two days: what the log tells, read back from records made on known days. */
import { describe, expect, it } from 'vitest'
import { fieldsOf, type MapRecord } from '../../src/changes/record.ts'
import type { Server } from '../../src/server.ts'
import { create, sent, update } from '../changes/sent.ts'
import { ask, open, read } from '../server/asking.ts'
import { alley, inspection, unit } from './facts.ts'

const make = (record: MapRecord) => create(record.id, fieldsOf(record))

/** An alley comes, is accepted, loses its grade in March and has it again after three good months; another one is taken away. */
async function openTown(): Promise<Server> {
  const server = await open()
  const of = (day: string, changes: Parameters<typeof sent>[0]) => sent(changes, { at: `${day}T02:00:00Z` })
  const graded = { awardedGrade: 'graceful', awardedOn: '2024-02-10' }
  const before = { stage: 'constructing', awardedGrade: null, awardedOn: null }
  await server.log.appendHistory([
    of('2024-01-10', [make(unit({})), make(alley('a', before)), make(alley('b', { stage: 'surveyed' }))]),
    of('2024-02-10', [update('alley:a', 1, before, { stage: 'accepted', ...graded })]),
    of('2024-03-20', [make(inspection('a', '2024-03-20', { 0: 0, 1: 0 }))]),
    ...['2024-04-20', '2024-05-20', '2024-06-20'].map((day) => of(day, [make(inspection('a', day, {}))])),
    of('2024-07-01', [
      {
        action: 'delete',
        key: 'alley:b',
        version: 1,
        was: { ...fieldsOf(alley('b', { stage: 'surveyed' })), onHold: false, synthetic: false },
      },
    ]),
  ])
  return server
}

const between = async (server: Server, from: string, to: string) => {
  const { differences } = await read(server, `/api/difference?from=${from}&to=${to}`)
  return differences.map((one: Record<string, unknown>) => [one.key, one.what, one.before, one.after])
}

describe('GET /api/difference', () => {
  it('tells stages, grades lost and restored, and what came and went, by the record', async () => {
    const server = await openTown()
    expect(await between(server, '2024-01-31', '2024-02-29')).toEqual([
      ['alley:a', 'awarded', null, 'graceful'],
      ['alley:a', 'stage', 'constructing', 'accepted'],
    ])
    expect(await between(server, '2024-02-29', '2024-03-31')).toEqual([
      ['alley:a', 'downgraded', 'graceful', 'nonCompliant'],
    ])
    expect(await between(server, '2024-03-31', '2024-06-30')).toEqual([
      ['alley:a', 'restored', 'nonCompliant', 'graceful'],
    ])
    expect(await between(server, '2024-06-30', '2024-07-31')).toEqual([['alley:b', 'stage', 'surveyed', null]])
    expect(await between(server, '2023-12-31', '2024-01-31')).toEqual([
      ['alley:a', 'stage', null, 'constructing'],
      ['alley:b', 'stage', null, 'surveyed'],
    ])
    expect(await between(server, '2024-06-30', '2024-06-30')).toEqual([])
  })

  it('tells of the same days anew when something was added to them', async () => {
    const server = await openTown()
    expect(await between(server, '2024-06-30', '2024-07-31')).toHaveLength(1)
    const step = update('alley:a', 2, { stage: 'accepted' }, { stage: 'maintained' })
    await server.log.appendHistory([sent([step], { at: '2024-07-02T02:00:00Z' })])
    expect(await between(server, '2024-06-30', '2024-07-31')).toEqual([
      ['alley:a', 'stage', 'accepted', 'maintained'],
      ['alley:b', 'stage', 'surveyed', null],
    ])
  })

  it('refuses days that are none, that lie ahead, or the wrong way round', async () => {
    const server = await openTown()
    for (const query of [
      '',
      '?from=2024-01-01',
      '?from=2024-02-30&to=2024-03-01',
      '?from=2024-02-01&to=2024-01-01',
      '?from=2024-01-01&to=2199-01-01',
    ]) {
      expect((await ask(server, `/api/difference${query}`)).status, query).toBe(400)
    }
  })
})

describe('GET /api/timeline', () => {
  it('counts month by month, and marks no day after the last', async () => {
    const server = await openTown()
    const { from, to, months, marks } = await read(server, '/api/timeline')
    expect(from).toBe('2024-01-10')
    expect(months.slice(0, 6)).toEqual([
      { month: '2024-01', completed: 0, steps: 0, downgraded: 0, restored: 0 },
      { month: '2024-02', completed: 1, steps: 1, downgraded: 0, restored: 0 },
      { month: '2024-03', completed: 0, steps: 0, downgraded: 1, restored: 0 },
      { month: '2024-04', completed: 0, steps: 0, downgraded: 0, restored: 0 },
      { month: '2024-05', completed: 0, steps: 0, downgraded: 0, restored: 0 },
      { month: '2024-06', completed: 0, steps: 0, downgraded: 0, restored: 1 },
    ])
    expect(months.at(-1).month).toBe(to.slice(0, 7))
    expect(marks).toEqual([
      { date: '2024-01-10', what: 'founded' },
      { date: '2024-02-10', what: 'firstCompleted' },
      { date: '2024-02-29', what: 'busiest', n: 1 },
      { date: '2024-03-31', what: 'mostDowngraded', n: 1 },
      { date: '2024-06-30', what: 'mostRestored', n: 1 },
    ])
  })

  it('has nothing to tell of an empty log', async () => {
    expect((await ask(await open(), '/api/timeline')).status).toBe(404)
  })
})
