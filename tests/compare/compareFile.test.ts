/** The files of two sides, of the years and of the hexagons say what is seen, number by number. */
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import { sidesCells, yearsCells } from '../../src/compare/compareFile.ts'
import { dayNumber, densityCells } from '../../src/compare/densityCells.ts'
import { densityFeatures, densityRows } from '../../src/compare/densityFile.ts'
import { gridOver, hexagonOf } from '../../src/compare/densityGrid.ts'
import { yearColumns, yearUnits } from '../../src/compare/years.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const words = speaker('zh-Hans', zhHans, '')
const told = { words, names: new Map<Key, string>([['unit:a', '甲']]) }
const [completion, gradeShare] = catalogue
const row = (unit: Key, value: number | null, day: string): FileRow => ({
  unit,
  bodyType: 'town',
  indicator: completion.id,
  synthetic: true,
  value,
  n: 3,
  period: { from: day, to: day },
  rank: null,
})
const rowsOn = (day: string, ...values: (number | null)[]) =>
  values.map((value, place) => row(`unit:${'abc'[place]}`, value, day))
const byUnit = (rows: FileRow[]) => new Map(rows.map((one) => [one.unit, one]))

describe('the file of two sides', () => {
  const left = { day: '2025-11-20', indicator: completion, rows: byUnit(rowsOn('2025-11-20', 50, null)) }
  const right = { day: '2026-11-20', indicator: completion, rows: byUnit(rowsOn('2026-11-20', 55.5, 60)) }

  it('names the day of every number, and ends with the change between them', () => {
    const [head, first, second] = sidesCells(['unit:a', 'unit:b'], { by: 'day', left, right }, told)
    expect(head).toEqual([
      '单元',
      '类型',
      '整治完成率 2025-11-20 (%)',
      '整治完成率 2025-11-20 n',
      '整治完成率 2025-11-20 统计期',
      '整治完成率 2026-11-20 (%)',
      '整治完成率 2026-11-20 n',
      '整治完成率 2026-11-20 统计期',
      '变化',
      '说明',
    ])
    const [then, now] = ['2025-11-20/2025-11-20', '2026-11-20/2026-11-20']
    expect(first).toEqual(['甲', '镇', 50, 3, then, 55.5, 3, now, 5.5, '示例数据'])
    expect(second).toEqual(['unit:b', '镇', '暂无数据', 3, then, 60, 3, now, '暂无数据', '示例数据'])
  })

  it('has one column more where the change is told beside the mean', () => {
    const [head, first] = sidesCells(['unit:a'], { by: 'day', left, right, meanChange: 2 }, told)
    expect(head?.slice(-3)).toEqual(['变化', '比平均', '说明'])
    expect(first?.slice(-3)).toEqual([5.5, 3.5, '示例数据'])
  })

  it('has no change between two indicators', () => {
    const other = { ...right, indicator: gradeShare }
    const [head] = sidesCells(['unit:a'], { by: 'indicator', left: right, right: other }, told)
    expect(head).not.toContain('变化')
    expect(head).toContain(`${words.say('indicator.gradeShare')} (%)`)
  })
})

describe('the years', () => {
  const years = yearColumns([
    { date: '2025-12-31', rows: rowsOn('2025-12-31', 1, 3, null) },
    { date: '2026-11-20', rows: rowsOn('2026-11-20', 9, null, 7) },
  ])

  it('are sorted by any of them or by name, what is unknown last', () => {
    const units = (sort: string) =>
      yearUnits(years, sort)
        .map((unit) => unit.slice(-1))
        .join('')
    expect(['name', '-name', 'y2025', '-y2025', 'y2026', '-y2026', 'other'].map(units)).toEqual([
      'abc',
      'cba',
      'abc',
      'bac',
      'cab',
      'acb',
      'abc',
    ])
  })

  it('stand side by side in the file, each with its n', () => {
    const [head, ...lines] = yearsCells(yearUnits(years, '-y2026'), years, completion, told)
    expect(head?.slice(2, 6)).toEqual([
      '整治完成率 2025-12-31 (%)',
      '整治完成率 2025-12-31 n',
      '整治完成率 2025-12-31 统计期',
      '整治完成率 2026-11-20 (%)',
    ])
    expect(lines.map((line) => [line[0], line[2], line[5]])).toEqual([
      ['甲', 1, 9],
      ['unit:c', '暂无数据', 7],
      ['unit:b', 3, '暂无数据'],
    ])
  })
})

describe('the file of the hexagons', () => {
  const day = dayNumber('2026-06-01')
  const point = (at: [number, number], alley: Key | null) => ({ at, day, alley, unit: 'unit:a' as const })
  const points = [point([116.4, 39.9], null), point([116.28, 39.85], 'alley:x'), point([116.28, 39.85], 'alley:x')]
  const grid = gridOver(
    points.map(({ at }) => at),
    500,
  )
  const days = [day, day + 1] as const
  const counted = { kind: 'opinion', radius: 500, grid, days, cells: densityCells(points, grid, days) } as const

  it('counts what the map counts, with the days and where the hexagon lies', () => {
    const [head, ...lines] = densityRows(counted, told.names, true, words)
    expect(head?.slice(0, 6)).toEqual(['单元', '多在哪条街巷', '涉及街巷数', '公众意见', '起', '止'])
    expect(lines.map((line) => line.slice(0, 7))).toEqual([
      ['甲', 'alley:x', 1, 2, '2026-06-01', '2026-06-02', 500],
      ['甲', '暂无数据', 0, 1, '2026-06-01', '2026-06-02', 500],
    ])
    expect(lines.every((line) => line.length === head?.length && line.at(-1) === '示例数据')).toBe(true)
    expect(Number(lines[0]?.[7])).toBeCloseTo(116.28, 1)
  })

  it('has the areas of the hexagons, each about the places counted in it', () => {
    const [densest, other] = densityFeatures(counted)
    expect(densest?.properties).toMatchObject({ count: 2, alley: 'alley:x', from: '2026-06-01', radius: 500 })
    expect(other?.properties).toMatchObject({ count: 1, alley: null })
    const ring = densest?.geometry.coordinates[0] ?? []
    expect(ring[0]).toEqual(ring.at(-1))
    const middle = [0, 1].map((axis) => ring.slice(1).reduce((sum, place) => sum + place[axis]!, 0) / 6)
    expect(hexagonOf(grid, middle).join(',')).toBe(densest?.id)
  })
})
