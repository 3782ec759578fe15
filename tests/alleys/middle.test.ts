/** The middle of a line: half of its length lies on either side, from whichever end it is drawn. */

import fc from 'fast-check'
import type { LineString, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { middleOf } from '../../src/alleys/middle.ts'
import { lengthOf } from '../../src/geo/measure.ts'

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates })

describe('the middle', () => {
  it.each([
    ['of a straight line', line([116.2, 39.8], [116.4, 39.8]), [116.3, 39.8], false],
    ['on the longer arm of a corner', line([116.3, 39.8], [116.3, 39.801], [116.3, 39.84]), [116.3, 39.82], true],
    ['past points drawn twice', line([116.2, 39.8], [116.2, 39.8], [116.4, 39.8]), [116.3, 39.8], false],
    ['of a line without length', line([116.2, 39.8], [116.2, 39.8]), [116.2, 39.8], false],
  ] as const)('%s', (_, shape, at, steep) => {
    const middle = middleOf(shape)
    expect(middle?.at[0]).toBeCloseTo(at[0], 9)
    expect(middle?.at[1]).toBeCloseTo(at[1], 9)
    expect(middle?.steep).toBe(steep)
  })

  it('of several parts is the middle of the first', () => {
    const parts = [line([116.2, 39.8], [116.4, 39.8]), line([116.2, 39.9], [116.4, 39.9])]
    const many = { type: 'MultiLineString' as const, coordinates: parts.map(({ coordinates }) => coordinates) }
    expect(middleOf(many)).toEqual(middleOf(parts[0]!))
  })

  it.each([line(), line([116.2, 39.8]), { type: 'MultiLineString' as const, coordinates: [] }])(
    'of no line is not there',
    (shape) => {
      expect(middleOf(shape)).toBeUndefined()
    },
  )

  it('calls a line steep by metres, not by degrees', () => {
    expect(middleOf(line([116.3, 39.8], [116.301, 39.8009]))?.steep).toBe(true)
    expect(middleOf(line([116.3, 39.8], [116.301, 39.8007]))?.steep).toBe(false)
  })
})

describe('laws of the middle', () => {
  const position = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
  const lines = fc
    .uniqueArray(position, { minLength: 2, maxLength: 8, selector: String })
    .map((steps) => line(...steps.map(([east, north]) => [116.3 + east / 1e5, 39.8 + north / 1e5])))

  it('half of the length lies before it', () => {
    fc.assert(
      fc.property(lines, (shape) => {
        const points = shape.coordinates
        const { at } = middleOf(shape)!
        const isHalfWay = points.slice(1).some((to, place) => {
          const from = points[place]!
          const detour = lengthOf(line(from, at, to)) - lengthOf(line(from, to))
          const before = lengthOf(line(...points.slice(0, place + 1), at))
          return detour < 0.001 && Math.abs(before - lengthOf(shape) / 2) < 0.1
        })
        expect(isHalfWay).toBe(true)
      }),
    )
  })

  it('does not depend on the end it is drawn from', () => {
    fc.assert(
      fc.property(lines, (shape) => {
        const one = middleOf(shape)!
        const other = middleOf(line(...shape.coordinates.toReversed()))!
        expect(lengthOf(line(one.at, other.at))).toBeLessThan(0.1)
      }),
    )
  })
})
