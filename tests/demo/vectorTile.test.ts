/** Vector tiles, byte by byte, against the examples of the format's specification. */
import { expect, test } from 'vitest'
import { vectorTile } from '../../src/demo/vectorTile.ts'

const head = (length: number, name: string) => [
  0x1a,
  length,
  0x78,
  2,
  0x0a,
  name.length,
  ...new TextEncoder().encode(name),
]
const values = [0x22, 2, 0x38, 0, 0x22, 2, 0x38, 1]
const extent = [0x28, 0x80, 0x20]

test('two points, as in the specification: (5,7) and (3,2)', () => {
  const bytes = vectorTile({
    t: [
      {
        geometry: {
          type: 'points',
          points: [
            [5, 7],
            [3, 2],
          ],
        },
        fields: {},
      },
    ],
  })
  const feature = [0x12, 0, 0x18, 1, 0x22, 5, 17, 10, 14, 3, 9]
  expect([...bytes]).toEqual([...head(29, 't'), 0x12, feature.length, ...feature, ...values, ...extent])
})

test('a polygon, as in the specification: (3,6) (8,12) (20,34)', () => {
  const rings = [
    [
      [3, 6],
      [8, 12],
      [20, 34],
    ],
  ] as const
  const bytes = vectorTile({ t: [{ geometry: { type: 'polygons', rings }, fields: { big: true } }], none: [] })
  const feature = [0x12, 2, 0, 1, 0x18, 3, 0x22, 9, 9, 6, 12, 18, 10, 12, 24, 44, 15]
  const key = [0x1a, 3, ...new TextEncoder().encode('big')]
  expect([...bytes]).toEqual([...head(40, 't'), 0x12, feature.length, ...feature, ...key, ...values, ...extent])
})
