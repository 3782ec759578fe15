/** Units on the map: the honey of their marker, the veil around the one chosen, and who draws what. */
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { unitData, veilAround } from '../../src/units/unit.layer.ts'
import { layersOf, type Sight, town } from '../app/townStyle.ts'
import { drawnBy } from '../map/drawn.ts'

const [one, two] = town.units as [(typeof town.units)[0], (typeof town.units)[0]]

describe('the marker', () => {
  it.each([
    [null, 0],
    [0, 0],
    [0.04, 0],
    [0.05, 1],
    [0.5, 5],
    [0.94, 9],
    [1, 10],
  ])('of a share of %s is filled by %i tenths', (share, honey) => {
    const { unitName } = unitData([one], new Map([[one.id, share]]))
    expect(unitName.features[0]?.properties).toMatchObject({ key: one.id, honey })
    expect(unitName.features[0]?.geometry).toEqual({ type: 'Point', coordinates: one.properties.label })
  })

  it('stays where a unit has no area yet', () => {
    const { unit, unitName } = unitData([{ ...one, geometry: null }], new Map())
    expect([unit.features.length, unitName.features.length]).toEqual([0, 1])
  })
})

describe('the veil', () => {
  const veilOf = (unit: typeof one) => veilAround(unit).features as Feature<Polygon>[]

  it('covers everything but the unit chosen, in one part or several', () => {
    const [veil] = veilOf(one)
    expect(booleanPointInPolygon(one.properties.label, veil!)).toBe(false)
    expect(booleanPointInPolygon(two.properties.label, veil!)).toBe(true)
    const parts = [one, two].map(({ geometry }) => (geometry as Polygon).coordinates)
    const [wide] = veilOf({ ...one, geometry: { type: 'MultiPolygon', coordinates: parts } })
    expect(town.units.map(({ properties }) => booleanPointInPolygon(properties.label, wide!))).toEqual([false, false])
    expect(booleanPointInPolygon([116.4, 39.8], wide!)).toBe(true)
  })

  it('is lifted when nothing with an area is chosen', () => {
    expect(veilAround(undefined).features).toEqual([])
    expect(veilOf({ ...one, geometry: null })).toEqual([])
  })
})

describe('the layers', () => {
  const drawn = (key: string, sight: Sight, zoom: number) => [
    ...drawnBy(layersOf(sight), { source: 'unit', type: 3, properties: { key } }, zoom),
    ...drawnBy(layersOf(sight), { source: 'unitName', type: 1, properties: { key } }, zoom),
  ]
  const always = ['unitLand']

  it('draw one limit far and another near, and names until alleys have theirs', () => {
    for (const zoom of [9, 12.4])
      expect(drawn(one.id, {}, zoom)).toEqual([
        ...always,
        ...(zoom < 12 ? [] : ['unitUnderlay']),
        'unitLine',
        'unitName',
      ])
    for (const zoom of [12.5, 15]) {
      expect(drawn(one.id, {}, zoom)).toEqual([...always, 'unitUnderlay', 'unitLineNear', 'unitName'])
    }
    expect(drawn(one.id, {}, 16)).not.toContain('unitName')
  })

  it('set the one chosen in ink and honey, and only that one', () => {
    const chosen = ['unitChosenGlow', 'unitChosenHoney', 'unitChosenInk']
    expect(drawn(one.id, { key: one.id }, 14)).toEqual([...always, 'unitUnderlay', 'unitLineNear', ...chosen])
    expect(drawn(two.id, { key: one.id }, 14)).toEqual(drawn(two.id, {}, 14))
  })
})
