/** Received, answered in time, resolved, median days: counted as the indicators count. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, opinionTally } from '../../src/indicators/opinionTally.ts'
import type { OpinionProperties } from '../../src/opinions/opinion.ts'
import { opinion } from './facts.ts'

const today = '2026-11-20'
const tallyOf = (...records: ReturnType<typeof opinion>[]) =>
  opinionTally(
    records.map(({ properties }) => properties as unknown as OpinionProperties),
    today,
  )

describe('the tally of a unit', () => {
  it('counts what was received, answered in time and resolved, and the middle of the days it took', () => {
    expect(
      tallyOf(
        opinion('confirmed', '2026-03-01', { due: '2026-03-10', answeredOn: '2026-03-10', resolvedOn: '2026-03-05' }),
        opinion('resolved', '2026-04-01', { due: '2026-04-10', answeredOn: '2026-04-11', resolvedOn: '2026-04-21' }),
        opinion('reopened', '2026-05-01', { answeredOn: '2026-05-03', resolvedOn: null }),
        opinion('screened', '2026-11-19', { due: '2026-11-30' }),
      ),
    ).toEqual({ received: 4, answersDue: 3, answeredInTime: 2, resolved: 3, medianDays: 12 })
  })

  it('leaves out what nobody may see, what is merged or not ours, and what is older than twelve months', () => {
    expect(
      tallyOf(
        opinion('submitted', '2026-11-01'),
        opinion('withdrawn', '2026-11-01'),
        opinion('duplicate', '2026-03-01', { answeredOn: '2026-03-02' }),
        opinion('outOfScope', '2026-03-01', { answeredOn: '2026-03-02' }),
        opinion('confirmed', '2024-03-01', { answeredOn: '2024-03-02', resolvedOn: '2024-03-09' }),
      ),
    ).toEqual({ received: 2, answersDue: 0, answeredInTime: 0, resolved: 0, medianDays: null })
  })
})

describe('the median', () => {
  it('has as many numbers below it as above', () => {
    expect(medianOf([])).toBeNull()
    expect(medianOf([4, 1, 9])).toBe(4)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (numbers) => {
        const middle = medianOf(numbers) ?? Number.NaN
        const below = numbers.filter((one) => one < middle).length
        const above = numbers.filter((one) => one > middle).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2)
      }),
    )
  })
})
