/** Which alleys a loop drawn on the map takes in. */
import { expect, it } from 'vitest'
import type { Alley } from '../../src/alleys/alley.ts'
import { alleysWithin } from '../../src/alleys/within.ts'

const alley = (id: string, lon: number) =>
  ({
    type: 'Feature',
    id: `alley:${id}`,
    geometry: {
      type: 'LineString',
      coordinates: [
        [lon, 39.86],
        [lon + 0.002, 39.86],
      ],
    },
    properties: {},
  }) as unknown as Alley

const alleys = [alley('a', 116.43), alley('b', 116.435), alley('c', 116.45)]
const loop = [
  [116.4305, 39.859],
  [116.4375, 39.859],
  [116.4375, 39.861],
  [116.4305, 39.861],
]

it('takes in alleys whose middle lies inside, however they reach out of it', () => {
  expect(alleysWithin(alleys, loop).map(({ id }) => id)).toEqual(['alley:a', 'alley:b'])
  expect(alleysWithin(alleys, loop.toReversed())).toHaveLength(2)
})

it('takes in nothing with a tap or a stroke', () => {
  expect(alleysWithin(alleys, loop.slice(0, 2))).toEqual([])
  expect(alleysWithin(alleys, [])).toEqual([])
})
