/** The box around a geometry holds every position of it and nothing it need not. */

import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { expect, it } from 'vitest'
import { boundsOf } from '../../src/geo/bounds.ts'

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const some = fc.array(position, { minLength: 1, maxLength: 6 })
const many = fc.array(some, { minLength: 1, maxLength: 3 })
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  some.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  some.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  many.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(many, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
)

it('is west, south, east, north of every form of geometry', () => {
  fc.assert(
    fc.property(geometry, (shape) => {
      const numbers = 'coordinates' in shape ? (shape.coordinates.flat(4) as number[]) : []
      const lons = numbers.filter((_, place) => place % 2 === 0)
      const lats = numbers.filter((_, place) => place % 2 === 1)
      const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
      expect(boundsOf(shape)).toEqual(box)
    }),
  )
})

it('does not count heights', () => {
  const coordinates = [
    [116.3, 39.8, 900],
    [116.2, 39.9, -900],
  ]
  expect(boundsOf({ type: 'LineString', coordinates })).toEqual([116.2, 39.8, 116.3, 39.9])
})

it.each<Geometry>([
  { type: 'LineString', coordinates: [] },
  { type: 'Polygon', coordinates: [[]] },
  { type: 'Point', coordinates: [] },
  { type: 'GeometryCollection', geometries: [] },
])('of nothing is not there: %j', (shape) => {
  expect(boundsOf(shape)).toBeUndefined()
})
