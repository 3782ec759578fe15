/** Differences are cut alike on both sides of zero, and every one finds its class. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUnit, countsOf, divided, placeOfChange } from '../../src/compare/change.ts'
import type { Difference } from '../../src/indicators/difference.ts'

describe('the classes of differences', () => {
  it('have plain limits, the greatest difference in an outer class', () => {
    expect(divided([25, -23, 0, null, 3], 1)).toEqual({
      limits: [4, 12, 20],
      counts: [1, 0, 0, 2, 0, 0, 1],
      unknown: 1,
    })
    expect(divided([0, 0], 0)).toEqual({ limits: [1, 3, 5], counts: [0, 0, 0, 2, 0, 0, 0], unknown: 0 })
    expect(divided([], 1).counts).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('mirror each other at zero and count every known difference once', () => {
    const change = fc.option(fc.integer({ min: -5000, max: 5000 }).map((tenths) => tenths / 10))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const cut = divided(changes, 1)
        const mirrored = divided(
          changes.map((one) => (one === null ? null : -one)),
          1,
        )
        expect(mirrored).toEqual({ ...cut, counts: cut.counts.toReversed() })
        expect(cut.counts.reduce((sum, one) => sum + one, 0) + cut.unknown).toBe(changes.length)
        const greatest = Math.max(...changes.map((one) => Math.abs(one ?? 0)))
        if (greatest >= 1) expect(Math.abs(placeOfChange(cut.limits, greatest) - 3)).toBe(3)
        expect(placeOfChange(cut.limits, 0)).toBe(3)
      }),
    )
  })
})

it('counts by kind and by unit, the unit with the most first', () => {
  const of = (unit: string, what: Difference['what']) =>
    ({ key: `alley:${unit}`, unit: `unit:${unit}`, what }) as unknown as Difference
  const differences = [of('a', 'stage'), of('b', 'stage'), of('b', 'downgraded')]
  expect([...countsOf(differences)]).toEqual([
    ['stage', 2],
    ['downgraded', 1],
  ])
  expect(byUnit(differences).map(({ unit, n }) => [unit, n])).toEqual([
    ['unit:b', 2],
    ['unit:a', 1],
  ])
})
