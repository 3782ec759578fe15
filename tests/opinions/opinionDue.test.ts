/** When an opinion must be dealt with: working days and holidays, years nobody has announced, and the tiers of the environment. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayNotices, workday } from '../../src/opinions/holidays.ts'
import {
  answerDue,
  dueAfter,
  forwardDue,
  nextDue,
  screenDue,
  tiersOf,
  usualTiers,
} from '../../src/opinions/opinionDue.ts'

describe('working days', () => {
  it('skip weekends and holidays, and count weekends that are worked', () => {
    expect(answerDue('2026-11-20')).toEqual({ on: '2026-12-01', isSure: true })
    expect(answerDue('2026-02-13')).toEqual({ on: '2026-03-02', isSure: true })
    expect(screenDue('2026-09-30')).toEqual({ on: '2026-10-08', isSure: true })
    expect(answerDue('2024-02-08')).toEqual({ on: '2024-02-23', isSure: true })
    expect(answerDue('2025-01-24')).toEqual({ on: '2025-02-10', isSure: true })
    expect(forwardDue('2025-09-26')).toEqual({ on: '2025-10-23', isSure: true })
    expect(workday('2026-02-14')).toEqual({ isWorked: true, isSure: true })
  })

  it('fall back to weekdays in a year without a notice, and say so', () => {
    expect(answerDue('2026-12-28')).toEqual({ on: '2027-01-06', isSure: false })
    expect(dueAfter('2026-12-28', 7, 'calendar')).toEqual({ on: '2027-01-04', isSure: true })
  })

  it('are found for each notice: holidays lie on weekdays too, worked days on weekends only', () => {
    for (const [year, { off, worked }] of Object.entries(holidayNotices)) {
      for (const [from, to] of off) expect(from <= to).toBe(true)
      for (const day of worked) expect([0, 6], `${year}-${day}`).toContain(new Date(`${year}-${day}`).getUTCDay())
    }
  })

  it('come no sooner than calendar days, end on a day that is worked, and more of them never come earlier', () => {
    const days = fc
      .integer({ min: 0, max: 1094 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (date, n) => {
        const working = dueAfter(date, n, 'working').on
        expect(working >= dueAfter(date, n, 'calendar').on || n > 5).toBe(true)
        expect(workday(working).isWorked).toBe(true)
        expect(dueAfter(date, n + 1, 'working').on > working).toBe(true)
      }),
    )
  })
})

describe('tiers', () => {
  it('are those of the environment, or the usual ones', () => {
    expect(tiersOf(undefined)).toBe(usualTiers)
    expect(tiersOf('2 5 10 calendar')).toEqual({ screenHours: 2, answerDays: 5, forwardDays: 10, counts: 'calendar' })
    expect(() => tiersOf('soon')).toThrow('OPINION_TIERS')
    expect(screenDue('2026-11-20', tiersOf('48 7 15 calendar')).on).toBe('2026-11-22')
  })

  it('say what is waited for next', () => {
    const opinion = { submittedOn: '2026-11-20', due: '2026-11-30', forwardDue: '2026-12-09' }
    const next = (stage: string) => {
      const waiting = nextDue({ ...opinion, stage })
      return waiting && [waiting.what, waiting.due.on]
    }
    expect(next('submitted')).toEqual(['screen', '2026-11-23'])
    expect(next('assigned')).toEqual(['answer', '2026-11-30'])
    expect(next('forwarded')).toEqual(['reply', '2026-12-09'])
    expect(next('resolved')).toBeNull()
    const isSure = (due: string, tiers = usualTiers) =>
      nextDue({ ...opinion, stage: 'assigned', due }, tiers)?.due.isSure
    expect([isSure('2026-12-31'), isSure('2027-01-04')]).toEqual([true, false])
    expect(isSure('2027-01-04', { ...usualTiers, counts: 'calendar' })).toBe(true)
    expect(nextDue({ stage: 'assigned', submittedOn: '2026-11-20' })?.due.on).toBe('2026-12-01')
  })
})
