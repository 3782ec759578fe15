/** Placing: a line belongs where most of it lies, to the metre, and the limits near a point are told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitFinder } from '../../src/geo/overlap.ts'

const square = (id: string, west: number, south: number, size = 0.01) => ({
  id,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
})
const line = (...coordinates: number[][]) => ({ type: 'LineString' as const, coordinates })
const finder = unitFinder([
  square('unit:west', 0, 0),
  square('unit:east', 0.01, 0),
  { id: 'unit:none', geometry: null },
])

describe('find', () => {
  test('a line inside one unit', () => {
    expect(finder.find(line([0.001, 0.001], [0.009, 0.008]))).toEqual([{ unit: 'unit:west', share: 1 }])
  })
  test('a line across a limit goes by its length, longest first', () => {
    const [first, second] = finder.find(line([0.007, 0.005], [0.017, 0.005]))
    expect(first).toMatchObject({ unit: 'unit:east', share: expect.closeTo(0.7, 6) })
    expect(second).toMatchObject({ unit: 'unit:west', share: expect.closeTo(0.3, 6) })
  })
  test('a line that leaves and comes back keeps both stretches', () => {
    const shares = finder.find(line([0.005, 0.005], [0.005, 0.015], [0.006, 0.015], [0.006, 0.005]))
    expect(shares).toEqual([{ unit: 'unit:west', share: expect.closeTo(10 / 21, 4) }])
  })
  test('a line along a shared limit goes to the first by id, always', () => {
    expect(finder.find(line([0.01, 0.002], [0.01, 0.008]))).toEqual([{ unit: 'unit:east', share: 1 }])
  })
  test('outside the district there is none', () => {
    expect(finder.find(line([1, 1], [1, 1.1]))).toEqual([])
    expect(finder.find({ type: 'Point', coordinates: [0.03, 0.005] })).toEqual([])
    expect(unitFinder([]).find(line([0, 0], [1, 1]))).toEqual([])
  })
  test('a line of no length has no share', () => {
    expect(finder.find(line([0.005, 0.005], [0.005, 0.005]))).toEqual([])
  })
  test('a hole is outside', () => {
    const { geometry } = square('unit:ring', 0, 0)
    const hole = square('hole', 0.004, 0.004, 0.002).geometry.coordinates[0]!.toReversed()
    const ring = unitFinder([
      { id: 'unit:ring', geometry: { ...geometry, coordinates: [...geometry.coordinates, hole] } },
    ])
    expect(ring.find(line([0, 0.005], [0.01, 0.005]))[0]!.share).toBeCloseTo(0.8, 6)
  })
})

test('shares of a partition add up to one, whatever the line', () => {
  const inside = fc.double({ min: 0.0001, max: 0.0299, noNaN: true })
  const cells = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => square(`unit:${row}-${column}`, column * 0.01, row * 0.01)),
  )
  const grid = unitFinder(cells)
  fc.assert(
    fc.property(fc.array(fc.tuple(inside, inside), { minLength: 2, maxLength: 8 }), (places) => {
      const shares = grid.find(line(...places))
      const sum = shares.reduce((total, { share }) => total + share, 0)
      if (new Set(places.map(String)).size > 1) expect(sum).toBeCloseTo(1, 6)
      expect(shares).toEqual(shares.toSorted((one, other) => other.share - one.share))
      expect(new Set(shares.map(({ unit }) => unit)).size).toBe(shares.length)
    }),
  )
})

describe('near', () => {
  test('near a limit both units are told, with metres', () => {
    const [home, neighbour] = finder.near([0.0095, 0.005], 100)
    expect(home).toMatchObject({ unit: 'unit:west', inside: true, metres: expect.closeTo(55.6, 0) })
    expect(neighbour).toMatchObject({ unit: 'unit:east', inside: false, metres: expect.closeTo(55.6, 0) })
  })
  test('far from every limit only the own unit is told, outside none', () => {
    expect(finder.near([0.005, 0.005], 100).map(({ unit }) => unit)).toEqual(['unit:west'])
    expect(finder.near([0.5, 0.5], 100)).toEqual([])
  })
  test('the edge of a hole is a limit too', () => {
    const { geometry } = square('unit:ring', 0, 0)
    const hole = square('hole', 0.004, 0.004, 0.002).geometry.coordinates[0]!.toReversed()
    const ring = unitFinder([
      { id: 'unit:ring', geometry: { ...geometry, coordinates: [...geometry.coordinates, hole] } },
    ])
    expect(ring.near([0.0035, 0.005], 100)).toEqual([
      { unit: 'unit:ring', inside: true, metres: expect.closeTo(55.6, 0) },
    ])
  })
})
