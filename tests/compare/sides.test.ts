/** The two sides of a comparison: what a link names, and what stands in for what it does not name. */
import { describe, expect, it } from 'vitest'
import { dayBeside, sidesOf } from '../../src/compare/sides.ts'
import type { View } from '../../src/map/view.ts'

const [day, lastDay] = ['2026-11-20', '2026-11-22']
const told = (view: View) => {
  const { by, left, right } = sidesOf(view, day, lastDay)
  return [by, `${left.day} ${left.indicator.id}`, `${right.day} ${right.indicator.id}`]
}

describe('two sides', () => {
  it.each<[string, View, string[]]>([
    ['nothing named: the year before', {}, ['day', '2025-11-20 completionRate', '2026-11-20 completionRate']],
    [
      'another day, on the left',
      { metric: 'restoreDays', date2: '2020-06-30' },
      ['day', '2020-06-30 restoreDays', '2026-11-20 restoreDays'],
    ],
    [
      'a day that cannot be asked for',
      { date2: '2027-01-01' },
      ['day', '2025-11-20 completionRate', '2026-11-20 completionRate'],
    ],
    ['the same day twice', { date2: day }, ['day', '2025-11-20 completionRate', '2026-11-20 completionRate']],
    [
      'two indicators, whatever the other day',
      { metric2: 'restoreDays', date2: '2020-06-30' },
      ['indicator', '2026-11-20 completionRate', '2026-11-20 restoreDays'],
    ],
    [
      'the same indicator twice, or one unheard of',
      { metric2: 'nonsense' },
      ['day', '2025-11-20 completionRate', '2026-11-20 completionRate'],
    ],
    [
      'the same indicator twice',
      { metric: 'restoreDays', metric2: 'restoreDays' },
      ['day', '2025-11-20 restoreDays', '2026-11-20 restoreDays'],
    ],
  ])('%s', (_, view, sides) => expect(told(view)).toEqual(sides))
})

describe('the day beside', () => {
  it.each<[View, string]>([
    [{}, ''],
    [{ face: 'hive', date2: '2020-06-30' }, ''],
    [{ face: 'swipe', date2: '2020-06-30' }, '2020-06-30'],
    [{ face: 'pair' }, '2025-11-20'],
    [{ face: 'pair', metric2: 'restoreDays' }, ''],
  ])('of %j is "%s"', (view, beside) => expect(dayBeside(view, day, lastDay)).toBe(beside))

  it('is none while the day looked at is unknown', () => expect(dayBeside({ face: 'swipe' }, '', '')).toBe(''))
})
