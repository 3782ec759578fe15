/** What a step from stage to stage asks for: a reason for a jump, an end for works, a grade for what is accepted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBecome, stages } from '../../src/alleys/stage.ts'
import { faultsOfStep, fieldsOfStep, missingAt } from '../../src/alleys/stageNeeds.ts'

const bare = { stage: 'designed', due: null, awardedGrade: null, awardedOn: null } as const
const graded = { awardedGrade: 'graceful', awardedOn: '2026-11-20' } as const
const codes = (...given: Parameters<typeof faultsOfStep>) => faultsOfStep(...given).map(({ code }) => code)

describe('a step', () => {
  it('along the chain asks for what the stage needs and no reason', () => {
    expect(codes({ ...bare, stage: 'consulting' }, bare, '')).toEqual(['step.due'])
    expect(codes({ ...bare, stage: 'consulting', due: '2026-12-01' }, bare, '')).toEqual([])
    const works = { ...bare, stage: 'constructing' } as const
    expect(codes({ ...bare, stage: 'accepted' }, works, '')).toEqual(['step.awardedGrade', 'step.awardedOn'])
    expect(codes({ ...works, ...graded, stage: 'accepted' }, works, '')).toEqual([])
  })

  it('that jumps ahead asks for a reason too', () => {
    const ahead = { ...bare, stage: 'constructing' } as const
    expect(codes(ahead, bare, ' ')).toEqual(['step.reason', 'step.due'])
    expect(codes({ ...ahead, due: '2027-01-01' }, bare, '雨后抢修')).toEqual([])
  })

  it('that goes back asks for a reason only', () => {
    const accepted = { ...bare, ...graded, stage: 'accepted' } as const
    expect(codes({ ...accepted, stage: 'constructing' }, accepted, '')).toEqual(['step.reason'])
    expect(codes({ ...accepted, stage: 'constructing' }, accepted, '验收撤回')).toEqual([])
  })

  it('that is none asks for nothing', () => {
    const works = { ...bare, stage: 'constructing' } as const
    expect(codes({ ...works, due: null }, { ...works, due: '2026-12-01' }, '')).toEqual([])
  })
})

it('what is usual for a step fills everything but the grade', () => {
  const stage = fc.constantFrom(...stages)
  fc.assert(
    fc.property(stage, stage, (from, to) => {
      const before = { ...bare, stage: from }
      const after = { ...before, ...fieldsOfStep(before, to, '2026-11-20') }
      const lacking = missingAt(after)
      expect(lacking).toEqual(to === 'accepted' ? ['awardedGrade'] : [])
      const unsaid = codes({ ...after, ...graded }, before, '').includes('step.reason')
      expect(unsaid).toBe(canBecome(from, to) === 'needsReason')
    }),
  )
  expect(fieldsOfStep(bare, 'consulting', '2026-11-26')).toMatchObject({ due: '2026-12-03', stageSince: '2026-11-26' })
})
