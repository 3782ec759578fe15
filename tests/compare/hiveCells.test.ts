/** The cells of the hive lie side by side without covering each other, within the drawing, however much room there is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellPoints, hiveDrawing } from '../../src/compare/hiveCells.ts'

const spots = fc.uniqueArray(fc.tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -4, max: 6 })), {
  minLength: 1,
  selector: ([column, row]) => `${column} ${row}`,
})
const rooms = fc.record({
  width: fc.integer({ min: 100, max: 2000 }),
  height: fc.integer({ min: 100, max: 1200 }),
  margin: fc.integer({ min: 0, max: 20 }),
  least: fc.integer({ min: 1, max: 60 }),
})

describe('the hive', () => {
  it('keeps cells apart and within the drawing, which fits into the room unless cells would be too small', () => {
    fc.assert(
      fc.property(spots, rooms, (all, room) => {
        const { cells, width, height, radius } = hiveDrawing(
          all.map((hive, place) => ({ of: place, hive })),
          room,
        )
        expect(cells.map(({ of }) => of)).toEqual(all.map((_, place) => place))
        expect(radius).toBeGreaterThanOrEqual(room.least)
        if (radius > room.least) expect(width <= room.width + 1e-6 && height <= room.height + 1e-6).toBe(true)
        const wide = (Math.sqrt(3) / 2) * radius
        for (const [place, { x, y }] of cells.entries()) {
          expect(x - wide >= room.margin - 1e-6 && x + wide <= width - room.margin + 1e-6).toBe(true)
          expect(y - radius >= room.margin - 1e-6 && y + radius <= height - room.margin + 1e-6).toBe(true)
          for (const other of cells.slice(place + 1))
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(2 * wide - 1e-6)
        }
      }),
    )
  })

  it('stands on its corners', () => {
    const [first = ''] = cellPoints(100, 50, 10).split(' ').slice(1)
    expect(first).toBe('100.0,60.0')
  })
})
