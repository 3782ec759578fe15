/** A visit (下沉走访): a planner or volunteer at work in the unit on a day, with how many residents took part. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'

export const visitShape = z.strictObject({
  unit: z.string(),
  person: z.string(),
  date: z.iso.date(),
  purpose: z.enum(['patrol', 'residentMeeting', 'designReview', 'coordination']),
  attendees: z.int().nonnegative(),
  synthetic: z.boolean(),
})

export type VisitProperties = z.infer<typeof visitShape>
export type Visit = MapRecord<VisitProperties>

export const visitKind: Kind = {
  kind: 'visit',
  shape: visitShape,
  geometry: [],
  byUnit: true,
  inHistory: false,
  seenBy: (record) => record,
}
