/** An administrative body (街道, 地区办事处, 乡, 镇, 功能区): works with one or more planning units, with dates of validity. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { bodyTypes } from './unit.ts'

export const bodyShape = z.strictObject({
  name: z.string().min(1).max(60),
  nameHant: z.string().max(60),
  nameEn: z.string().max(80),
  bodyType: z.enum(bodyTypes),
  /** Statistical code of 2020; the same code means another area after 2021, so it is never a key. */
  statisticalCode: z.string().nullable(),
  /** What became of it in the re-organisation of 2021, in the words of the source. */
  status2021: z.string().nullable(),
  /** ISO dates; null is open. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  synthetic: z.boolean(),
})

export type BodyProperties = z.infer<typeof bodyShape>
export type Body = MapRecord<BodyProperties>

export const bodyKind: Kind = { kind: 'body', shape: bodyShape, geometry: [], seenBy: (record) => record }
