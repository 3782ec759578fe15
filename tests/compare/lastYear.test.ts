/** Against last year: a change is there where both numbers are, the orders lose nobody, and the years shown begin with the first units. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import { goodness, inOrderOf, sinceLastYear } from '../../src/compare/lastYear.ts'
import { sinceFirst, yearEnds } from '../../src/compare/years.ts'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'

const period = { from: '2026-11-01', to: '2026-11-20' }

function row(unit: Key, value: number | null, n = 3, indicator: FileRow['indicator'] = 'completionRate'): FileRow {
  return { unit, value, indicator, bodyType: 'town', n, period, rank: null, synthetic: true }
}

describe('the change since last year', () => {
  it('is in the digits of the indicator, and none where either number is unknown or the unit is new', () => {
    const now = [row('unit:a', 66.7), row('unit:b', null), row('unit:c', 5), row('unit:d', 9)]
    const then = [row('unit:a', 83.4, 12), row('unit:b', 4), row('unit:c', null, 0), row('unit:a', 1, 1, 'restoreDays')]
    expect(Object.fromEntries(sinceLastYear(now, then, { id: 'completionRate', digits: 1 }))).toEqual({
      'unit:a': { before: 83.4, n: 12, change: -16.7 },
      'unit:b': { before: 4, n: 3, change: null },
      'unit:c': { before: null, n: 0, change: null },
      'unit:d': { before: null, n: 0, change: null },
    })
  })

  it('is for the better or the worse as the indicator says', () => {
    expect([5, -5, 0].map((change) => goodness({ better: 'up' }, change))).toEqual([1, -1, 0])
    expect([5, -5, 0].map((change) => goodness({ better: 'down' }, change))).toEqual([-1, 1, 0])
    expect([5, -5].map((change) => goodness({ better: 'none' }, change))).toEqual([0, 0])
  })
})

describe('an order by a number', () => {
  it('loses nobody, puts the unknown last, and leaves equals as they were', () => {
    const rows = fc.array(
      fc.record({ at: fc.nat(), number: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }) }),
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(1 as const, -1 as const), (all, sign) => {
        const order = inOrderOf(all, ({ number }) => number, sign)
        const known = order.flatMap(({ number }) => number ?? [])
        expect(order.slice(known.length).every(({ number }) => number === null)).toBe(true)
        expect(known).toEqual(known.toSorted((one, other) => sign * (one - other)))
        for (const number of new Set(all.map((one) => one.number))) {
          const equals = (list: typeof all) => list.filter((one) => one.number === number)
          expect(equals(order)).toEqual(equals(all))
        }
      }),
    )
  })
})

describe('the years', () => {
  it('end in December but for the year of the day', () => {
    expect(yearEnds('2021-06-30')).toEqual(['2019-12-31', '2020-12-31', '2021-06-30'])
    expect(yearEnds('2019-03-01')).toEqual(['2019-03-01'])
    expect(yearEnds('2018-03-01')).toEqual(['2018-03-01'])
    expect(yearEnds('')).toEqual([])
  })

  it('begin with the first that has units, and keep a later one without', () => {
    const days = [[], [], [row('unit:a', 1)], [], [row('unit:a', 2)]].map((rows, place) => ({ place, rows }))
    expect(sinceFirst(days).map(({ place }) => place)).toEqual([2, 3, 4])
    expect(sinceFirst(days.slice(0, 2))).toEqual([])
  })
})
