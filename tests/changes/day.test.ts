/** Days are days in Beijing. */
import { expect, it } from 'vitest'
import { dayOf, endOfDay, later } from '../../src/changes/day.ts'

it('a day begins and ends at midnight in Beijing', () => {
  expect(dayOf('2024-05-01T15:59:59.999Z')).toBe('2024-05-01')
  expect(dayOf('2024-05-01T16:00:00.000Z')).toBe('2024-05-02')
  expect(endOfDay('2024-05-01')).toBe('2024-05-01T16:00:00.000Z')
  expect(dayOf(endOfDay('2024-02-29'))).toBe('2024-03-01')
})

it('the later of two is the later of two', () => {
  expect(later('2024-05-01', '2024-05-02')).toBe('2024-05-02')
  expect(later('2024-05-02', '2024-05-01')).toBe('2024-05-02')
  expect(later('2024-05-01', '')).toBe('2024-05-01')
})
