/** What an inspector finds: what is put off is carried over, what lost points has a card, and the score tells what the grade becomes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consequenceOf,
  failedItems,
  newFindings,
  pointed,
  toldDefects,
  untoldItems,
  waived,
} from '../../src/alleys/findings.ts'
import { gradeOn, gradeRules } from '../../src/alleys/grade.ts'

const points = [10, 10, 4, 10, 10, 10, 2, 10, 10, 10]
const waiver = { item: 6, reason: '架空线入地排期中', due: '2026-12-31' }
const last = { date: '2026-10-12', points, waivers: [waiver] }

describe('new findings', () => {
  it('carry over what is put off until that day, and nothing else', () => {
    const { points: carried, waivers } = newFindings('2026-11-20', last)
    expect([carried[2], carried[6], waivers]).toEqual([10, 2, [waiver]])
    expect(newFindings('2027-01-10', last)).toEqual(newFindings('2027-01-10'))
  })

  it('carry nothing over from another checklist', () => {
    const old = { date: '2022-12-12', points, waivers: [{ ...waiver, due: '2023-06-30' }] }
    expect(newFindings('2023-01-10', old).waivers).toEqual([])
  })
})

describe('an item', () => {
  it('that lost points has a card until it has them all again', () => {
    const failed = pointed(newFindings('2026-11-20'), 2, 0)
    expect(failed.defects).toEqual([{ item: 2, alongM: null, what: '', who: null, due: null, photo: null }])
    const told = { ...failed, defects: failed.defects.map((defect) => ({ ...defect, what: '旧沙发', alongM: 79 })) }
    expect(pointed(told, 2, 5).defects[0]).toMatchObject({ what: '旧沙发', alongM: 79 })
    expect(pointed(told, 2, 10)).toEqual(newFindings('2026-11-20'))
  })

  it('counts as told with its place and its words, and need not be while it is put off', () => {
    const failed = pointed(newFindings('2026-11-20'), 2, 0)
    expect(toldDefects(failed)).toEqual([])
    const told = { ...failed, defects: failed.defects.map((defect) => ({ ...defect, what: ' 旧沙发 ', alongM: 0 })) }
    expect(toldDefects(told)).toMatchObject([{ item: 2, what: '旧沙发', alongM: 0 }])
    expect(untoldItems({ ...told, defects: toldDefects(told) })).toEqual([])
    expect(failedItems(waived(told, 2, { item: 2, reason: 'x', due: '2026-12-01' }))).toEqual([])
    expect(toldDefects(waived(told, 2, { item: 2, reason: 'x', due: '2026-12-01' }))).toEqual([])
  })

  it('whatever is done to it, findings keep ten items and one card for each that lost points', () => {
    const deeds = fc.array(fc.tuple(fc.nat(9), fc.nat(10)), { maxLength: 30 })
    fc.assert(
      fc.property(deeds, (done) => {
        const findings = done.reduce((now, [item, got]) => pointed(now, item, got), newFindings('2026-11-20'))
        const lost = findings.points.flatMap((got, item) => (got < 10 ? [item] : []))
        expect(findings.points).toHaveLength(10)
        expect(findings.defects.map(({ item }) => item).sort()).toEqual(lost)
      }),
    )
  })
})

describe('the consequence', () => {
  const alley = { awardedGrade: 'graceful', awardedOn: '2026-06-01' } as const
  const scored = (date: string, score: number) => ({ date, points: Array<number>(10).fill(score / 10), waivers: [] })
  const low = scored('2026-07-10', 88)

  it('is a lost grade below the pass mark', () => {
    expect(consequenceOf(alley, [], low, gradeRules)).toEqual({
      score: 88,
      before: 'graceful',
      after: 'nonCompliant',
      event: 'downgraded',
      monthsRegained: 0,
    })
  })

  it('is a month regained, and with the third the grade', () => {
    const known = [low, scored('2026-08-10', 95)]
    expect(consequenceOf(alley, known, scored('2026-09-10', 95), gradeRules)).toMatchObject({
      event: null,
      after: 'nonCompliant',
      monthsRegained: 2,
    })
    const third = consequenceOf(alley, [...known, scored('2026-09-10', 95)], scored('2026-10-10', 95), gradeRules)
    expect(third).toMatchObject({ event: 'restored', before: 'nonCompliant', after: 'graceful' })
  })

  it('is what the rule engine reads', () => {
    const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 80, max: 100 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(history, fc.integer({ min: 80, max: 100 }), (made, score) => {
        const known = made.map(([month, got]) => scored(`2026-${String(month).padStart(2, '0')}-10`, got))
        const added = scored('2026-12-20', score)
        const { after } = consequenceOf(alley, known, added, gradeRules)
        expect(after).toBe(gradeOn(alley, [...known, added], '2026-12-20').grade)
      }),
    )
  })
})
