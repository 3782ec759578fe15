/** The stops of the timeline: quarters and months to their last days, what was completed in each, and the steps from day to day. */
import { describe, expect, it } from 'vitest'
import { placeOf, stopBeside, stopsOf } from '../../src/app/timeStops.ts'
import { monthsBetween } from '../../src/indicators/timeline.ts'

const [from, to] = ['2019-11-12', '2020-08-20']
const months = monthsBetween(from, to).map((month, place) => ({
  month,
  completed: place,
  steps: 1,
  downgraded: 1,
  restored: 0,
}))

describe('stops', () => {
  it('end with the quarter, the last one with the last day there is', () => {
    expect(stopsOf({ from, to, months }, 'quarter')).toEqual([
      { from: '2019-11-12', day: '2019-12-31', completed: 1, downgraded: 2, restored: 0, total: 1 },
      { from: '2020-01-01', day: '2020-03-31', completed: 9, downgraded: 3, restored: 0, total: 10 },
      { from: '2020-04-01', day: '2020-06-30', completed: 18, downgraded: 3, restored: 0, total: 28 },
      { from: '2020-07-01', day: '2020-08-20', completed: 17, downgraded: 2, restored: 0, total: 45 },
    ])
  })

  it('end with the month, and sum up to the same', () => {
    const stops = stopsOf({ from, to, months }, 'month')
    expect(stops.map(({ day }) => day).slice(2, 5)).toEqual(['2020-01-31', '2020-02-29', '2020-03-31'])
    expect(stops.at(-1)).toMatchObject({ day: to, total: 45 })
  })

  it('are stepped from the day one looks at, which may lie between two', () => {
    const stops = stopsOf({ from, to, months }, 'quarter')
    expect(placeOf(stops, '2020-02-14')).toBe(1)
    expect(placeOf(stops, '2020-03-31')).toBe(1)
    expect(placeOf(stops, '2030-01-01')).toBe(3)
    expect(stopBeside(stops, '2020-02-14', -1)?.day).toBe('2019-12-31')
    expect(stopBeside(stops, '2020-02-14', 1)?.day).toBe('2020-03-31')
    expect(stopBeside(stops, '2020-03-31', 1)?.day).toBe('2020-06-30')
    expect(stopBeside(stops, to, 1)).toBeUndefined()
    expect(stopBeside(stops, '2019-12-31', -1)).toBeUndefined()
  })
})
