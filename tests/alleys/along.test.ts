/** Places along an alley and back, and the names of its ends. */
import fc from 'fast-check'
import type { LineString, MultiLineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { beginsAt, metresAlong, pointAlong } from '../../src/alleys/along.ts'
import { distanceBetween, lengthOf } from '../../src/geo/measure.ts'

const bent: LineString = {
  type: 'LineString',
  coordinates: [
    [116.43, 39.86],
    [116.432, 39.86],
    [116.432, 39.862],
  ],
}
const parted: MultiLineString = {
  type: 'MultiLineString',
  coordinates: [
    [
      [116.43, 39.86],
      [116.432, 39.86],
    ],
    [
      [116.433, 39.86],
      [116.435, 39.86],
    ],
  ],
}

describe('a place along an alley', () => {
  it('is found again where it was put', () => {
    for (const line of [bent, parted]) {
      fc.assert(
        fc.property(fc.double({ min: 0, max: lengthOf(line), noNaN: true }), (metres) => {
          expect(metresAlong(line, pointAlong(line, metres))).toBeCloseTo(metres, -0.4)
        }),
      )
    }
  })

  it('is the nearest one to a finger beside the line', () => {
    const beside = [116.4316, 39.8601]
    const metres = metresAlong(bent, beside)
    expect(distanceBetween(pointAlong(bent, metres), beside)).toBeLessThan(12)
    expect(metres).toBeGreaterThan(130)
  })

  it('stays on the line', () => {
    expect(pointAlong(bent, -5)).toEqual([116.43, 39.86])
    expect(pointAlong(bent, 1e6)).toEqual([116.432, 39.862])
    expect(pointAlong(parted, lengthOf(parted) / 2 + 1)[0]).toBeGreaterThan(116.433)
  })
})

it.each([
  ['north', [116.43, 39.87], [116.4305, 39.86]],
  ['south', [116.43, 39.86], [116.4305, 39.87]],
  ['east', [116.44, 39.86], [116.43, 39.8605]],
  ['west', [116.43, 39.86], [116.44, 39.8605]],
])('an alley begins at its %s end', (end, first, last) => {
  expect(beginsAt({ type: 'LineString', coordinates: [first, last] })).toBe(end)
})
