/** Each formula of DOMAIN §5 by hand, and 暂无数据 where there is nothing to divide by. */
import { describe, expect, it } from 'vitest'
import { publicReader } from '../../src/changes/kind.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { valueFor } from '../../src/indicators/indicator.ts'
import { opinionKind } from '../../src/opinions/opinion.ts'
import { opinionStages } from '../../src/opinions/opinionSteps.ts'
import {
  alley,
  factsIn,
  failing,
  graded,
  inspection,
  opinion,
  person,
  read,
  today,
  unit,
  visit,
  year,
} from './facts.ts'

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

  it('responseRate: by the day promised where there is one, a later promise of a reopened one not counted', () => {
    const sent = [
      opinion('answered', '2026-10-01', { answeredOn: '2026-10-16', due: '2026-10-16' }),
      opinion('answered', '2026-10-01', { answeredOn: '2026-10-17', due: '2026-10-16' }),
      opinion('assigned', '2026-11-10', { due: '2026-11-23' }),
      opinion('assigned', '2026-11-10', { due: '2026-11-19' }),
      opinion('reopened', '2026-09-01', { answeredOn: '2026-09-30', due: '2026-11-19', reopenedOn: '2026-11-10' }),
    ]
    expect(read('responseRate', sent)).toEqual({ value: 25, n: 4, period: year })
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
