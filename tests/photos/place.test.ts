/** Places along an alley: from metres to the map and back, and what they are called. */
import fc from 'fast-check'
import type { LineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { lengthAlong, lookFrom, placeAt, placeName, stationOf } from '../../src/photos/place.ts'

const lines = fc
  .array(fc.record({ lon: fc.integer({ min: 1, max: 40 }), lat: fc.integer({ min: -3, max: 3 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((steps): LineString => {
    let lon = 116.4
    return {
      type: 'LineString',
      coordinates: steps.map((step) => {
        lon += step.lon / 20_000
        return [lon, 39.86 + step.lat / 20_000]
      }),
    }
  })

describe('a place along an alley', () => {
  it('comes back to the same metres, within a decimetre', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (line, share) => {
        const station = lengthAlong(line) * share
        const back = stationOf(line, placeAt(line, station).at)
        expect(Math.abs(back.station - station)).toBeLessThan(0.1)
        expect(back.off).toBeLessThan(0.1)
      }),
    )
  })

  it('is called by the end it belongs to, or the middle', () => {
    const north: LineString = {
      type: 'LineString',
      coordinates: [
        [116.4, 39.86],
        [116.4001, 39.862],
      ],
    }
    const west: LineString = {
      type: 'LineString',
      coordinates: [
        [116.402, 39.86],
        [116.4, 39.8601],
      ],
    }
    const names = (line: LineString) => [0, 0.5, 1].map((share) => placeName(line, lengthAlong(line) * share))
    expect(names(north)).toEqual(['south', 'middle', 'north'])
    expect(names(west)).toEqual(['east', 'middle', 'west'])
    expect(placeName(north, null)).toBe('unknown')
  })

  it('is looked at into the alley', () => {
    const east: LineString = {
      type: 'LineString',
      coordinates: [
        [116.4, 39.86],
        [116.402, 39.86],
      ],
    }
    const whole = lengthAlong(east)
    expect([lookFrom(east, 0), lookFrom(east, whole / 2), lookFrom(east, whole)]).toEqual([90, 90, 270])
  })
})
