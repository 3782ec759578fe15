/** The grade read from a history: how it is lost and restored, and the laws no history breaks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GradeRule, gradeOn, gradeRules, ruleOn, scoreOf } from '../../src/alleys/grade.ts'

type Inspected = Parameters<typeof scoreOf>[0]

const alley = { awardedGrade: 'graceful', awardedOn: '2023-12-20' } as const
const whole = '2099-12-31'

/** An inspection whose ten items got the same points, so that it comes to this score. */
function scored(date: string, score: number): Inspected {
  return { date, points: Array(10).fill(score / 10), waivers: [] }
}

/** The story of a reading: what happened when. */
function story(inspections: readonly Inspected[], date = whole, rules = gradeRules): string[] {
  return gradeOn(alley, inspections, date, rules).events.map((event) => `${event.date} ${event.what} ${event.grade}`)
}

const awarded = '2023-12-20 awarded graceful'
const lost = '2024-03-15 downgraded nonCompliant'
const history = [
  scored('2024-01-15', 95),
  scored('2024-02-15', 90),
  scored('2024-03-15', 88),
  scored('2024-04-15', 90),
  scored('2024-05-15', 97.5),
  scored('2024-06-15', 91),
]

describe('a history replayed', () => {
  it.each([
    ['2023-12-19', null, 0],
    ['2023-12-20', 'graceful', 0],
    ['2024-03-14', 'graceful', 0],
    ['2024-03-15', 'nonCompliant', 0],
    ['2024-04-15', 'nonCompliant', 1],
    ['2024-05-31', 'nonCompliant', 2],
    ['2024-06-14', 'nonCompliant', 2],
    ['2024-06-15', 'graceful', 0],
    ['2030-01-01', 'graceful', 0],
  ])('on %s the grade is %s with %i months regained', (date, grade, monthsRegained) => {
    expect(gradeOn(alley, history, date)).toMatchObject({ grade, monthsRegained })
  })

  it('tells how the grade came about', () => {
    expect(story(history)).toEqual([awarded, lost, '2024-06-15 restored graceful'])
  })

  it('is a second time lost and restored over the turn of the year', () => {
    const again = ['2024-10-15', '2024-11-15', '2024-12-15', '2025-01-15'].map((date, place) =>
      scored(date, place === 0 ? 89.9 : 90),
    )
    expect(story([...history, ...again]).slice(3)).toEqual([
      '2024-10-15 downgraded nonCompliant',
      '2025-01-15 restored graceful',
    ])
  })

  it.each([
    ['a month without inspection', ['2024-04-15', '2024-05-15', '2024-07-15', '2024-08-15'], 90, undefined],
    ['a month below the pass mark', ['2024-04-15', '2024-05-15', '2024-06-15', '2024-07-15'], 90, '2024-06-15'],
    ['the same month a year later', ['2024-04-15', '2025-05-15', '2026-06-15'], 90, undefined],
  ])('%s breaks the run', (_, dates, score, bad) => {
    const after = dates.map((date) => scored(date, date === bad ? 89.9 : score))
    expect(story([...history.slice(0, 3), ...after])).toEqual([awarded, lost])
  })

  it('a run that no inspection carried on is broken on the day it is read', () => {
    const run = [...history.slice(0, 3), scored('2024-04-15', 95), scored('2024-05-15', 95)]
    expect(gradeOn(alley, run, '2024-06-30').monthsRegained).toBe(2)
    expect(gradeOn(alley, run, '2024-07-01').monthsRegained).toBe(0)
  })

  it('a second inspection in the same month replaces the first, once it has taken place', () => {
    const mended = [scored('2024-03-15', 88), scored('2024-03-28', 93)]
    expect(story(mended, '2024-03-27')).toEqual([awarded, lost])
    expect(story(mended, '2024-03-28')).toEqual([awarded])
    expect(story([scored('2024-03-02', 96), ...history.slice(2, 3)])).toEqual([awarded, lost])
  })

  it('inspections before the award do not count, one on its day does', () => {
    expect(story([scored('2023-12-19', 50)])).toEqual([awarded])
    expect(story([scored('2023-12-20', 50)])).toEqual([awarded, '2023-12-20 downgraded nonCompliant'])
  })

  it('an alley never awarded has no grade to lose', () => {
    expect(gradeOn({ awardedGrade: null, awardedOn: null }, history, whole)).toEqual({
      grade: null,
      events: [],
      monthsRegained: 0,
    })
  })
})

describe('the score', () => {
  const points = [10, 10, 10, 10, 3, 10, 10, 10, 10, 10]
  const waivers = [{ item: 4, reason: '架空线入地', due: '2024-06-30' }]

  it.each([
    ['2024-06-29', 100],
    ['2024-06-30', 100],
    ['2024-07-01', 93],
  ])('of a waived item costs nothing until it is due: on %s it is %d', (date, score) => {
    expect(scoreOf({ date, points, waivers })).toBe(score)
  })

  it('is weighted by the rule of its day', () => {
    const heavy: GradeRule = { ...gradeRules[0]!, from: '2025-01-01', weights: [0, 0, 0, 0, 30, 10, 10, 10, 10, 30] }
    const rules = [...gradeRules, heavy]
    expect(scoreOf({ date: '2024-12-31', points, waivers: [] }, rules)).toBe(93)
    expect(scoreOf({ date: '2025-01-01', points, waivers: [] }, rules)).toBe(79)
  })

  it('lies between nought and a hundred, and never falls by a waiver', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 10, maxLength: 10 }),
        fc.nat({ max: 9 }),
        (some, item) => {
          const plain = scoreOf({ date: '2024-01-01', points: some, waivers: [] })
          const eased = scoreOf({ date: '2024-01-01', points: some, waivers: [{ ...waivers[0]!, item }] })
          expect(plain).toBeGreaterThanOrEqual(0)
          expect(eased).toBeLessThanOrEqual(100)
          expect(eased).toBeGreaterThanOrEqual(plain)
        },
      ),
    )
  })
})

describe('a rule', () => {
  const strict: GradeRule = { ...gradeRules[0]!, from: '2024-05-01', passMark: 98, monthsToRestore: 2 }

  it('is in force from its day until the next one', () => {
    const rules = [...gradeRules, strict]
    expect(
      ['2016-01-01', '2024-04-30', '2024-05-01', '2030-01-01'].map((date) => ruleOn(date, rules).passMark),
    ).toEqual([90, 90, 98, 98])
  })

  it('does not rewrite the past, only what comes after it', () => {
    expect(story(history, '2024-04-30', [...gradeRules, strict])).toEqual(story(history, '2024-04-30'))
    const mild = [...gradeRules, { ...strict, passMark: 90 }]
    expect(story(history, whole, mild)).toEqual([awarded, lost, '2024-05-15 restored graceful'])
    expect(story(history, whole, [...gradeRules, strict])).toEqual([awarded, lost])
  })
})

describe('laws of every history', () => {
  const day = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1, 15, 28))
    .map(([month, date]) => new Date(Date.UTC(2023, 11 + month, date)).toISOString().slice(0, 10))
  const inspection: fc.Arbitrary<Inspected> = fc.record({
    date: day,
    points: fc.constantFrom(8.9, 9, 9.6).map((points) => Array<number>(10).fill(points)),
    waivers: fc.array(fc.record({ item: fc.nat({ max: 9 }), reason: fc.constant('缓'), due: day }), { maxLength: 2 }),
  })
  const inspections = fc.array(inspection, { maxLength: 16, size: 'max' })
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

  it('a reading knows nothing of what comes after its day', () => {
    fc.assert(
      fc.property(inspections, day, (all, date) => {
        const known = all.filter((one) => one.date <= date)
        expect(gradeOn(alley, all, date)).toEqual(gradeOn(alley, known, date))
      }),
    )
  })

  it('the order in which inspections are told does not matter', () => {
    const shuffled = inspections.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const before = structuredClone(mixed)
        expect(gradeOn(alley, mixed, whole)).toEqual(gradeOn(alley, all, whole))
        expect(mixed).toEqual(before)
      }),
    )
  })

  it('a grade is never restored without three good months in a row since it was lost', () => {
    fc.assert(
      fc.property(inspections, (all) => {
        const { events, grade, monthsRegained } = gradeOn(alley, all, whole)
        const bad = all.filter((one) => scoreOf(one) < 90)
        for (const [place, { what, date }] of events.entries()) {
          if (what !== 'restored') continue
          const months = [0, 1, 2].map((back) => monthOf(date) - back)
          const good = months.filter((month) =>
            all.some((one) => monthOf(one.date) === month && scoreOf(one) >= 90 && one.date >= alley.awardedOn),
          )
          expect(good).toEqual(months)
          expect(events[place - 1]).toMatchObject({ what: 'downgraded' })
          expect(monthOf(events[place - 1]!.date)).toBeLessThan(months[2]!)
        }
        if (bad.length === 0) expect(events).toHaveLength(1)
        expect(monthsRegained).toBeLessThan(grade === 'nonCompliant' ? 3 : 1)
      }),
    )
  })

  it('grades are lost and restored by turns, and the last event is the grade of today', () => {
    fc.assert(
      fc.property(inspections, day, (all, date) => {
        const { grade, events } = gradeOn(alley, all, date)
        const turns = events.map(({ what }, place) => what === ['restored', 'downgraded'][place % 2] || place === 0)
        expect(turns).not.toContain(false)
        expect(events.at(-1)?.grade ?? null).toBe(grade)
        expect(events.map((event) => event.date)).toEqual(events.map((event) => event.date).sort())
      }),
    )
  })

  it('a later rule leaves every event before it as it was', () => {
    fc.assert(
      fc.property(inspections, day, fc.integer({ min: 85, max: 99 }), (all, from, passMark) => {
        const later = [...gradeRules, { ...gradeRules[0]!, from, passMark }]
        const earlier = (rules: typeof gradeRules) => story(all, whole, rules).filter((event) => event < from)
        expect(earlier(later)).toEqual(earlier(gradeRules))
      }),
    )
  })
})
