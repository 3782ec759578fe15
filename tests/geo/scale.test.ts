/** The scale's length is round and fits. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundLength } from '../../src/geo/scale.ts'

it.each([
  [0.1, 90, 10],
  [1, 90, 50],
  [1, 100, 100],
  [30, 90, 2000],
  [500, 90, 20_000],
])('%d metres a pixel over %i pixels: %i metres', (metresPerPixel, pixels, metres) => {
  expect(roundLength(metresPerPixel, pixels)).toEqual({ metres, width: metres / metresPerPixel })
})

it('is the longest of 1, 2 and 5 times tens that fits, from the street to the district', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.12, max: 400, noNaN: true }), (metresPerPixel) => {
      const { metres, width } = roundLength(metresPerPixel, 90)
      expect(String(metres)).toMatch(/^[125]0+$/)
      expect(width).toBeLessThanOrEqual(90)
      expect(width).toBeCloseTo(metres / metresPerPixel, 9)
      if (metres < 20_000) expect(width * 2.5).toBeGreaterThan(90)
    }),
  )
})
