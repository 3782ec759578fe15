/** The datums: known offsets in Fengtai, and there and back again anywhere in Beijing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Datum, datums, fromWgs84, toWgs84 } from '../../src/geo/datum.ts'
import { distanceBetween } from '../../src/geo/measure.ts'

const inBeijing = fc.tuple(
  fc.double({ min: 115.4, max: 117.6, noNaN: true }),
  fc.double({ min: 39.4, max: 41.1, noNaN: true }),
)
const fengtai = [116.2868, 39.8585]

test.each<[Datum, number, number]>([
  ['wgs84', 0, 0],
  ['cgcs2000', 0, 0],
  ['gcj02', 500, 570],
  ['bd09', 1250, 1450],
])('%s lies %d to %d metres off in Fengtai', (datum, least, most) => {
  const metres = distanceBetween(fengtai, fromWgs84(fengtai, datum))
  expect(metres).toBeGreaterThanOrEqual(least)
  expect(metres).toBeLessThanOrEqual(most)
})

test.each(datums)('%s comes back to within a metre and a half anywhere in Beijing', (datum) => {
  fc.assert(
    fc.property(inBeijing, (position) => {
      expect(distanceBetween(position, toWgs84(fromWgs84(position, datum), datum))).toBeLessThan(1.5)
    }),
  )
})

test('far from the mainland nothing is shifted', () => {
  expect(toWgs84([2.35, 48.85], 'gcj02')).toEqual([2.35, 48.85])
  expect(fromWgs84([-74, 40.7], 'bd09')).toEqual([-74, 40.7])
})
