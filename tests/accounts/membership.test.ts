/** What an account is on a day: its strongest membership of that day, in all units where it has it. */
import { describe, expect, it } from 'vitest'
import { type Membership, readerOn } from '../../src/accounts/membership.ts'
import { publicReader } from '../../src/changes/kind.ts'

const planner: Membership = {
  role: 'planner',
  unit: 'unit:fangzhuang',
  person: 'person:planner-13',
  starts: '2024-01-01',
  ends: '2024-12-31',
}
const standIn: Membership = { ...planner, unit: 'unit:wangzuo', starts: '2024-06-01', ends: '2024-06-30' }

describe('a reader on a day', () => {
  it('is the public before, after and without a membership', () => {
    expect(readerOn([], '2024-05-01')).toBe(publicReader)
    expect(readerOn([planner], '2023-12-31')).toBe(publicReader)
    expect(readerOn([planner], '2025-01-01')).toBe(publicReader)
  })

  it('holds on the first and the last day, and without an end for ever', () => {
    for (const day of ['2024-01-01', '2024-12-31']) expect(readerOn([planner], day).role).toBe('planner')
    expect(readerOn([{ ...planner, ends: null }], '2099-01-01').role).toBe('planner')
  })

  it('stands in for another planner only in those days', () => {
    expect(readerOn([planner, standIn], '2024-06-15').units).toEqual(['unit:fangzhuang', 'unit:wangzuo'])
    expect(readerOn([planner, standIn], '2024-07-01').units).toEqual(['unit:fangzhuang'])
  })

  it('never takes units of a weaker role along', () => {
    const volunteer: Membership = { ...standIn, role: 'volunteer' }
    expect(readerOn([volunteer, planner], '2024-06-15')).toEqual({
      role: 'planner',
      units: ['unit:fangzhuang'],
      person: 'person:planner-13',
    })
  })
})
