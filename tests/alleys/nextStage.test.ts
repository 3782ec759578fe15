/** The stages offered for one alley or many, and the step onward. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextStage, offerFor } from '../../src/alleys/nextStage.ts'
import { canBecome, stages } from '../../src/alleys/stage.ts'

it('offers what may follow first', () => {
  expect(offerFor(['constructing']).next).toEqual(['accepted', 'rework'])
  expect(offerFor(['rework']).next).toEqual(['constructing', 'accepted'])
  expect(offerFor(['surveyed', 'designed'])).toMatchObject({ next: [] })
  expect(offerFor(['accepted', 'maintained']).next).toEqual(['rework'])
})

it('offers every other stage once, and as plain only what is plain for all', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stages), { minLength: 1, maxLength: 5 }), (from) => {
      const { next, withReason } = offerFor(from)
      const others = stages.filter((stage) => from.some((one) => one !== stage))
      expect([...next, ...withReason].sort()).toEqual(others.toSorted())
      for (const to of next) expect(from.every((one) => canBecome(one, to) === 'next')).toBe(true)
    }),
  )
})

it('goes on along the chain, from rework to accepted, and ends', () => {
  expect(stages.map(nextStage)).toEqual([
    'surveyed',
    'designed',
    'consulting',
    'constructing',
    'accepted',
    'maintained',
    null,
    'accepted',
  ])
  for (const stage of stages) {
    const next = nextStage(stage)
    if (next) expect(canBecome(stage, next)).toBe('next')
  }
})
