/** Periods: twelve months up to a day, months by their share, and the parts that terms of office cover. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../src/alleys/due.ts'
import { coveredParts, monthsIn, monthUpTo, yearBefore, yearUpTo } from '../../src/indicators/period.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-01-01', days))

describe('periods', () => {
  it.each([
    ['2026-11-20', '2025-11-21'],
    ['2024-02-29', '2023-03-01'],
    ['2025-02-28', '2024-03-01'],
    ['2023-12-31', '2023-01-01'],
  ])('the year up to %s begins on %s', (to, from) => {
    expect(yearUpTo(to)).toEqual({ from, to })
    expect(monthsIn(yearUpTo(to))).toBeCloseTo(12, 9)
  })

  it('the month of a day ends with it', () => {
    expect(monthUpTo('2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' })
  })

  it.each([
    ['2026-02-01', '2026-02-28', 1],
    ['2026-11-01', '2026-11-15', 0.5],
    ['2026-01-31', '2026-02-07', 1 / 31 + 0.25],
    ['2026-03-01', '2026-02-28', 0],
  ])('%s to %s has %d months', (from, to, months) => {
    expect(monthsIn({ from, to })).toBeCloseTo(months, 9)
  })

  it('months add up wherever a period is cut', () => {
    fc.assert(
      fc.property(fc.tuple(day, day, day), (days) => {
        const [from = '', middle = '', to = ''] = days.toSorted()
        const parts = monthsIn({ from, to: middle }) + monthsIn({ from: addDays(middle, 1), to })
        expect(parts).toBeCloseTo(monthsIn({ from, to }), 9)
      }),
    )
  })

  it('covered parts are the days that a span covers, none twice', () => {
    const span = fc.record({ from: day, to: fc.option(day) })
    fc.assert(
      fc.property(fc.tuple(day, day), fc.array(span, { maxLength: 5 }), (ends, spans) => {
        const [from = '', to = ''] = ends.toSorted()
        const covers = (date: string) => spans.some((one) => one.from <= date && (one.to === null || one.to >= date))
        const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place))
        const parts = coveredParts({ from, to }, spans)
        const counted = parts.reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0)
        expect(counted).toBe(days.filter(covers).length)
      }),
      { numRuns: 30 },
    )
  })
})

it('the year before has the same day, but for the 29th of February', () => {
  expect(yearBefore('2026-11-20')).toBe('2025-11-20')
  expect(yearBefore('2024-02-29')).toBe('2023-02-28')
  expect(yearBefore('2025-02-28')).toBe('2024-02-28')
})
