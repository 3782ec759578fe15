/** Columns keep the proportions of their numbers, on a round scale that no number goes beyond. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, columnRadius, columnScale, marksOf } from '../../src/compare/columnScale.ts'

const number = fc.double({ min: 0.01, max: 20_000, noNaN: true })

describe('the scale', () => {
  it('is round, holds every number, and has three to six bands', () => {
    fc.assert(
      fc.property(number, (greatest) => {
        const scale = columnScale(greatest, { measure: 'perKm' })
        const bands = marksOf(scale).length - 1
        expect(scale.full).toBeGreaterThanOrEqual(greatest * (1 - 1e-9))
        expect(scale.full - scale.step).toBeLessThan(greatest)
        expect(bands).toBeGreaterThanOrEqual(3)
        expect(bands).toBeLessThanOrEqual(6)
        expect([1, 2, 2.5, 5]).toContain(Number((scale.step / 10 ** Math.floor(Math.log10(scale.step))).toPrecision(3)))
      }),
    )
  })

  it.each([
    [87.5, 'percent', 100, 25],
    [5.59, 'perKm', 6, 1],
    [9.9, 'days', 10, 2],
    [1.3, 'perKm', 1.5, 0.25],
    [300, 'days', 300, 50],
    [null, 'days', 1, 1],
    [0, 'days', 1, 1],
  ] as const)('of at most %j in %s ends at %j by %j', (greatest, measure, full, step) => {
    expect(columnScale(greatest, { measure })).toEqual({ full, step })
  })

  it('has a mark for each step', () => {
    expect(marksOf({ full: 1.25, step: 0.25 })).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25])
  })
})

describe('a column', () => {
  it('ends where its number lies on the scale, but for a thin gap, and its bands stand on one another', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), number, (share, greatest) => {
        const scale = columnScale(greatest, { measure: 'perKm' })
        const height = 5000
        const bands = bandsOf(share * scale.full, scale, height)
        const band = (height * scale.step) / scale.full
        const top = Math.max(...bands.map(({ foot, thick }) => foot + thick))
        expect(Math.abs(top - share * height)).toBeLessThanOrEqual(band * 0.06 + 1e-6)
        for (const [place, { foot, thick }] of bands.entries()) {
          expect(foot).toBeCloseTo(place * band, 6)
          expect(thick).toBeGreaterThan(0)
          expect(thick).toBeLessThanOrEqual(band)
        }
      }),
    )
  })

  it('that goes a little beyond a step is a little thicker there', () => {
    const bands = bandsOf(26, { full: 100, step: 25 }, 5000)
    expect(bands).toEqual([{ foot: 0, thick: 1250 - 75 + 50 }])
  })

  it('of nothing is a thin floor, and none goes beyond the scale', () => {
    const scale = { full: 100, step: 25 }
    expect(bandsOf(0, scale, 4000)).toEqual([{ foot: 0, thick: 60 }])
    expect(bandsOf(100, scale, 4000)).toHaveLength(4)
    expect(bandsOf(130, scale, 4000)).toEqual(bandsOf(100, scale, 4000))
  })
})

it('columns leave room between the two nearest places, within limits', () => {
  expect(columnRadius([[116.2, 39.8]])).toBe(900)
  const near = columnRadius([
    [116.2, 39.8],
    [116.2, 39.80899],
    [116.4, 39.8],
  ])
  expect(near).toBeGreaterThan(355)
  expect(near).toBeLessThan(365)
  expect(
    columnRadius([
      [116.2, 39.8],
      [116.2, 39.8001],
    ]),
  ).toBe(150)
})
