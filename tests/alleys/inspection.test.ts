/** What an inspection must tell: each failed item wants its place and its words, and the checklist is that of its date. */
import { describe, expect, it } from 'vitest'
import { failedItems, untoldItems } from '../../src/alleys/findings.ts'
import { inspectionShape } from '../../src/alleys/inspection.ts'
import { inspectionKind } from '../../src/alleys/inspectionKind.ts'
import { recordOf } from '../../src/changes/record.ts'

const plain = {
  alley: 'alley:a',
  unit: 'unit:a',
  date: '2026-11-20',
  checklist: '2023',
  points: [10, 10, 0, 10, 10, 10, 8, 9, 10, 10],
  inspector: 'person:planner-13',
}
const waiver = { item: 6, reason: '架空线入地排期中', due: '2027-03-31' }
const defect = { item: 2, alongM: 79, what: '旧沙发两件' }

describe('an inspection', () => {
  it('fails items below nine points unless they are put off', () => {
    const inspection = inspectionShape.parse(plain)
    expect(failedItems(inspection)).toEqual([2, 6])
    expect(failedItems({ ...inspection, waivers: [waiver] })).toEqual([2])
    expect(failedItems({ ...inspection, waivers: [{ ...waiver, due: '2026-11-19' }] })).toEqual([2, 6])
  })

  it('must tell of every failed item', () => {
    const inspection = inspectionShape.parse({ ...plain, waivers: [waiver] })
    expect(untoldItems(inspection)).toEqual([2])
    expect(untoldItems(inspectionShape.parse({ ...plain, waivers: [waiver], defects: [defect] }))).toEqual([])
  })

  it('is checked so where somebody makes it, with the checklist of its date', () => {
    const faults = (more: object) =>
      inspectionKind.checkStep?.(
        recordOf('inspection:a', { ...plain, waivers: [waiver], ...more }, 1),
        undefined,
        '',
        '2026-11-20',
      )
    expect(faults({})).toEqual([{ field: 'points.2', code: 'inspection.untold' }])
    expect(faults({ defects: [defect] })).toEqual([])
    expect(faults({ defects: [defect], checklist: '2017' })).toEqual([
      { field: 'checklist', code: 'inspection.checklist' },
    ])
  })

  it('is not made ahead of its day, but by the hours that a clock may be wrong', () => {
    const faultsOn = (today: string) =>
      inspectionKind.checkStep?.(
        recordOf('inspection:a', { ...plain, defects: [defect, { ...defect, item: 6 }] }, 1),
        undefined,
        '',
        today,
      )
    expect(faultsOn('2026-11-18')).toEqual([{ field: 'date', code: 'inspection.ahead' }])
    expect(faultsOn('2026-11-19')).toEqual([])
  })

  it('may tell nothing, as those of which only points are known', () => {
    expect(inspectionShape.parse(plain)).not.toHaveProperty('defects')
  })
})
