/** Each formula of DOMAIN §5 by hand, and 暂无数据 where there is nothing to divide by. */
import { describe, expect, it } from 'vitest'
import { publicReader } from '../../src/changes/kind.ts'
import type { Fields, MapRecord } from '../../src/changes/record.ts'
import { catalogue, type IndicatorId } from '../../src/indicators/catalogue.ts'
import { valueFor } from '../../src/indicators/indicator.ts'
import { opinionKind, opinionStages } from '../../src/opinions/opinion.ts'
import { alley, factsIn, inspection, opinion, person, today, unit, visit } from './facts.ts'

function read(id: IndicatorId, records: readonly MapRecord[], from?: string, to = today) {
  const indicator = catalogue.find((row) => row.id === id)!
  return valueFor(indicator, factsIn([unit(), ...records], from, to))
}

const graded = (id: string, awardedGrade: string, more: Fields = {}) =>
  alley(id, { stage: 'accepted', awardedGrade, awardedOn: '2025-01-10', ...more })

/** A month below the pass mark and then months at full points. */
const failing = { 2: 2, 6: 2 }
const year = { from: '2025-11-21', to: today }
const month = { from: '2026-11-01', to: today }
const day = { from: today, to: today }

describe('the catalogue', () => {
  it('has the fifteen rows of DOMAIN §5 with their direction', () => {
    expect(catalogue.map(({ id, better }) => `${id} ${better}`)).toEqual([
      'completionRate up',
      'gradeShare up',
      'nonCompliantRate down',
      'avgInspectionScore up',
      'restoreDays down',
      'issueDensity down',
      'issueClosedOnTime up',
      'overheadWireRate down',
      'alleyDensity none',
      'appealsPer10k down',
      'responseRate up',
      'resolutionRate up',
      'satisfactionRate up',
      'plannerVisitFreq up',
      'participationPer10k up',
    ])
  })

  it('shows appealsPer10k and resolutionRate beside each other', () => {
    const beside = catalogue.flatMap((row) => ('beside' in row ? [[row.id, row.beside]] : []))
    expect(beside).toEqual([
      ['appealsPer10k', 'resolutionRate'],
      ['resolutionRate', 'appealsPer10k'],
    ])
  })

  it.each(catalogue)('$id is unknown, and says why, where nothing is known', (indicator) => {
    const value = valueFor(indicator, factsIn([unit()]))
    expect(value).toMatchObject({ value: null, n: 0, reason: indicator.unknown })
    expect(value.period.to).toBe(today)
  })

  it.each(catalogue)('$id is never a number that cannot be', (indicator) => {
    const noOne = unit({ population: 0, areaKm2: null })
    const records = [noOne, alley('a', { lengthM: 0 }), inspection('a', '2026-11-10', failing), visit('gone', today)]
    const { value } = valueFor(indicator, factsIn(records))
    expect(value === null || Number.isFinite(value)).toBe(true)
  })
})

describe('of alleys', () => {
  it('completionRate: accepted or maintained ÷ all', () => {
    const stages = ['accepted', 'maintained', 'rework', 'notStarted', 'constructing', 'surveyed']
    const value = read(
      'completionRate',
      stages.map((stage, place) => alley(`${place}`, { stage })),
    )
    expect(value).toEqual({ value: 33.3, n: 6, period: day })
  })

  it('gradeShare: boutique and graceful ÷ graded; a grade that is lost counts below the line', () => {
    const records = [
      graded('a', 'boutique'),
      graded('b', 'graceful'),
      graded('c', 'compliant'),
      graded('d', 'boutique'),
      inspection('d', '2026-10-10', failing),
      alley('e', { stage: 'accepted' }),
    ]
    expect(read('gradeShare', records)).toEqual({ value: 50, n: 4, period: day })
  })

  it('gradeShare: the grades are those of the day', () => {
    const records = [graded('a', 'boutique'), inspection('a', '2026-10-10', failing)]
    expect(read('gradeShare', records, undefined, '2026-10-09').value).toBe(100)
    expect(read('gradeShare', records, undefined, '2026-10-10').value).toBe(0)
    expect(read('gradeShare', records, undefined, '2024-12-31')).toMatchObject({ value: null, reason: 'graded' })
  })

  it('alleyDensity: km ÷ km² as published', () => {
    const alleys = [alley('a', { lengthM: 1500 }), alley('b', { lengthM: 730 })]
    expect(read('alleyDensity', alleys)).toEqual({ value: null, n: 2, period: day, reason: 'area' })
    const facts = factsIn([unit({ areaKm2: 4 }), ...alleys])
    expect(valueFor(catalogue[8], facts)).toEqual({ value: 0.56, n: 2, period: day })
  })
})

describe('of the monthly inspection', () => {
  const records = [
    graded('a', 'boutique'),
    graded('b', 'boutique', { lengthM: 500 }),
    graded('c', 'boutique'),
    inspection('a', '2026-11-03', failing),
    inspection('a', '2026-11-12', { 0: 9 }),
    inspection('b', '2026-11-12', failing),
    inspection('c', '2026-10-12', failing),
  ]

  it('nonCompliantRate: last score of the month below 90 ÷ inspected in the month', () => {
    expect(read('nonCompliantRate', records)).toEqual({ value: 50, n: 2, period: month })
  })

  it('nonCompliantRate: by the pass mark in force', () => {
    const rule = { from: '2026-11-01', decidedOn: '2026-10-01', passMark: 80, monthsToRestore: 3 }
    const strict = {
      ...unit(),
      id: 'rule:a' as const,
      properties: { ...rule, weights: Array(10).fill(10), version: 1 },
    }
    expect(read('nonCompliantRate', [...records, strict]).value).toBe(0)
  })

  it('avgInspectionScore: the mean of the last scores of the month', () => {
    expect(read('avgInspectionScore', records)).toEqual({ value: 91.5, n: 2, period: month })
  })

  it('issueDensity: failed items ÷ inspected km, without what is put off', () => {
    expect(read('issueDensity', records)).toEqual({ value: 1.33, n: 2, period: month })
    const waivers = [{ item: 2, reason: '待施工', due: '2026-12-31' }]
    const putOff = [graded('a', 'boutique'), inspection('a', '2026-11-12', failing, { waivers })]
    expect(read('issueDensity', putOff).value).toBe(1)
  })

  it('of two on one day the stricter counts', () => {
    const twice = [graded('a', 'boutique'), inspection('a', '2026-11-12', failing), inspection('a', '2026-11-12')]
    expect(read('nonCompliantRate', twice).value).toBe(100)
    expect(read('nonCompliantRate', twice.toReversed()).value).toBe(100)
  })

  it('tells nothing of a month before its first inspection', () => {
    expect(read('nonCompliantRate', records, undefined, '2026-11-02')).toMatchObject({
      value: null,
      reason: 'inspected',
    })
  })

  it('overheadWireRate: km whose last inspection of the period failed the item, put off or not ÷ km inspected', () => {
    const waivers = [{ item: 6, reason: '待入地', due: '2026-12-31' }]
    const wires = [
      alley('a', { lengthM: 300 }),
      alley('b', { lengthM: 100 }),
      alley('c', { lengthM: 600 }),
      alley('d', { lengthM: 900 }),
      inspection('a', '2026-05-10', { 6: 3 }, { waivers }),
      inspection('b', '2026-05-10', { 6: 3 }),
      inspection('b', '2026-06-10', { 6: 9 }),
      inspection('c', '2026-06-10', { 4: 3 }),
      inspection('d', '2025-11-20', { 6: 3 }),
    ]
    expect(read('overheadWireRate', wires)).toEqual({ value: 30, n: 3, period: year })
    const old = { checklist: '2017' }
    const of2017 = [
      alley('a'),
      inspection('a', '2022-11-10', { 4: 3 }, old),
      alley('b'),
      inspection('b', '2022-11-10', { 6: 3 }, old),
    ]
    expect(read('overheadWireRate', of2017, undefined, '2022-11-20').value).toBe(50)
  })

  it('restoreDays: mean days from downgrade to restoration, of the restorations in the period', () => {
    const months = (id: string, year: string, from: number) =>
      [1, 2, 3].map((more) => inspection(id, `${year}-${String(from + more).padStart(2, '0')}-10`))
    const restored = [
      graded('a', 'boutique'),
      inspection('a', '2026-03-10', failing),
      ...months('a', '2026', 3),
      graded('b', 'boutique'),
      inspection('b', '2026-02-20', failing),
      ...months('b', '2026', 2),
      graded('c', 'boutique'),
      inspection('c', '2025-03-10', failing),
      ...months('c', '2025', 3),
      graded('d', 'boutique'),
      inspection('d', '2026-09-10', failing),
    ]
    expect(read('restoreDays', restored)).toEqual({ value: (92 + 79) / 2, n: 2, period: year })
    expect(read('restoreDays', restored, '2025-01-01').n).toBe(3)
    expect(read('restoreDays', restored, '2026-10-01')).toMatchObject({ value: null, reason: 'restored' })
  })

  it('issueClosedOnTime: passed again by the due date ÷ due in the period', () => {
    const defects = (item: number, due: string | null) => ({
      defects: [{ item, alongM: 1, what: '破损', who: null, due, photo: null }],
    })
    const issues = [
      alley('inTime'),
      inspection('inTime', '2026-10-05', { 8: 5 }, defects(8, '2026-11-05')),
      inspection('inTime', '2026-11-05'),
      alley('late'),
      inspection('late', '2026-10-05', { 8: 5 }, defects(8, '2026-11-05')),
      inspection('late', '2026-11-06'),
      alley('stillFailing'),
      inspection('stillFailing', '2026-10-05', { 8: 5 }, defects(8, '2026-11-05')),
      inspection('stillFailing', '2026-11-05', { 8: 8 }),
      alley('notDue'),
      inspection('notDue', '2026-11-05', { 8: 5 }, defects(8, '2026-12-05')),
      alley('noDate'),
      inspection('noDate', '2026-10-05', { 8: 5 }, defects(8, null)),
    ]
    expect(read('issueClosedOnTime', issues)).toEqual({ value: 33.3, n: 3, period: year })
  })

  it('an alley brings its inspections to the unit it lies in now', () => {
    const moved = [alley('a'), inspection('a', '2026-11-10', failing, { unit: 'unit:wangzuo' })]
    expect(read('nonCompliantRate', moved).value).toBe(100)
    expect(read('nonCompliantRate', [alley('a', { unit: 'unit:wangzuo' }), inspection('a', '2026-11-10')]).n).toBe(0)
  })
})

describe('of opinions', () => {
  it('appealsPer10k: opinions of the period everyone may see ÷ population × 10⁴', () => {
    const sent = [
      opinion('screened', '2026-01-05'),
      opinion('duplicate', '2026-01-05'),
      opinion('submitted', '2026-01-05'),
      opinion('withdrawn', '2026-01-05'),
      opinion('confirmed', '2025-11-20'),
      opinion('confirmed', '2026-11-21'),
    ]
    expect(read('appealsPer10k', sent)).toEqual({ value: null, n: 2, period: year, reason: 'population' })
    const facts = factsIn([unit({ population: 40_000 }), ...sent])
    expect(valueFor(catalogue[9], facts)).toEqual({ value: 0.5, n: 2, period: year })
    expect(valueFor(catalogue[9], factsIn([unit({ population: 0 }), ...sent])).value).toBeNull()
  })

  it('counts what the public sees, whoever reads', () => {
    const seen = opinionStages.filter((stage) => opinionKind.seenBy(opinion(stage, today), publicReader) !== null)
    const counted = opinionStages.filter((stage) => factsIn([unit(), opinion(stage, today)]).opinions === 1)
    expect(counted).toEqual(seen)
  })

  it('responseRate: answered within 7 days ÷ valid opinions whose 7 days ended in the period', () => {
    const sent = [
      opinion('resolved', '2026-10-01', { answeredOn: '2026-10-08' }),
      opinion('answered', '2026-10-01', { answeredOn: '2026-10-09' }),
      opinion('assigned', '2026-11-13'),
      opinion('assigned', '2026-11-14'),
      opinion('answered', '2026-11-14', { answeredOn: '2026-11-15' }),
      opinion('answered', '2025-11-14', { answeredOn: '2025-11-15' }),
      opinion('answered', '2025-11-13', { answeredOn: '2025-11-15' }),
      opinion('outOfScope', '2026-10-01'),
      opinion('duplicate', '2026-10-01'),
    ]
    expect(read('responseRate', sent)).toEqual({ value: 50, n: 4, period: year })
  })

  it('resolutionRate and satisfactionRate: confirmed, satisfied ÷ asked', () => {
    const sent = [
      opinion('confirmed', '2026-10-01', { satisfied: true }),
      opinion('confirmed', '2026-10-01', { satisfied: false }),
      opinion('resolved', '2026-10-01'),
      opinion('reopened', '2026-10-01', { satisfied: false }),
      opinion('confirmed', '2026-10-01', { satisfied: true }),
      opinion('answered', '2026-10-01'),
      opinion('confirmed', '2024-10-01', { satisfied: true }),
    ]
    expect(read('resolutionRate', sent)).toEqual({ value: 60, n: 5, period: year })
    expect(read('satisfactionRate', sent)).toEqual({ value: 40, n: 5, period: year })
  })
})

describe('of visits', () => {
  const people = [person('planner', 'unitPlanner', '2026-05-21'), person('volunteer', 'volunteer', '2020-01-21')]
  const visits = [
    visit('planner', '2026-06-01', 10),
    visit('planner', '2026-07-01', 2),
    visit('volunteer', '2026-07-02', 30),
  ]

  it('plannerVisitFreq: visits by planners ÷ months with a planner', () => {
    expect(read('plannerVisitFreq', [...people, ...visits])).toEqual({ value: 0.3, n: 2, period: year })
    const from = '2026-06-01'
    expect(read('plannerVisitFreq', [...people, ...visits], from, '2026-07-31').value).toBe(1)
    const left = person('former', 'unitPlanner', '2020-01-21', '2026-04-20')
    expect(read('plannerVisitFreq', [...people, left, visit('former', '2026-01-05')]).value).toBe(0.1)
  })

  it('participationPer10k: all who took part ÷ population × 10⁴', () => {
    const facts = factsIn([unit({ population: 30_000 }), ...people, ...visits])
    expect(valueFor(catalogue[14], facts)).toEqual({ value: 14, n: 3, period: year })
  })
})
