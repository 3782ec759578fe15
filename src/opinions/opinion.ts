/** A public opinion (公众意见): anonymous in public, snapped to the alley, with the stages and dates of DOMAIN §4. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'

export const opinionTypes = ['consultation', 'help', 'complaint', 'report', 'suggestion'] as const
export const opinionTopics = [
  'lighting',
  'parking',
  'road',
  'wires',
  'rubbish',
  'greening',
  'barrierFree',
  'other',
] as const
export const opinionStages = [
  'submitted',
  'screened',
  'assigned',
  'answered',
  'forwarded',
  'resolved',
  'confirmed',
  'reopened',
  'duplicate',
  'outOfScope',
  'withdrawn',
] as const

export const opinionShape = z.strictObject({
  type: z.enum(opinionTypes),
  topic: z.enum(opinionTopics),
  stage: z.enum(opinionStages),
  unit: z.string(),
  alley: z.string().nullable(),
  text: z.string().max(2000),
  submittedOn: z.iso.date(),
  answeredOn: z.iso.date().nullable(),
  resolvedOn: z.iso.date().nullable(),
  satisfied: z.boolean().nullable(),
  synthetic: z.boolean(),
})

export type OpinionProperties = z.infer<typeof opinionShape>
export type Opinion = MapRecord<OpinionProperties>

/** The public sees an opinion only after a volunteer has screened it. */
export const opinionKind: Kind = {
  kind: 'opinion',
  shape: opinionShape,
  geometry: ['Point'],
  byUnit: true,
  inHistory: false,
  seenBy: (record, reader) =>
    reader.role === 'public' && ['submitted', 'withdrawn'].includes(String(record.properties.stage)) ? null : record,
}
