/** How numbers spread and go together: quartiles as spreadsheets have them, and a line that fits what lies on a line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorNamed } from '../../src/compare/numbers.ts'
import { acrossNamed, pointsOf, sizeNamed } from '../../src/compare/points.ts'
import { fitMeaning, lineThrough, spreadOf } from '../../src/compare/spread.ts'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'

const small = fc.integer({ min: -1000, max: 1000 })

describe('the spread', () => {
  it('has the quartiles of a spreadsheet, and passes over what is unknown', () => {
    expect(spreadOf([4, null, 1, 3, 2])).toEqual({
      least: 1,
      low: 1.75,
      median: 2.5,
      high: 3.25,
      greatest: 4,
      mean: 2.5,
      n: 4,
    })
    expect(spreadOf([7])).toMatchObject({ least: 7, low: 7, median: 7, high: 7, greatest: 7, n: 1 })
    expect(spreadOf([null])).toBeNull()
  })

  it('stands in its order whatever the numbers, and half of them lie on either side of the median', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1 }), (values) => {
        const spread = spreadOf(values)!
        const order = [spread.least, spread.low, spread.median, spread.high, spread.greatest]
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        const below = values.filter((value) => value < spread.median).length
        const above = values.filter((value) => value > spread.median).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })
})

describe('the line', () => {
  it('goes through points that lie on one, with r of 1 or −1', () => {
    const slopes = fc.integer({ min: -20, max: 20 }).filter((slope) => slope !== 0)
    const across = fc.uniqueArray(small, { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(across, slopes, small, (xs, slope, start) => {
        const line = lineThrough(xs.map((x) => ({ x, y: start + slope * x })))
        expect(line?.slope).toBeCloseTo(slope, 6)
        expect(line?.start).toBeCloseTo(start, 4)
        expect(line?.r).toBeCloseTo(Math.sign(slope), 9)
        expect(line?.n).toBe(xs.length)
      }),
    )
  })

  it('is that of a textbook, and none where it means nothing', () => {
    const quartet = [
      [10, 8.04],
      [8, 6.95],
      [13, 7.58],
      [9, 8.81],
      [11, 8.33],
      [14, 9.96],
      [6, 7.24],
      [4, 4.26],
      [12, 10.84],
      [7, 4.82],
      [5, 5.68],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    const line = lineThrough(quartet)
    expect(line?.slope).toBeCloseTo(0.5, 3)
    expect(line?.start).toBeCloseTo(3, 3)
    expect(line?.r).toBeCloseTo(0.816, 3)
    expect(lineThrough(quartet.slice(0, 4))).toBeNull()
    expect(lineThrough(quartet.map(({ x }) => ({ x, y: 1 })))).toBeNull()
    expect(lineThrough(quartet.map(({ y }) => ({ x: 1, y })))).toBeNull()
  })

  it('tells nothing while r may well be chance', () => {
    expect([0.3, -0.3, 0.5, -0.5].map((r) => fitMeaning({ r, n: 24 }))).toEqual(['weak', 'weak', 'up', 'down'])
  })
})

describe('the points', () => {
  const period = { from: '2026-11-01', to: '2026-11-20' }
  const row = (unit: FileRow['unit'], indicator: FileRow['indicator'], value: number | null): FileRow => ({
    unit,
    indicator,
    value,
    bodyType: 'town',
    n: 1,
    period,
    rank: null,
    synthetic: true,
  })
  const rows = [
    row('unit:a', 'completionRate', 10),
    row('unit:a', 'restoreDays', 90),
    row('unit:a', 'gradeShare', 20),
    row('unit:b', 'completionRate', 30),
    row('unit:b', 'restoreDays', 80),
    row('unit:b', 'gradeShare', null),
    row('unit:c', 'completionRate', 50),
    row('unit:c', 'restoreDays', 70),
    row('unit:c', 'gradeShare', 60),
    row('unit:d', 'completionRate', 70),
    row('unit:d', 'restoreDays', null),
  ]

  it('are the units that have both numbers; a third gives the size where it is known', () => {
    const found = pointsOf(
      rows,
      indicatorNamed('completionRate'),
      indicatorNamed('restoreDays'),
      sizeNamed('gradeShare'),
    )
    expect(found).toEqual({
      points: [
        { unit: 'unit:a', x: 90, y: 10, size: 0 },
        { unit: 'unit:b', x: 80, y: 30, size: null },
        { unit: 'unit:c', x: 70, y: 50, size: 1 },
      ],
      missing: ['unit:d'],
    })
    const plain = pointsOf(rows, indicatorNamed('completionRate'), indicatorNamed('restoreDays'), undefined)
    expect(plain.points.map(({ size }) => size)).toEqual([null, null, null])
  })

  it('never lay an indicator across itself', () => {
    expect(acrossNamed('restoreDays', indicatorNamed('completionRate')).id).toBe('restoreDays')
    for (const upwards of ['completionRate', 'avgInspectionScore', 'restoreDays'])
      for (const across of [upwards, undefined, 'beauty', 'toString'])
        expect(acrossNamed(across, indicatorNamed(upwards)).id).not.toBe(upwards)
    expect(sizeNamed('beauty')).toBeUndefined()
  })
})
