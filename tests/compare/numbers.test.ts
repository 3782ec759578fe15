/** Comparing without a screen: what a link names, who comes first, who stands side by side, and the file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/accounts/csv.ts'
import type { Key } from '../../src/changes/record.ts'
import { compareCells } from '../../src/compare/compareFile.ts'
import {
  columnsNamed,
  fullLength,
  groups,
  indicatorNamed,
  meanOf,
  methodNamed,
  numbersFor,
  picked,
  ranked,
  tableRows,
} from '../../src/compare/numbers.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const period = { from: '2026-11-01', to: '2026-11-20' }

function row(unit: Key, value: number | null, indicator: FileRow['indicator'] = 'completionRate'): FileRow {
  return { unit, value, indicator, bodyType: 'town', n: 3, period, rank: null, synthetic: true }
}

const unitKeys = fc.uniqueArray(fc.constantFrom<Key>('unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:e'), {
  minLength: 1,
})
const values = fc.option(fc.double({ min: 0, max: 200, noNaN: true }), { nil: null })
const rowsOf = unitKeys.chain((keys) => fc.tuple(...keys.map((key) => values.map((value) => row(key, value)))))

describe('what a link names', () => {
  it('is an indicator, a method and columns, and something sound where it is not understood', () => {
    expect(indicatorNamed('restoreDays').id).toBe('restoreDays')
    expect(indicatorNamed('beauty').id).toBe('completionRate')
    expect(indicatorNamed(undefined).id).toBe('completionRate')
    expect([methodNamed('quantile'), methodNamed('manual'), methodNamed(undefined)]).toEqual([
      'quantile',
      'natural',
      'natural',
    ])
    expect(columnsNamed(['restoreDays', 'beauty', 'gradeShare']).map(({ id }) => id)).toEqual([
      'gradeShare',
      'restoreDays',
    ])
    expect(columnsNamed(['beauty'])).toHaveLength(catalogue.length)
  })
})

describe('the groups', () => {
  it('hold every indicator of the catalogue once', () => {
    const all = Object.values(groups).flat()
    expect(all.toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted())
  })
})

describe('the ranking', () => {
  it('loses and makes up nobody; the best comes first, the unknown last', () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom('up', 'down', 'none'), (rows, better) => {
        const order = ranked(rows, { better } as const)
        expect(order.toSorted(byUnit)).toEqual(rows.toSorted(byUnit))
        const found = order.map(({ value }) => value)
        const known = found.filter((value) => value !== null)
        expect(found.slice(known.length).every((value) => value === null)).toBe(true)
        expect(known).toEqual(known.toSorted((one, other) => (better === 'down' ? one - other : other - one)))
      }),
    )
  })

  it('has the mean of those with a number, each counting once', () => {
    expect(meanOf([row('unit:a', 10), row('unit:b', null), row('unit:c', 20)])).toEqual({ mean: 15, n: 2 })
    expect(meanOf([row('unit:b', null)])).toEqual({ mean: null, n: 0 })
  })

  it('draws percentages against 100 and the rest against the greatest', () => {
    expect(fullLength([row('unit:a', 40)], { measure: 'percent' })).toBe(100)
    expect(fullLength([row('unit:a', 40), row('unit:b', null)], { measure: 'days' })).toBe(40)
    expect(fullLength([row('unit:a', 0)], { measure: 'days' })).toBe(1)
  })
})

describe('side by side', () => {
  it('stand four at most, each once; picking one again takes it away', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Key>('unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:e')), (picks) => {
        let compared: Key[] = []
        for (const key of picks) {
          const before = compared
          compared = picked(compared, key)
          expect(compared.includes(key)).toBe(!before.includes(key) && before.length < 4)
        }
        expect(new Set(compared).size).toBe(compared.length)
        expect(compared.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('the table', () => {
  const rows = [
    row('unit:a', 5),
    row('unit:a', 1, 'restoreDays'),
    row('unit:b', null),
    row('unit:b', 2, 'restoreDays'),
    row('unit:c', 7),
    row('unit:c', null, 'restoreDays'),
  ]

  it('has a line for each unit and sorts by any column, the unknown last', () => {
    const order = (sort: string) =>
      tableRows(rows, sort)
        .map(({ unit }) => unit.slice(-1))
        .join('')
    expect(['name', '-name', 'completionRate', '-completionRate', '-restoreDays'].map(order)).toEqual([
      'abc',
      'cba',
      'acb',
      'cab',
      'bac',
    ])
    expect(numbersFor(rows, 'restoreDays').map(({ value }) => value)).toEqual([1, 2, null])
  })

  it('is saved as it stands on the screen, with what is unknown said', () => {
    const names = new Map<Key, string>([['unit:a', '=甲']])
    const words = speaker('zh-Hans', zhHans, '')
    const lines = tableRows(rows, '-completionRate')
    const text = csvOf(compareCells(lines, columnsNamed(['completionRate']), { names, words }))
    expect(text.slice(1).split('\r\n')).toEqual([
      '单元,类型,整治完成率 (%),整治完成率 n,整治完成率 统计期,说明',
      'unit:c,镇,7,3,2026-11-01/2026-11-20,示例数据',
      "'=甲,镇,5,3,2026-11-01/2026-11-20,示例数据",
      'unit:b,镇,暂无数据,3,2026-11-01/2026-11-20,示例数据',
      '',
    ])
  })

  it('is saved with what stands beside the indicator that is compared', () => {
    const heads = [
      { head: '较去年', numbers: new Map<Key, number | null>([['unit:a', 1.5]]) },
      { head: '比邻居', numbers: new Map<Key, number | null>([['unit:c', null]]) },
    ]
    const cells = compareCells(
      tableRows(rows, 'completionRate').slice(0, 2),
      columnsNamed(['completionRate', 'restoreDays']),
      { names: new Map(), words: speaker('zh-Hans', zhHans, '') },
      { indicator: { id: 'completionRate' }, columns: heads },
    )
    const text = csvOf(cells)
    const [first, ...lines] = text.slice(1).split('\r\n')
    expect(first).toContain('整治完成率 统计期,整治完成率 较去年,整治完成率 比邻居,复档平均用时 (天)')
    expect(lines.map((line) => line.split(',').slice(5, 7))).toEqual([
      ['1.5', '暂无数据'],
      ['暂无数据', '暂无数据'],
      [],
    ])
  })
})

function byUnit(one: FileRow, other: FileRow): number {
  return one.unit.localeCompare(other.unit)
}
