/** A patrol: the nearest alley first, the alley one stands in, and a round that leaves none out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alley } from '../../src/alleys/alley.ts'
import { alleyHere, byDistance, roundFrom, walkMinutes } from '../../src/alleys/patrol.ts'
import { moved } from '../../src/geo/flat.ts'
import { distanceBetween } from '../../src/geo/measure.ts'

const home: [number, number] = [116.42, 39.86]

/** An alley from and to so many metres east and north of home. */
function alley(name: string, from: [number, number], to: [number, number]): Alley {
  const coordinates = [moved(home, from), moved(home, to)]
  return {
    type: 'Feature',
    id: `alley:${name}`,
    geometry: { type: 'LineString', coordinates },
    properties: {},
  } as unknown as Alley
}

const names = (stops: readonly { alley: Alley }[]) => stops.map(({ alley: { id } }) => id)
const metre = fc.integer({ min: -2000, max: 2000 })
const anyAlleys = fc
  .array(fc.tuple(metre, metre, metre, metre), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.map(([a, b, c, d], index) => alley(`a${index}`, [a, b], [c, d + 1])))

describe('a patrol', () => {
  it('measures to the nearest point of a line, not to its ends', () => {
    const [first] = byDistance([alley('long', [-500, 40], [500, 40])], home)
    expect(first?.metres).toBeCloseTo(40, 0)
  })

  it('measures to the nearest of all legs of a line', () => {
    const bent = alley('bent', [900, 30], [900, 800])
    const corners: [number, number][] = [
      [900, 30],
      [-20, 30],
      [-20, 900],
      [500, 900],
    ]
    const coordinates = corners.map((corner) => moved(home, corner))
    const [first] = byDistance([{ ...bent, geometry: { type: 'LineString', coordinates } }], home)
    expect(first?.metres).toBeCloseTo(30, 0)
  })

  it('names the nearest alley first', () => {
    const alleys = [alley('far', [900, 0], [900, 50]), alley('near', [60, 0], [60, 50])]
    expect(names(byDistance(alleys, home))).toEqual(['alley:near', 'alley:far'])
  })

  it('finds one in an alley within 25 metres, or within what the device may err', () => {
    const away = byDistance([alley('next', [24, -50], [24, 50])], home)
    const farther = byDistance([alley('next', [60, -50], [60, 50])], home)
    expect(alleyHere(away, 4)?.id).toBe('alley:next')
    expect(alleyHere(farther, 4)).toBeNull()
    expect(alleyHere(farther, 80)?.id).toBe('alley:next')
    expect(alleyHere([], 4)).toBeNull()
  })

  it('takes 14 minutes for 980 metres, and never none', () => {
    expect([980, 1200, 1300, 3].map(walkMinutes)).toEqual([14, 17, 18, 1])
  })

  it('goes on from the end of an alley, not from where it began', () => {
    const alleys = [
      alley('first', [10, 0], [10, 600]),
      alley('atItsEnd', [10, 650], [200, 650]),
      alley('behind', [-300, 0], [-320, 0]),
    ]
    const { stops, metres } = roundFrom(alleys, home)
    expect(names(stops)).toEqual(['alley:first', 'alley:atItsEnd', 'alley:behind'])
    expect(metres).toBeGreaterThan(600 + 190 + 700)
  })

  it('leaves no alley out and walks at least along each (law)', () => {
    fc.assert(
      fc.property(anyAlleys, (alleys) => {
        const { stops, metres } = roundFrom(alleys, home)
        expect(names(stops).toSorted()).toEqual(alleys.map(({ id }) => id).toSorted())
        const half = alleys.reduce((sum, { geometry }) => sum + lengthOf(geometry) / 2, 0)
        expect(metres).toBeGreaterThanOrEqual(half * 0.99)
      }),
    )
  })

  it('orders by distance (law)', () => {
    fc.assert(
      fc.property(anyAlleys, (alleys) => {
        const metres = byDistance(alleys, home).map((away) => away.metres)
        expect(metres).toEqual(metres.toSorted((one, other) => one - other))
        expect(metres).toHaveLength(alleys.length)
      }),
    )
  })
})

function lengthOf(geometry: Alley['geometry']): number {
  if (geometry?.type !== 'LineString') return 0
  const [from, to] = geometry.coordinates
  return from && to ? distanceBetween(from, to) : 0
}
