/** What the inspectors of the demo town write down: about every failed item, on the alley's line, with a day to mend it by. */
import { describe, expect, test } from 'vitest'
import { untoldItems } from '../../src/alleys/findings.ts'
import { inspectionShape } from '../../src/alleys/inspection.ts'
import { addDays } from '../../src/demo/calendar.ts'
import { defectsTold, toldSince } from '../../src/demo/defects.ts'

const inspected = (date: string, points: number[]) =>
  inspectionShape.parse({
    alley: 'alley:u01-01',
    unit: 'unit:a',
    date,
    checklist: '2023',
    points,
    inspector: 'person:a',
    synthetic: true,
  })

describe('the defects told', () => {
  const days = Array.from({ length: 60 }, (_, place) => addDays(toldSince, 13 * place))

  test('are those of the failed items, each where the alley is and to be mended on a later day', () => {
    for (const date of days) {
      const inspection = inspected(date, [10, 8, 3, 9, 10, 10, 0, 10, 10, 8])
      const told = { ...inspection, ...defectsTold(inspection, 40) }
      expect(inspectionShape.parse(told)).toEqual(told)
      expect(untoldItems(told)).toEqual([])
      expect(told.defects?.map(({ item }) => item)).toEqual([1, 2, 6, 9])
      for (const { alongM, due, what } of told.defects ?? []) {
        expect(alongM).toBeGreaterThan(0)
        expect(alongM).toBeLessThan(40)
        expect(due && due > date).toBe(true)
        expect(what).not.toBe('')
      }
      expect(defectsTold(inspection, 40)).toEqual({ defects: told.defects })
    }
  })

  test('are left out where nothing failed, and before anybody wrote them down', () => {
    expect(defectsTold(inspected(toldSince, Array(10).fill(9)), 40)).toEqual({})
    expect(defectsTold(inspected(addDays(toldSince, -1), Array(10).fill(0)), 40)).toEqual({})
  })
})
