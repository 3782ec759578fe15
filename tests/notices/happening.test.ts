/** What is worth telling, whom it concerns, and when it is told. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, LoggedChangeSet } from '../../src/changes/change.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { concerns, type Follow, happeningsIn } from '../../src/notices/happening.ts'
import { dueAt } from '../../src/notices/often.ts'

const record = (id: Key, properties: object) =>
  ({ type: 'Feature', id, geometry: null, properties: { version: 1, ...properties } }) as unknown as MapRecord
const records = new Map<Key, MapRecord>([
  ['opinion:1', record('opinion:1', { unit: 'unit:fz', alley: 'alley:a', topic: 'lighting' })],
  ['opinion:2', record('opinion:2', { unit: null, topic: 'road' })],
  ['alley:a', record('alley:a', { unit: 'unit:fz' })],
  ['project:p', record('project:p', { unit: 'unit:fz' })],
])
const find = (key: Key) => records.get(key)
const setOf = (...changes: Change[]) =>
  ({ id: 'x', seq: 9, author: 'a', at: '', madeAt: '', comment: '', changes }) as LoggedChangeSet
const update = (key: Key, set: object) => ({ action: 'update', key, version: 1, was: {}, set }) as Change
const none = () => null
const told = (follow: Follow, set: object, key: Key = 'opinion:1') =>
  happeningsIn(setOf(update(key, set)), find).some((one) => concerns(follow, one, none))

describe('a happening', () => {
  it('is a step of an opinion, an alley or a project, and nothing else', () => {
    const found = happeningsIn(
      setOf(
        update('opinion:1', { stage: 'answered', answer: '修' }),
        update('opinion:1', { departmentReply: '修好了' }),
        update('opinion:1', { handler: 'person:x' }),
        update('alley:a', { stage: 'accepted' }),
        update('alley:a', { name: '新' }),
        update('project:p', { status: 'underway' }),
        update('unit:fz', { areaKm2: 3 }),
      ),
      find,
    )
    expect(found.map(({ subject, stage }) => `${subject} ${stage}`)).toEqual([
      'opinion:1 answered',
      'opinion:1 replied',
      'alley:a accepted',
      'project:p underway',
    ])
  })

  it('concerns its unit, its alley and itself', () => {
    const about = (key: Key): Follow => ({ about: key, role: 'reader' })
    for (const key of ['unit:fz', 'alley:a', 'opinion:1'] as const) {
      expect(told(about(key), { stage: 'answered' }), key).toBe(true)
    }
    expect(told(about('unit:other'), { stage: 'answered' })).toBe(false)
    expect(told(about('opinion:2'), { stage: 'answered' })).toBe(false)
  })

  it('that nobody may know is told to its author alone', () => {
    expect(told({ about: 'opinion:1', role: 'reader' }, { stage: 'withdrawn' })).toBe(false)
    expect(told({ about: 'unit:fz', role: 'reader' }, { stage: 'submitted' })).toBe(false)
    expect(told({ about: 'opinion:2', role: 'reader' }, { stage: 'screened' }, 'opinion:2')).toBe(false)
    expect(told({ about: 'opinion:2', role: 'author' }, { stage: 'screened' }, 'opinion:2')).toBe(true)
  })

  it('that an author brought about is not told to them', () => {
    for (const stage of ['submitted', 'confirmed', 'reopened', 'withdrawn']) {
      expect(told({ about: 'opinion:1', role: 'author' }, { stage }), stage).toBe(false)
    }
    expect(told({ about: 'opinion:1', role: 'reader' }, { stage: 'reopened' })).toBe(true)
  })

  it('of what an opinion was merged into concerns whoever follows the one that was merged', () => {
    const [happening] = happeningsIn(setOf(update('opinion:1', { stage: 'reopened' })), find)
    const first = (key: Key): Key | null => (key === 'opinion:7' ? 'opinion:1' : null)
    expect(happening && concerns({ about: 'opinion:7', role: 'author' }, happening, first)).toBe(true)
  })
})

describe('the time of telling', () => {
  it('is at once, the next morning, or the next Monday morning in Beijing', () => {
    const at = Date.parse('2026-11-18T03:00:00Z')
    expect(dueAt('now', at)).toBe(at)
    expect(new Date(dueAt('daily', at)).toISOString()).toBe('2026-11-19T00:00:00.000Z')
    expect(new Date(dueAt('weekly', at)).toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(new Date(dueAt('daily', Date.parse('2026-11-18T23:59:00Z'))).toISOString()).toBe('2026-11-19T00:00:00.000Z')
  })

  it('is after what happened, within a day or a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1.6e12, max: 2.4e12 }), (at) => {
        const [daily, weekly] = [dueAt('daily', at) - at, dueAt('weekly', at) - at]
        expect(daily).toBeGreaterThan(0)
        expect(daily).toBeLessThanOrEqual(86_400_000)
        expect(weekly).toBeGreaterThanOrEqual(daily)
        expect(weekly).toBeLessThanOrEqual(7 * 86_400_000)
        expect(new Date(dueAt('weekly', at)).getUTCDay()).toBe(1)
      }),
    )
  })
})
