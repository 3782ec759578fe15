/** GET /api/indicators gives the numbers of the catalogue, the same in JSON and in CSV, as they were on the day asked for. */
import { describe, expect, it } from 'vitest'
import { publicReader } from '../../src/changes/kind.ts'
import { fieldsOf, type MapRecord } from '../../src/changes/record.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'
import { registerOf } from '../../src/indicators/register.ts'
import { indicatorTable } from '../../src/indicators/table.ts'
import type { Server } from '../../src/server.ts'
import { create, sent, update } from '../changes/sent.ts'
import { ask, open, read, token } from '../server/asking.ts'
import { alley, inspection, opinion, unit } from './facts.ts'

const make = (record: MapRecord) => create(record.id, fieldsOf(record))

/** A unit with a name that a spreadsheet would run, in which an alley is finished and then inspected. */
async function openTown(): Promise<Server> {
  const server = await open()
  const place = unit({ name: '=HYPERLINK("x")', population: 20_000, areaKm2: 3 })
  await server.log.appendHistory([
    sent([make(place), make(alley('a', { stage: 'constructing' }))], { at: '2024-01-10T02:00:00Z' }),
    sent([update('alley:a', 1, { stage: 'constructing' }, { stage: 'accepted' })], { at: '2024-02-10T02:00:00Z' }),
    sent([make(inspection('a', '2024-02-20', { 1: 4 })), make(opinion('screened', '2024-02-01'))], {
      at: '2024-02-20T02:00:00Z',
    }),
    sent([make(opinion('submitted', '2024-02-21'))], { at: '2024-02-21T02:00:00Z' }),
  ])
  return server
}

/** Cells of a CSV without line breaks in its cells. */
function cellsOf(csv: string): string[][] {
  const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  )
}

describe('GET /api/indicators', () => {
  it('has the numbers of the functions, with n, period, reason and rank', async () => {
    const server = await openTown()
    const { date, seq, rows } = await read(server, '/api/indicators?date=2024-02-29')
    const [row] = indicatorTable(registerOf(server.log.fold(publicReader).records.values()), '2024-02-29')
    expect({ date, seq }).toEqual({ date: '2024-02-29', seq: 4 })
    expect(rows).toEqual(
      catalogue.map(({ id }) => ({
        unit: 'unit:fangzhuang',
        bodyType: 'areaOffice',
        indicator: id,
        synthetic: true,
        ...row?.cells[id],
      })),
    )
    expect(rows[0]).toMatchObject({ value: 100, n: 1, rank: null })
    expect(rows[6]).toMatchObject({ value: null, reason: 'issues' })
    expect(rows[9]).toMatchObject({ value: 0.5, n: 1, period: { from: '2023-03-01', to: '2024-02-29' } })
  })

  it('is the town of the day asked for, over the period asked for', async () => {
    const server = await openTown()
    const valueOn = async (query: string, place: number) =>
      (await read(server, `/api/indicators?${query}`)).rows[place]?.value
    expect(await valueOn('date=2024-02-09', 0)).toBe(0)
    expect(await valueOn('date=2024-02-10', 0)).toBe(100)
    expect(await valueOn('date=2024-02-29&from=2024-02-02', 9)).toBe(0)
    expect((await read(server, '/api/indicators?date=2024-01-09')).rows).toEqual([])
  })

  it('is the day of the published index when no day is asked for', async () => {
    const server = await openTown()
    const { asOf } = await read(server, '/data/index.json')
    expect((await read(server, '/api/indicators')).date).toBe(asOf)
  })

  it('says the same as CSV, by its name or by Accept, in the reader’s language', async () => {
    const server = await openTown()
    const { rows }: { rows: FileRow[] } = await read(server, '/api/indicators?date=2024-02-29')
    const answer = await ask(server, '/api/indicators.csv?date=2024-02-29')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [heads = [], ...lines] = cellsOf(await answer.text())
    expect(heads.slice(0, 6)).toEqual(['单元', '类型', '指标', '数值', '单位', 'n'])
    expect(lines.map(([, , , value, , n, , from, to]) => ({ value, n, from, to }))).toEqual(
      rows.map(({ value, n, period }) => ({ value: value === null ? '暂无数据' : `${value}`, n: `${n}`, ...period })),
    )
    expect(lines[6]?.[9]).toBe('期内没有到期的问题，或月检时没有写期限')
    expect(lines[0]?.at(-1)).toBe('示例数据')
    const english = await ask(server, '/api/indicators?date=2024-02-29', {
      accept: 'text/csv',
      'accept-language': 'en',
    })
    expect(cellsOf(await english.text())[1]?.slice(1, 5)).toEqual(['Area office', 'Completion rate', '100', '%'])
  })

  it('lets no cell be run by a spreadsheet', async () => {
    const csv = await (await ask(await openTown(), '/api/indicators.csv?date=2024-02-29')).text()
    expect(cellsOf(csv)[1]?.[0]).toBe(`'=HYPERLINK("x")`)
  })

  it('counts the same for everyone, whatever they may read', async () => {
    const server = await openTown()
    const own = await read(server, '/api/indicators', { authorization: `Bearer ${token}` })
    expect(own).toEqual(await read(server, '/api/indicators'))
  })

  it('moves on with the log', async () => {
    const server = await openTown()
    const before = await read(server, '/api/indicators')
    await server.log.appendHistory([sent([make(alley('b'))], { at: '2024-03-01T02:00:00Z' })])
    expect(before.rows[0]).toMatchObject({ value: 100 })
    expect((await read(server, '/api/indicators')).rows[0]).toMatchObject({ value: 50 })
  })

  it('refuses days it cannot read, that are still to come, or in the wrong order', async () => {
    const server = await openTown()
    for (const query of ['date=yesterday', 'date=2999-01-01', 'from=2024-13-01', 'date=2024-02-01&from=2024-02-02'])
      expect((await ask(server, `/api/indicators?${query}`)).status, query).toBe(400)
  })
})

describe('GET /api/indicators/series', () => {
  it('has one indicator on each of the days, the same as the table of that day', async () => {
    const server = await openTown()
    const { metric, seq, days } = await read(
      server,
      '/api/indicators/series?metric=completionRate&days=2024-02-29,2024-01-09,2024-02-09,2024-02-29',
    )
    expect({ metric, seq }).toEqual({ metric: 'completionRate', seq: 4 })
    expect(days.map(({ date }: { date: string }) => date)).toEqual(['2024-01-09', '2024-02-09', '2024-02-29'])
    for (const { date, rows } of days) {
      const { rows: all }: { rows: FileRow[] } = await read(server, `/api/indicators?date=${date}`)
      expect(rows).toEqual(all.filter(({ indicator }) => indicator === 'completionRate'))
    }
    expect(days.map(({ rows }: { rows: FileRow[] }) => rows[0]?.value)).toEqual([undefined, 0, 100])
  })

  it('moves on with the log', async () => {
    const server = await openTown()
    const ask = '/api/indicators/series?metric=completionRate&days=2024-03-01'
    expect((await read(server, ask)).days[0].rows[0].value).toBe(100)
    await server.log.appendHistory([sent([make(alley('b'))], { at: '2024-03-01T02:00:00Z' })])
    expect((await read(server, ask)).days[0].rows[0].value).toBe(50)
  })

  it('refuses indicators it does not know, and days it cannot read, that are still to come, or too many', async () => {
    const server = await openTown()
    const many = Array.from({ length: 101 }, (_, day) => new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10))
    for (const query of [
      'days=2024-02-01',
      'metric=beauty&days=2024-02-01',
      'metric=toString&days=2024-02-01',
      'metric=completionRate',
      'metric=completionRate&days=',
      'metric=completionRate&days=2024-02-01,,2024-02-02',
      'metric=completionRate&days=2024-02-30',
      'metric=completionRate&days=2024-02-01,2999-01-01',
      `metric=completionRate&days=${many.join(',')}`,
    ])
      expect((await ask(server, `/api/indicators/series?${query}`)).status, query).toBe(400)
  })
})
