/** Map tiles of a box: the ones the published town has, and none that a place of the box would miss. */
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tileAt, tilesIn } from '../../src/geo/tile.ts'

describe('map tiles', () => {
  it('agree with the tiles of the published basemap', () => {
    const { z, x, y } = tileAt([116.43, 39.86], 14)
    expect(existsSync(`public/data/basemap/tile/${z}/${x}/${y}.pbf`)).toBe(true)
  })

  it('of a box run from north-west to south-east', () => {
    const tiles = tilesIn([116.41, 39.85, 116.44, 39.875], 14)
    expect(tiles[0]).toEqual(tileAt([116.41, 39.875], 14))
    expect(tiles.at(-1)).toEqual(tileAt([116.44, 39.85], 14))
    expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(tiles.length)
  })

  it('hold every place of the box (law)', () => {
    const degree = fc.double({ min: 0, max: 0.1, noNaN: true })
    fc.assert(
      fc.property(degree, degree, fc.double({ min: 0, max: 1, noNaN: true }), (wide, high, share) => {
        const box = [116.3, 39.8, 116.3 + wide, 39.8 + high] as const
        const place = tileAt([box[0] + wide * share, box[1] + high * share], 14)
        expect(tilesIn(box, 14)).toContainEqual(place)
      }),
    )
  })

  it('stay on the map at its edges', () => {
    expect(tileAt([180, -89], 2)).toEqual({ z: 2, x: 3, y: 3 })
    expect(tileAt([-180, 89], 2)).toEqual({ z: 2, x: 0, y: 0 })
  })
})
