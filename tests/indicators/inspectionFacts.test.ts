/** The indicators of the monthly inspection by hand: scores, failed items, wires, restorations, and what was mended in time. */
import { describe, expect, it } from 'vitest'
import { alley, failing, graded, inspection, read, today, unit, year } from './facts.ts'

const month = { from: '2026-11-01', to: today }

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
