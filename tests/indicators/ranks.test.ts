/** Ranks: only within the same body type, none for what is unknown, and none where neither direction is better. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ranked, ranksOf } from '../../src/indicators/ranks.ts'
import { bodyTypes } from '../../src/units/unit.ts'

const rows: Ranked[] = [
  { bodyType: 'subdistrict', value: 50 },
  { bodyType: 'subdistrict', value: 80 },
  { bodyType: 'town', value: 90 },
  { bodyType: 'subdistrict', value: 80 },
  { bodyType: 'subdistrict', value: null },
  { bodyType: 'subdistrict', value: 10 },
]

describe('ranks', () => {
  it('are within the body type, with equal values on one place', () => {
    expect(ranksOf({ better: 'up' }, rows)).toEqual([
      { place: 3, of: 4 },
      { place: 1, of: 4 },
      null,
      { place: 1, of: 4 },
      null,
      { place: 4, of: 4 },
    ])
  })

  it('begin with the least where less is better', () => {
    expect(ranksOf({ better: 'down' }, rows).map((rank) => rank?.place)).toEqual([2, 3, undefined, 3, undefined, 1])
  })

  it('are none where neither is better', () => {
    expect(ranksOf({ better: 'none' }, rows).every((rank) => rank === null)).toBe(true)
  })

  it('of a type do not hear of another', () => {
    const row = fc.record({ bodyType: fc.constantFrom(...bodyTypes), value: fc.option(fc.integer({ min: 0, max: 9 })) })
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('up', 'down'), (all, better) => {
        const ranks = ranksOf({ better }, all)
        for (const type of bodyTypes) {
          const own = all.filter(({ bodyType }) => bodyType === type)
          expect(ranks.filter((_, place) => all[place]?.bodyType === type)).toEqual(ranksOf({ better }, own))
        }
        expect(ranks.every((rank, place) => rank === null || all[place]?.value !== null)).toBe(true)
      }),
    )
  })
})
