/** A monthly inspection (月检): ten points for each of the ten withouts, with waivers for items put off with a reason. */
import { z } from 'zod'
import type { MapRecord } from '../changes/record.ts'

/** An item put off (暂缓) costs no points until its due date; `item` is its place 0–9 in the checklist. */
const waiverShape = z.strictObject({
  item: z.int().min(0).max(9),
  reason: z.string().min(1).max(200),
  due: z.iso.date(),
  /** Key of the person who granted it; absent where nobody wrote it down. */
  approver: z.string().max(60).exactOptional(),
})

/** What is wanting at an item: what, where on the alley, who mends it by when, and the picture that shows it. */
const defectShape = z.strictObject({
  item: z.int().min(0).max(9),
  /** Metres from the beginning of the alley's line. */
  alongM: z.number().nonnegative(),
  what: z.string().min(1).max(200),
  who: z.string().max(60).nullable().default(null),
  /** ISO date by which it should be mended; null when none was agreed. */
  due: z.iso.date().nullable().default(null),
  /** Key of the photo; null when none was taken. */
  photo: z.string().max(120).nullable().default(null),
})

export const inspectionShape = z.strictObject({
  alley: z.string(),
  unit: z.string(),
  date: z.iso.date(),
  checklist: z.enum(['2017', '2023']),
  /** Points 0–10 for each of the ten items, in the order of the checklist. */
  points: z.array(z.number().min(0).max(10)).length(10),
  waivers: z.array(waiverShape).default([]),
  /** Absent in inspections of which only the points are known. */
  defects: z.array(defectShape).max(40).exactOptional(),
  inspector: z.string(),
  synthetic: z.boolean().default(false),
})

export type InspectionProperties = z.infer<typeof inspectionShape>
export type Inspection = MapRecord<InspectionProperties>
export type Waiver = z.infer<typeof waiverShape>
export type Defect = z.infer<typeof defectShape>
