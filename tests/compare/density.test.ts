/** Density: the hexagons are those deck.gl draws, every point is counted once, and the scale holds all counts. */
import { WebMercatorViewport } from '@deck.gl/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  getHexbinCentroid,
  pointToHexbin,
} from '../../node_modules/@deck.gl/aggregation-layers/dist/hexagon-layer/hexbin.js'
import type { Alley } from '../../src/alleys/alley.ts'
import type { Inspection } from '../../src/alleys/inspection.ts'
import type { Key } from '../../src/changes/record.ts'
import {
  type DensityPoint,
  dateOf,
  dayNumber,
  densityCells,
  densityScale,
  failedPoints,
  opinionPoints,
} from '../../src/compare/densityCells.ts'
import { centreOf, gridOver, hexagonOf, ringOf } from '../../src/compare/densityGrid.ts'
import { distanceBetween } from '../../src/geo/measure.ts'
import type { Opinion } from '../../src/opinions/opinion.ts'

const place = fc.tuple(
  fc.double({ min: 116.05, max: 116.46, noNaN: true }),
  fc.double({ min: 39.76, max: 39.9, noNaN: true }),
)
const places = fc.array(place, { minLength: 2, maxLength: 30 })
const metres = fc.constantFrom(250, 500, 1000)

/** The grid as deck.gl's HexagonLayer makes it (its `_updateBinOptions`), by deck.gl's own functions. */
function deckGrid(all: readonly [number, number][], radius: number) {
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)]
  const centroid: [number, number] = [
    (Math.min(...lons) + Math.max(...lons)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ]
  const first = new WebMercatorViewport({ longitude: 116.2, latitude: 39.8, zoom: 10 })
  const radiusCommon = first.getDistanceScales(centroid).unitsPerMeter[0]! * radius
  const hexagon = pointToHexbin(first.projectFlat(centroid), radiusCommon)
  const [longitude, latitude] = first.unprojectFlat(getHexbinCentroid(hexagon, radiusCommon)) as [number, number]
  const { center } = new WebMercatorViewport({ longitude, latitude, zoom: 12 })
  const origin = [Math.fround(center[0]!), Math.fround(center[1]!)] as const
  const binOf = (at: [number, number]) => {
    const [x, y] = first.projectFlat(at)
    return pointToHexbin([x! - origin[0], y! - origin[1]], radiusCommon)
  }
  return { radiusCommon, binOf }
}

/**
 * How far deck.gl's bins reach, in radii: it halves the way between two middles where columns count √3 and rows 1.5, so that
 * the upper and lower corners are cut to 0.9375 and those at the sides reach out to 0.5625 above the middle.
 */
const reach = Math.hypot(Math.sqrt(3) / 2, 0.5625)

describe('the grid', () => {
  it('is the one that deck.gl draws', () => {
    fc.assert(
      fc.property(places, metres, (all, radius) => {
        const grid = gridOver(all, radius)
        const deck = deckGrid(all, radius)
        expect(grid.radius).toBeCloseTo(deck.radiusCommon, 9)
        for (const at of all) expect(hexagonOf(grid, at)).toEqual(deck.binOf(at))
      }),
    )
  })

  it('has no place farther from the middle of its hexagon than bins reach, and rings of the radius', () => {
    fc.assert(
      fc.property(places, metres, (all, radius) => {
        const grid = gridOver(all, radius)
        for (const at of all) {
          const centre = centreOf(grid, hexagonOf(grid, at))
          expect(distanceBetween(centre, at)).toBeLessThan(radius * reach * 1.003)
          for (const corner of ringOf(grid, centre)) expect(distanceBetween(centre, corner) / radius).toBeCloseTo(1, 1)
        }
      }),
    )
  })

  it('of nothing is there too', () => expect(hexagonOf(gridOver([], 500), [116, 39])).toHaveLength(2))
})

const keys: Key[] = ['alley:a', 'alley:b', 'alley:c']
const point: fc.Arbitrary<DensityPoint> = fc.record({
  at: place,
  day: fc.integer({ min: 20_000, max: 20_400 }),
  alley: fc.option(fc.constantFrom(...keys)),
  unit: fc.option(fc.constantFrom<Key>('unit:a', 'unit:b')),
})

describe('the cells', () => {
  it('count every point of the days once, the densest first, and the scale holds them all', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 80 }), fc.integer({ min: 20_000, max: 20_400 }), (points, from) => {
        const days = [from, from + 100] as const
        const grid = gridOver(
          points.map(({ at }) => at),
          1000,
        )
        const cells = densityCells(points, grid, days)
        const inside = points.filter(({ day }) => day >= days[0] && day <= days[1])
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length)
        expect(cells.map(({ count }) => count)).toEqual(cells.map(({ count }) => count).sort((one, two) => two - one))
        const { step, counts } = densityScale(cells)
        expect(counts.length).toBeLessThanOrEqual(5)
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(cells.length)
        for (const [place, count] of counts.entries()) {
          const ofClass = cells.filter((cell) => cell.count > place * step && cell.count <= (place + 1) * step)
          expect(count).toBe(ofClass.length)
        }
      }),
    )
  })

  it('name the unit and the alley most of it belongs to', () => {
    const at = [116.2, 39.8]
    const points = (['alley:a', 'alley:b', 'alley:b', null] as const).map((alley) => ({
      at,
      day: 1,
      alley,
      unit: 'unit:a' as const,
    }))
    const [cell] = densityCells(points, gridOver([at], 500), [1, 1])
    expect(cell).toMatchObject({ count: 4, unit: 'unit:a', alley: 'alley:b', alleys: 2 })
  })

  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [5, 1, 5],
    [6, 2, 3],
    [19, 5, 4],
    [2501, 1000, 3],
  ])('of at most %d are in classes of %d, %d of them', (count, step, classes) => {
    const scale = densityScale(count === 0 ? [] : [{ count }])
    expect([scale.step, scale.counts.length]).toEqual([step, classes])
  })
})

describe('the points', () => {
  const alleys = new Map<Key, Pick<Alley, 'geometry'>>([
    [
      'alley:a',
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [116.2, 39.8],
            [116.21, 39.8],
          ],
        },
      },
    ],
  ])
  const inspected = (properties: Partial<Inspection['properties']>) =>
    ({
      properties: {
        alley: 'alley:a',
        unit: 'unit:a',
        date: '2026-05-11',
        points: [10, 8, 10, 10, 10, 7, 10, 10, 5, 10],
        waivers: [{ item: 8, reason: '', due: '2026-12-31' }],
        ...properties,
      },
    }) as Inspection

  it('of failed items: one for each that was not put off, where it was seen or at the middle of the alley', () => {
    const defects = [{ item: 5, alongM: 0, what: 'x', who: null, due: null, photo: null }]
    const points = failedPoints([inspected({ defects }), inspected({ alley: 'alley:gone' })], alleys)
    expect(points).toEqual([
      { at: [116.205, 39.8], day: dayNumber('2026-05-11'), alley: 'alley:a', unit: 'unit:a' },
      { at: [116.2, 39.8], day: dayNumber('2026-05-11'), alley: 'alley:a', unit: 'unit:a' },
    ])
  })

  it('of opinions: where they lie, but for those without a place and those that only workers see', () => {
    const properties = { stage: 'answered', submittedOn: '2026-05-11', alley: null, unit: 'unit:a' }
    const geometry = { type: 'Point', coordinates: [116.3, 39.8] }
    const opinion = { geometry, properties } as unknown as Opinion
    const nowhere = { geometry: null, properties } as unknown as Opinion
    const unseen = [{ stage: 'submitted' }, { stage: 'withdrawn' }, { unit: null }].map(
      (more) => ({ geometry, properties: { ...properties, ...more } }) as unknown as Opinion,
    )
    expect(opinionPoints([opinion, nowhere, ...unseen])).toEqual([
      { at: [116.3, 39.8], day: dayNumber('2026-05-11'), alley: null, unit: 'unit:a' },
    ])
  })

  it('have days that are dates', () => expect(dateOf(dayNumber('2024-02-29'))).toBe('2024-02-29'))
})
