/** The chain of stages: which step is plain, which needs a reason, and what counts as done. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBecome, completionOf, isCompleted, type Stage, stageChain, stages } from '../../src/alleys/stage.ts'

const plain: Record<Stage, Stage[]> = {
  notStarted: ['surveyed'],
  surveyed: ['designed'],
  designed: ['consulting'],
  consulting: ['constructing'],
  constructing: ['accepted', 'rework'],
  accepted: ['maintained', 'rework'],
  maintained: ['rework'],
  rework: ['constructing', 'accepted'],
}

describe('a step', () => {
  it.each(stages)('from %s is plain only where the chain or rework leads', (from) => {
    expect(stages.filter((to) => canBecome(from, to) === 'next')).toEqual(plain[from])
  })

  it.each(stages)('from %s to itself is none, and every other one needs a reason', (from) => {
    expect(canBecome(from, from)).toBe('none')
    const rest = stages.filter((to) => to !== from && !plain[from].includes(to))
    expect(rest.map((to) => canBecome(from, to))).toEqual(rest.map(() => 'needsReason'))
  })
})

describe('completion', () => {
  it('counts what is accepted or maintained, and leaves rework outside the chain', () => {
    expect(stages.filter(isCompleted)).toEqual(['accepted', 'maintained'])
    expect(stages.filter((stage) => !stageChain.includes(stage))).toEqual(['rework'])
  })

  it('of nothing is unknown, never nought', () => {
    expect(completionOf([])).toEqual({ done: 0, planned: 0, share: null })
  })

  it('is a share of all that is planned, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stages), { minLength: 1 }), (found) => {
        const done = found.filter(isCompleted).length
        expect(completionOf(found)).toEqual({ done, planned: found.length, share: done / found.length })
      }),
    )
  })
})
