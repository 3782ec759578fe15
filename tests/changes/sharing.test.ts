/** Records that two days have in common are the same objects in both, and a kind of which nothing differs is the same map. */
import { expect, it } from 'vitest'
import { type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'
import { keepingSame, sharing } from '../../src/changes/sharing.ts'

const line = {
  type: 'LineString',
  coordinates: [
    [116.2, 39.8],
    [116.3, 39.8],
  ],
}
const alley = (id: Key, name: string, version = 1) => recordOf(id, { name, geometry: line }, version)
const byKey = (...records: MapRecord[]) => new Map(records.map((record) => [record.id, record]))

it('are the earlier objects, whichever of the earlier towns has them', () => {
  const today = byKey(alley('alley:1', 'one'), alley('alley:2', 'two', 2))
  const before = byKey(alley('alley:2', 'two'))
  const shared = sharing([alley('alley:1', 'one'), alley('alley:2', 'two'), alley('alley:3', 'three')], [today, before])
  expect([...shared.keys()]).toEqual(['alley:1', 'alley:2', 'alley:3'])
  expect(shared.get('alley:1')).toBe(today.get('alley:1'))
  expect(shared.get('alley:2')).toBe(before.get('alley:2'))
})

it('are not taken for the same where version, a field or the line differs', () => {
  const today = byKey(alley('alley:1', 'one'), alley('alley:2', 'two'), alley('alley:3', 'three'))
  const moved = {
    type: 'LineString',
    coordinates: [
      [116.2, 39.8],
      [116.3, 39.9],
    ],
  }
  const then = [
    alley('alley:1', 'one', 2),
    alley('alley:2', 'zwei'),
    recordOf('alley:3', { name: 'three', geometry: moved }, 1),
  ]
  expect([...sharing(then, [today, undefined]).values()]).toEqual(then)
  expect([...sharing(then, [today]).values()].map((record, place) => record === then[place])).toEqual([
    true,
    true,
    true,
  ])
})

it('make a kind of which nothing differs the same map, and no other', () => {
  const [one, two] = [alley('alley:1', 'one'), alley('alley:2', 'two')]
  const before = { alley: byKey(one, two), unit: byKey(one), person: byKey(two) }
  const next = { alley: byKey(one, two), unit: byKey(two), person: byKey(two, one), rule: byKey(one) }
  const kept = keepingSame(before, next)
  expect(kept).toEqual(next)
  expect(kept.alley).toBe(before.alley)
  expect(kept.unit).toBe(next.unit)
  expect(kept.person).toBe(next.person)
})
