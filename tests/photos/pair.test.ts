/** Pairs of photos: nobody stands in two, the named ones come first, and the order they are given in does not matter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsOf, turnBetween } from '../../src/photos/pair.ts'
import { moments, type Photo } from '../../src/photos/photo.ts'

const photo = fc.record({
  moment: fc.constantFrom(...moments),
  alley: fc.constantFrom('alley:a', 'alley:b', null),
  station: fc.option(fc.integer({ min: 0, max: 60 })),
  bearing: fc.option(fc.integer({ min: 0, max: 359 })),
  takenOn: fc.constantFrom('2025-04-01', '2026-04-01', '2026-11-20'),
  pairOf: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 3 }),
})

const photos = fc.array(photo, { maxLength: 9 }).map((all) =>
  all.map(({ pairOf, ...properties }, place) => {
    const named = pairOf !== null && properties.moment === 'after' ? `photo:${pairOf}` : null
    return { type: 'Feature', id: `photo:${place}`, geometry: null, properties: { ...properties, pairOf: named } }
  }),
) as unknown as fc.Arbitrary<Photo[]>

const idsOf = (all: Photo[]) => pairsOf(all).map(({ before, after }) => [before.id, after.id])

describe('pairs', () => {
  it('hold each photo once, a before and an after of one alley', () => {
    fc.assert(
      fc.property(photos, (all) => {
        const pairs = pairsOf(all)
        const ids = pairs.flatMap(({ before, after }) => [before.id, after.id])
        expect(new Set(ids).size).toBe(ids.length)
        for (const { before, after } of pairs) {
          expect([before.properties.moment, after.properties.moment]).toEqual(['before', 'after'])
          expect(before.properties.alley).toBe(after.properties.alley)
          if (after.properties.pairOf !== null) expect(after.properties.pairOf).toBe(before.id)
        }
      }),
    )
  })

  it('do not depend on the order the photos come in', () => {
    fc.assert(
      fc.property(photos, (all) => {
        expect(idsOf(all.toReversed())).toEqual(idsOf(all))
      }),
    )
  })

  it('leave out no named pair whose before has no other', () => {
    fc.assert(
      fc.property(photos, (all) => {
        const paired = idsOf(all).flat()
        for (const after of all) {
          const before = all.find(({ id }) => id === after.properties.pairOf)
          const isPair = before?.properties.moment === 'before' && before.properties.alley === after.properties.alley
          if (isPair && before.properties.alley !== null) expect(paired).toContain(before.id)
        }
      }),
    )
  })

  it('are of one place and one direction where nobody named them', () => {
    const at = (id: number, moment: string, station: number, bearing: number) =>
      ({
        id: `photo:${id}`,
        properties: { moment, station, bearing, alley: 'alley:a', pairOf: null, takenOn: '2026-01-01' },
      }) as never
    expect(idsOf([at(1, 'before', 10, 350), at(2, 'after', 24, 20)])).toEqual([['photo:1', 'photo:2']])
    expect(idsOf([at(1, 'before', 10, 350), at(2, 'after', 26, 350)])).toEqual([])
    expect(idsOf([at(1, 'before', 10, 350), at(2, 'after', 10, 90)])).toEqual([])
    expect(turnBetween(350, 20)).toBe(30)
  })
})
