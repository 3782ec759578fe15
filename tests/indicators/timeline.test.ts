/** The timeline read from a log: what is completed counts once, what is sent back is taken off, and no mark lies after the last day. */
import { expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import { timelineOf } from '../../src/indicators/timeline.ts'

const nothing = { units: [], rules: [] }
const becomes = (was: string, stage: string): Change => ({
  action: 'update',
  key: 'alley:a',
  version: 1,
  was: { stage: was },
  set: { stage },
})
const log = [
  { at: '2024-01-10T02:00:00Z', changes: [becomes('constructing', 'accepted')] },
  { at: '2024-02-10T02:00:00Z', changes: [becomes('accepted', 'maintained')] },
  { at: '2024-03-10T02:00:00Z', changes: [becomes('maintained', 'rework'), becomes('rework', 'constructing')] },
]

it('counts an alley completed once, also when it goes on into care, and takes it off when it is sent back', () => {
  const { months } = timelineOf(log, nothing, '2024-03-31') ?? { months: [] }
  expect(months.map(({ completed, steps }) => [completed, steps])).toEqual([
    [1, 1],
    [0, 1],
    [-1, 2],
  ])
})

it('marks the month with the most steps at its last day, or the last day there is', () => {
  const busiest = (to: string) => timelineOf(log, nothing, to)?.marks.find(({ what }) => what === 'busiest')
  expect(busiest('2024-04-20')).toEqual({ date: '2024-03-31', what: 'busiest', n: 2 })
  expect(busiest('2024-03-15')).toEqual({ date: '2024-03-15', what: 'busiest', n: 2 })
})

it('begins with the first record, and is none without any', () => {
  expect(timelineOf(log, nothing, '2024-03-31')).toMatchObject({ from: '2024-01-10', to: '2024-03-31' })
  expect(timelineOf([], nothing, '2024-03-31')).toBeNull()
})
