/** Snapping: to what is near and nothing else, a vertex before a line, and never further than asked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestOn } from '../../src/alleys/line.ts'
import { type SnapTarget, snapperOf } from '../../src/alleys/snap.ts'
import { distanceBetween } from '../../src/geo/measure.ts'

const street: SnapTarget = {
  kind: 'street',
  course: [
    [116.4, 39.86],
    [116.402, 39.86],
  ],
}
const alley: SnapTarget = {
  kind: 'alley',
  key: 'alley:one',
  course: [
    [116.401, 39.8601],
    [116.401, 39.862],
  ],
}
const snapper = snapperOf([street, alley])

describe('a point', () => {
  it('is drawn to the line beside it', () => {
    const snapped = snapper.snap([116.4005, 39.86004], 10)
    expect(snapped).toMatchObject({ target: street, atVertex: false, at: [116.4005, 39.86] })
    expect(snapped?.metres).toBeCloseTo(4.45, 1)
  })

  it('is drawn to an end rather than to the line beside it', () => {
    expect(snapper.snap([116.40101, 39.86007], 12)).toMatchObject({ target: alley, atVertex: true })
  })

  it('stays where nothing is near, and where what is near is passed over', () => {
    expect(snapper.snap([116.4005, 39.8602], 10)).toBeNull()
    expect(snapper.snap([116.4005, 39.86004], 10, ({ kind }) => kind === 'street')).toBeNull()
    expect(snapperOf([]).snap([116.4, 39.86], 10)).toBeNull()
  })

  it('is never drawn further than asked, nor left where a line is within reach', () => {
    const position = fc.tuple(fc.integer({ min: -3000, max: 23000 }), fc.integer({ min: -3000, max: 23000 }))
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 40 }), ([east, north], reach) => {
        const at = [116.4 + east / 1e7, 39.86 + north / 1e7]
        const snapped = snapper.snap(at, reach)
        const metres = Math.min(...[street, alley].map(({ course }) => nearestOn(course, at).metres))
        if (snapped) {
          expect(snapped.metres).toBeLessThanOrEqual(reach)
          expect(Math.abs(distanceBetween(at, snapped.at) - snapped.metres)).toBeLessThan(0.05)
        } else expect(metres).toBeGreaterThan(reach)
      }),
    )
  })
})
