/** A monthly inspection (月检): ten points for each of the ten withouts, with waivers for items put off with a reason. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { isKey } from '../changes/record.ts'

/** An item put off (暂缓) costs no points until its due date; `item` is its place 0–9 in the checklist. */
const waiverShape = z.strictObject({
  item: z.int().min(0).max(9),
  reason: z.string().min(1).max(200),
  due: z.iso.date(),
})

export const inspectionShape = z.strictObject({
  alley: z.string(),
  unit: z.string(),
  date: z.iso.date(),
  checklist: z.enum(['2017', '2023']),
  /** Points 0–10 for each of the ten items, in the order of the checklist. */
  points: z.array(z.number().min(0).max(10)).length(10),
  waivers: z.array(waiverShape).default([]),
  inspector: z.string(),
  synthetic: z.boolean().default(false),
})

export type InspectionProperties = z.infer<typeof inspectionShape>
export type Inspection = MapRecord<InspectionProperties>

/** When it is made, its alley lies in its unit: nobody gives or takes a grade from outside. */
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
}
