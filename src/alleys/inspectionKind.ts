/** An inspection as a kind of record: made of an alley in its unit, by the checklist of its date, each failed item told. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import { isKey } from '../changes/record.ts'
import { checklistOn } from './checklist.ts'
import { addDays } from './due.ts'
import { untoldItems } from './findings.ts'
import { inspectionShape } from './inspection.ts'

/** What of an inspection its defects are checked by. */
const foundShape = z.object(
  inspectionShape.pick({ date: true, checklist: true, points: true, waivers: true, defects: true }).shape,
)

/**
 * When it is made, its alley lies in its unit: nobody gives or takes a grade from outside. Whoever makes one uses the checklist
 * of its date and says of each failed item what is wanting and where. A day ahead is let pass: clocks of phones are wrong by hours.
 */
export const inspectionKind: Kind = {
  kind: 'inspection',
  shape: inspectionShape,
  geometry: [],
  byUnit: true,
  inHistory: false,
  seenBy: (record) => record,
  check: ({ properties: { alley, unit } }, before, records) => {
    if (before?.properties.alley === alley && before?.properties.unit === unit) return []
    const inspected = isKey(alley) ? records.get(alley) : undefined
    return inspected?.properties.unit === unit ? [] : [{ field: 'alley', code: 'alleyOfUnit' }]
  },
  checkStep: ({ properties }, _before, _comment, today) => {
    const found = foundShape.parse(properties)
    if (found.date > addDays(today, 1)) return [{ field: 'date', code: 'inspection.ahead' }]
    if (found.checklist !== checklistOn(found.date)) return [{ field: 'checklist', code: 'inspection.checklist' }]
    return untoldItems(found).map((item) => ({ field: `points.${item}`, code: 'inspection.untold' }))
  },
}
