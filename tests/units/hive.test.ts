/** The hive: equal cells that touch and never overlap, filled slab by slab. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween } from '../../src/geo/measure.ts'
import { cellCentre, cellRadius, cellRing, slabsOf } from '../../src/units/hive.ts'

const middle = [116.255, 39.828] as const
const cell = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 4 }))

describe('cells', () => {
  it('stand as far apart as their inner width, or farther', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        fc.pre(String(one) !== String(other))
        const apart = distanceBetween(cellCentre(one, middle), cellCentre(other, middle))
        expect(apart).toBeGreaterThan(Math.sqrt(3) * cellRadius * 0.995)
      }),
    )
  })

  it('touch all six neighbours, those of odd rows half a cell to the east', () => {
    const around = (row: number) =>
      row % 2
        ? [
            [0, -1],
            [1, -1],
            [-1, 0],
            [1, 0],
            [0, 1],
            [1, 1],
          ]
        : [
            [-1, -1],
            [0, -1],
            [-1, 0],
            [1, 0],
            [-1, 1],
            [0, 1],
          ]
    for (const row of [1, 2]) {
      const apart = around(row).map(([east = 0, south = 0]) =>
        distanceBetween(cellCentre([3, row], middle), cellCentre([3 + east, row + south], middle)),
      )
      expect(apart.filter((metres) => Math.abs(metres / (Math.sqrt(3) * cellRadius) - 1) > 0.005)).toEqual([])
    }
    expect(cellCentre([3, 1], middle)[0]).toBeGreaterThan(cellCentre([3, 2], middle)[0])
    expect(cellCentre([3, 1], middle)[1]).toBeGreaterThan(cellCentre([3, 2], middle)[1])
  })

  it('are closed rings of six corners at one height, a point at the top', () => {
    const ring = cellRing(middle, 700)
    expect(ring).toHaveLength(7)
    for (const axis of [0, 1, 2]) expect(ring[6]?.[axis]).toBeCloseTo(ring[0]![axis]!, 9)
    expect(ring.map(([, , height]) => height)).toEqual(Array(7).fill(700))
    const reach = ring.map((corner) => distanceBetween([...middle], corner) / (cellRadius * 0.9))
    expect(reach.filter((share) => Math.abs(share - 1) > 0.005)).toEqual([])
    expect(Math.max(...ring.slice(0, 6).map(([lon]) => lon!))).toBeGreaterThan(middle[0])
    expect(ring.filter(([lon]) => Math.abs(lon! - middle[0]) < 1e-9)).toHaveLength(2)
  })
})

describe('slabs', () => {
  it.each([
    [0, 1],
    [0.1, 1],
    [0.25, 1],
    [0.3, 2],
    [0.5, 2],
    [0.75, 3],
    [0.9, 4],
    [1, 4],
  ])('a share of %d is told in %i', (share, count) => {
    expect(slabsOf(share)).toHaveLength(count)
  })

  it('stand one on the other with a gap, rise with the share, and never beyond full', () => {
    const top = (share: number) => Math.max(...slabsOf(share).map(({ foot, thick }) => foot + thick))
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const slabs = slabsOf(one)
        const gaps = slabs.slice(1).map(({ foot }, place) => foot - slabs[place]!.foot - slabs[place]!.thick)
        expect(gaps.filter((gap) => gap <= 0)).toEqual([])
        expect(slabs.filter(({ thick }) => thick <= 0)).toEqual([])
        expect(top(one)).toBeLessThanOrEqual(1.85 * cellRadius)
        if (other - one > 0.02) expect(top(other)).toBeGreaterThanOrEqual(top(one))
      }),
    )
  })
})
