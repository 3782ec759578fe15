/** Whereabouts of a pin: its unit by geometry and the nearest alley within reach. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import { distanceBetween } from '../../src/geo/measure.ts'
import { alleyReach, nearestOn, type Placed, whereaboutsFinder } from '../../src/opinions/whereabouts.ts'

const square = (id: Key, west: number): Placed => ({
  id,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 39.8],
        [west + 0.01, 39.8],
        [west + 0.01, 39.81],
        [west, 39.81],
        [west, 39.8],
      ],
    ],
  },
})
const line = (id: Key, ...coordinates: [number, number][]): Placed => ({
  id,
  geometry: { type: 'LineString', coordinates },
})
const units = [square('unit:west', 116.3), square('unit:east', 116.31)]
const alleys = [
  line('alley:b', [116.302, 39.802], [116.302, 39.808]),
  line('alley:a', [116.304, 39.802], [116.304, 39.808]),
  line('alley:east', [116.3101, 39.802], [116.3101, 39.808]),
]
const find = whereaboutsFinder(units, alleys)

describe('whereabouts', () => {
  it('finds the unit and the nearest alley with the point on it', () => {
    const { unit, nearest } = find([116.3024, 39.805])
    expect(unit).toBe('unit:west')
    expect(nearest?.alley).toBe('alley:b')
    expect(nearest?.metres).toBeCloseTo(34.2, 0)
    expect(nearest?.at[0]).toBeCloseTo(116.302, 6)
    expect(nearest?.at[1]).toBeCloseTo(39.805, 6)
  })

  it('takes the nearest alley also where it lies in the next unit', () => {
    expect(find([116.3098, 39.805])).toMatchObject({ unit: 'unit:west', nearest: { alley: 'alley:east' } })
  })

  it('is outside where no unit is, and without an alley where none is within reach', () => {
    expect(find([116.2, 39.7])).toEqual({ unit: null, nearest: null })
    expect(find([116.317, 39.805])).toEqual({ unit: 'unit:east', nearest: null })
  })

  it('takes the first by key of alleys equally near', () => {
    const same = whereaboutsFinder(units, [
      line('alley:z', [116.305, 39.801], [116.305, 39.809]),
      line('alley:c', [116.305, 39.801], [116.305, 39.809]),
    ])
    expect(same([116.3055, 39.805]).nearest?.alley).toBe('alley:c')
  })

  it('names no alley farther than its reach, and its point lies as far as it says', () => {
    const place = fc.tuple(
      fc.double({ min: 116.29, max: 116.33, noNaN: true }),
      fc.double({ min: 39.795, max: 39.815, noNaN: true }),
    )
    fc.assert(
      fc.property(place, (at) => {
        const { nearest } = find(at)
        if (!nearest) return
        expect(nearest.metres).toBeLessThanOrEqual(alleyReach)
        expect(Math.abs(distanceBetween(at, nearest.at) - nearest.metres)).toBeLessThan(0.5)
      }),
    )
  })

  it('finds the nearest point of a line in several parts', () => {
    const { at } = nearestOn(
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [116.3, 39.8],
            [116.301, 39.8],
          ],
          [
            [116.304, 39.8],
            [116.305, 39.8],
          ],
        ],
      },
      [116.3045, 39.8005],
    )
    expect(at[0]).toBeCloseTo(116.3045, 6)
    expect(at[1]).toBeCloseTo(39.8, 6)
  })
})
