/** The benches count rightly: the middle of the values, and what is over its limit. */
import { describe, expect, it } from 'vitest'
import { isWithin, median } from './measure.ts'

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })

  it('of nothing is unknown', () => {
    expect(median([])).toBeNaN()
  })
})

describe('a limit', () => {
  const row = { what: 'scripts', measured: 130, unit: 'kB' }

  it('holds for the ratio where something is compared', () => {
    expect(isWithin({ ...row, compared: 100, atMost: 1.3 })).toBe(true)
    expect(isWithin({ ...row, compared: 99, atMost: 1.3 })).toBe(false)
    expect(isWithin({ ...row, compared: 100, atLeast: 1.4 })).toBe(false)
  })

  it('holds for the plain figure where nothing is compared', () => {
    expect(isWithin({ ...row, atMost: 130 })).toBe(true)
    expect(isWithin({ ...row, atMost: 129 })).toBe(false)
  })

  it('is not kept by what could not be measured', () => {
    expect(isWithin({ ...row, measured: Number.NaN, atMost: 130 })).toBe(false)
    expect(isWithin({ ...row, compared: 0 })).toBe(false)
  })
})
