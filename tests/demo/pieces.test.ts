/** The small parts of the demo town: chance, the calendar, sharing out, and drafts becoming change sets. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOut } from '../../src/demo/alleyPlan.ts'
import { addDays, daysBetween, monthsFrom, onWorkday, weekdayOf } from '../../src/demo/calendar.ts'
import { seeded, uuid } from '../../src/demo/chance.ts'
import { changeSetsOf, type Draft } from '../../src/demo/draft.ts'

describe('chance', () => {
  test('the same name gives the same stream, another name another', () => {
    const three = (name: string) => Array.from({ length: 3 }, seeded(name).next)
    expect(three('one')).toEqual(three('one'))
    expect(three('one')).not.toEqual(three('other'))
  })

  test('pickBy follows the weights', () => {
    const random = seeded('weights')
    const picked = Array.from({ length: 1000 }, () =>
      random.pickBy(['rare', 'often', 'never'], (item) => ({ rare: 1, often: 9 })[item] ?? 0),
    )
    expect(picked.filter((item) => item === 'never')).toHaveLength(0)
    expect(picked.filter((item) => item === 'often').length).toBeGreaterThan(850)
  })

  test('a uuid has the form of version 4', () => {
    expect(uuid(seeded('id'))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the calendar', () => {
  test('days add up across months and leap years', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
    expect(daysBetween('2019-12-31', '2020-12-31')).toBe(366)
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  test('a weekend goes back to its Friday', () => {
    expect([
      onWorkday('2026-11-20'),
      onWorkday('2026-11-21'),
      onWorkday('2026-11-22'),
      onWorkday('2026-11-23'),
    ]).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-23'])
    expect(weekdayOf('2026-11-22')).toBe(7)
  })
})

test('what is shared out adds up, and no share is more than one away from its due', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.nat(500), (weights, total) => {
      const sum = weights.reduce((left, right) => left + right, 0)
      fc.pre(sum > 0)
      const shares = shareOut(weights, total)
      expect(shares.reduce((left, right) => left + right, 0)).toBe(total)
      const distances = shares.map((share, index) => Math.abs(share - ((weights[index] ?? 0) / sum) * total))
      expect(Math.max(...distances)).toBeLessThan(1)
    }),
  )
})

describe('drafts', () => {
  const draft = (at: string, fields: Record<string, string>): Draft => ({
    author: 'a',
    at,
    comment: '',
    writings: [{ key: 'thing:1', fields }],
  })

  test('come in order of time; the first writing creates, later ones change only what differs', () => {
    const sets = changeSetsOf([
      draft('2020-02', { colour: 'red', size: 'big' }),
      draft('2020-01', { colour: 'blue', size: 'big' }),
    ])
    expect(sets.map(({ changes }) => changes[0])).toEqual([
      { action: 'create', key: 'thing:1', fields: { colour: 'blue', size: 'big' } },
      { action: 'update', key: 'thing:1', version: 1, was: { colour: 'blue' }, set: { colour: 'red' } },
    ])
  })

  test('that change nothing are left out', () => {
    expect(changeSetsOf([draft('2020-01', { colour: 'red' }), draft('2020-02', { colour: 'red' })])).toHaveLength(1)
  })
})
