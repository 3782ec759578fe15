/** Rules of grading as records: a rule added for later leaves earlier scores and grades as they were. */
import { describe, expect, it } from 'vitest'
import { gradeOn, gradeRules, gradeRulesOf, scoreOf } from '../../src/alleys/grade.ts'
import { gradeRuleKind, gradeRuleShape } from '../../src/alleys/gradeRule.ts'
import { deleteOf } from '../../src/changes/draft.ts'
import { examine } from '../../src/changes/examine.ts'
import { kindsByName } from '../../src/changes/kind.ts'
import { recordOf } from '../../src/changes/record.ts'

const fields = {
  from: '2026-12-01',
  decidedOn: '2026-11-20',
  passMark: 95,
  monthsToRestore: 2,
  weights: [0, 0, 20, 10, 10, 10, 20, 10, 10, 10],
}
const rule = (more: Partial<typeof fields> = {}) => gradeRuleShape.parse({ ...fields, ...more })
const record = (more: Partial<typeof fields> = {}, version = 1) =>
  recordOf('rule:a', { ...fields, synthetic: false, ...more, geometry: null }, version)

const points = [10, 10, 2, 10, 10, 10, 10, 10, 10, 10]
const on = (date: string) => ({ date, points, waivers: [] })
const alley = { awardedGrade: 'graceful', awardedOn: '2026-01-05' } as const

describe('a rule added from December 2026 on', () => {
  const rules = gradeRulesOf([rule()])

  it('leaves earlier scores and grades as they were', () => {
    const history = ['2026-08-10', '2026-09-10', '2026-10-10', '2026-11-30'].map(on)
    for (const one of history) expect(scoreOf(one, rules)).toBe(scoreOf(one))
    expect(scoreOf(on('2026-11-30'), rules)).toBe(92)
    expect(gradeOn(alley, history, '2026-11-30', rules)).toEqual(gradeOn(alley, history, '2026-11-30'))
    expect(gradeOn(alley, history, '2026-12-31', rules).grade).toBe('graceful')
  })

  it('scores and grades from its day on', () => {
    const december = on('2026-12-01')
    expect(scoreOf(december, rules)).toBe(84)
    const reading = gradeOn(alley, [on('2026-11-30'), december], '2026-12-31', rules)
    expect(reading.events.map(({ date, what }) => `${date} ${what}`)).toEqual([
      '2026-01-05 awarded',
      '2026-12-01 downgraded',
    ])
  })

  it('gives way to a rule decided later for the same day', () => {
    const later = rule({ decidedOn: '2026-11-25', passMark: 80 })
    expect(gradeRulesOf([later, rule()]).map(({ passMark }) => passMark)).toEqual([gradeRules[0]!.passMark, 95, 80])
  })
})

describe('a rule', () => {
  const check = (after: ReturnType<typeof record>, before?: ReturnType<typeof record>) =>
    gradeRuleKind.check?.(after, before, new Map()).map(({ code }) => code)

  it('comes into force after the day it is decided', () => {
    expect(check(record())).toEqual([])
    expect(check(record({ from: '2026-11-20' }))).toEqual(['rule.past'])
    expect(check(record({ from: '2025-01-01' }))).toEqual(['rule.past'])
  })

  it('stays as it is once it is written', () => {
    expect(check(record({ passMark: 80 }, 2), record())).toEqual(['rule.settled'])
  })

  it('is written down and taken back only before its day', () => {
    const codes = (faults: readonly { code: string }[] | undefined) => faults?.map(({ code }) => code)
    expect(codes(gradeRuleKind.checkStep?.(record(), undefined, '', '2026-11-30'))).toEqual([])
    expect(codes(gradeRuleKind.checkStep?.(record(), undefined, '', '2026-12-01'))).toEqual(['rule.past'])
    expect(codes(gradeRuleKind.checkEnd?.(record(), '2026-11-30'))).toEqual([])
    expect(codes(gradeRuleKind.checkEnd?.(record(), '2026-12-01'))).toEqual(['rule.inForce'])
  })

  it('in force is not withdrawn by anyone who acts, and goes with a past that is appended as it was', () => {
    const records = new Map([['rule:a' as const, record()]])
    const taken = { comment: '', changes: [deleteOf(record())] }
    const rules = kindsByName([gradeRuleKind])
    expect(examine(rules, records, taken, undefined, () => null, '2026-12-01')).toMatchObject({
      ok: false,
      faults: [{ field: 'changes.0.from', code: 'rule.inForce' }],
    })
    expect(examine(rules, records, taken, undefined, () => null, '2026-11-30')).toMatchObject({ ok: true })
    expect(examine(rules, records, taken, undefined, undefined, '2026-12-01')).toMatchObject({ ok: true })
  })

  it('weighs something', () => {
    expect(gradeRuleShape.safeParse({ ...fields, weights: Array(10).fill(0) }).success).toBe(false)
    expect(gradeRuleShape.safeParse({ ...fields, weights: [100] }).success).toBe(false)
  })
})
