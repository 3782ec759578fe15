/** Neighbours by shared limits, and Moran's I against examples worked out by hand and every possible arrangement. */
import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import { meaningOf, moranOf } from '../../src/indicators/moran.ts'
import { besideNeighbours, type Neighbours, neighboursOf } from '../../src/indicators/neighbours.ts'

const keyOf = (column: number, row: number): Key => `unit:${column}-${row}`

/** A square of squares, each a unit, every other one walked the other way round. */
function board(size: number) {
  return Array.from({ length: size * size }, (_, place) => {
    const [column, row] = [place % size, Math.floor(place / size)]
    const ring = [
      [column, row],
      [column + 1, row],
      [column + 1, row + 1],
      [column, row + 1],
      [column, row],
    ]
    const geometry: Polygon = { type: 'Polygon', coordinates: [place % 2 === 0 ? ring : ring.toReversed()] }
    return { id: keyOf(column, row), geometry }
  })
}

/** Units in a row, each beside the next. */
function inRow(values: readonly (number | null)[]): [ReadonlyMap<Key, number | null>, Neighbours] {
  const keys = values.map((_, place) => keyOf(place, 0))
  const beside = (place: number) => [keys[place - 1], keys[place + 1]].filter((key) => key !== undefined)
  return [
    new Map(keys.map((key, place) => [key, values[place] ?? null])),
    new Map(keys.map((key, place) => [key, beside(place)])),
  ]
}

describe('neighbours', () => {
  it('share a side, not only a corner', () => {
    const neighbours = neighboursOf(board(3))
    expect(neighbours.get(keyOf(1, 1))).toEqual([keyOf(0, 1), keyOf(1, 0), keyOf(1, 2), keyOf(2, 1)])
    expect(neighbours.get(keyOf(0, 0))).toEqual([keyOf(0, 1), keyOf(1, 0)])
  })

  it('are none of a unit without an area', () => {
    expect(neighboursOf([...board(2), { id: 'unit:lost', geometry: null }]).get('unit:lost')).toEqual([])
  })

  it('each unit stands beside the mean of those around it that have a value', () => {
    const [values, neighbours] = inRow([10, null, 30, 50])
    expect([...besideNeighbours(values, neighbours).values()]).toEqual([
      { mean: null, n: 0, difference: null },
      { mean: 20, n: 2, difference: null },
      { mean: 50, n: 1, difference: -20 },
      { mean: 30, n: 1, difference: 20 },
    ])
  })
})

describe("Moran's I", () => {
  it('is −1 on a chequerboard and near 1 where halves are alike', () => {
    const neighbours = neighboursOf(board(6))
    const values = (of: (column: number, row: number) => number) =>
      new Map(board(6).map(({ id }, place) => [id, of(place % 6, Math.floor(place / 6))]))
    const chequered = moranOf(
      values((column, row) => (column + row) % 2),
      neighbours,
    )
    expect(chequered?.i).toBeCloseTo(-1, 9)
    expect(meaningOf(chequered)).toBe('scattered')
    const halves = moranOf(
      values((column) => (column < 3 ? 0 : 1)),
      neighbours,
    )
    expect(halves?.i).toBeGreaterThan(0.8)
    expect(halves).toMatchObject({ n: 36, expected: -1 / 35, permutations: 999, p: 1 / 1000 })
    expect(meaningOf(halves)).toBe('clustered')
  })

  it('of 1 2 3 4 5 in a row is (2 + 1 + 0 + 1 + 2) ÷ 10, worked out by hand', () => {
    expect(moranOf(...inRow([1, 2, 3, 4, 5]))?.i).toBeCloseTo(0.6, 12)
  })

  it('has the p of all arrangements, as far as chance allows', () => {
    const values = [1, 2, 4, 7, 11, 3]
    const found = moranOf(...inRow(values), { permutations: 19_999, seed: 7 })
    const all = arrangements(values).map((one) => moranOf(...inRow(one), { permutations: 0 })?.i ?? 0)
    const expected = -1 / (values.length - 1)
    const far = Math.abs((all[0] ?? 0) - expected) - 1e-9
    const exact = all.filter((i) => Math.abs(i - expected) >= far).length / all.length
    expect(all).toHaveLength(720)
    expect(found?.p).toBeCloseTo(exact, 1.7)
    expect(all.reduce((sum, i) => sum + i, 0) / all.length).toBeCloseTo(expected, 9)
  })

  it('is the same with the same seed', () => {
    const given = inRow([3, 1, 4, 1, 5, 9, 2, 6])
    expect(moranOf(...given, { seed: 5 })).toEqual(moranOf(...given, { seed: 5 }))
  })

  it('leaves out who has no value, or no neighbour with one', () => {
    expect(moranOf(...inRow([1, 2, 3, 4, 5, null, 9]))).toMatchObject({ n: 5 })
    expect(moranOf(...inRow([1, 2, 3, 4, 5, null, 9]))?.i).toBeCloseTo(0.6, 12)
  })

  it('is nothing of fewer than five, or of one value everywhere', () => {
    expect(moranOf(...inRow([1, 2, 3, 4]))).toBeNull()
    expect(moranOf(...inRow([2, 2, 2, 2, 2, 2]))).toBeNull()
    expect(meaningOf(null)).toBe('tooFew')
  })

  it('may be chance', () => {
    expect(meaningOf(moranOf(...inRow([5, 1, 4, 4, 2, 6, 3, 1])))).toBe('chance')
  })
})

function arrangements(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]]
  return values.flatMap((value, place) => arrangements(values.toSpliced(place, 1)).map((rest) => [value, ...rest]))
}
