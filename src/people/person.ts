/** A person of the work system 1 + 24 + N: the chief planner, a unit's responsible planner, or a community volunteer. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { affiliations, backgrounds, personRoles } from './roles.ts'

/** When and where residents can meet: weekday 1 (Monday) to 7, local times `HH:MM`, and a place. */
const meetingShape = z.strictObject({
  weekday: z.int().min(1).max(7),
  from: z.string().regex(/^\d\d:\d\d$/),
  to: z.string().regex(/^\d\d:\d\d$/),
  place: z.string().max(80),
  placeHant: z.string().max(80),
  placeEn: z.string().max(120),
})

export const personShape = z.strictObject({
  /** Public display name; in demo data 「小蜜丰 03 号（示例）」, never like a real name (DOMAIN §1). */
  name: z.string().min(1).max(40),
  nameHant: z.string().max(40),
  nameEn: z.string().max(60),
  role: z.enum(personRoles),
  /** What the avatar shows: 总, the unit's number, or `3-2` for a volunteer. */
  badge: z.string().max(6),
  /** Key of the unit; null for the chief planner. */
  unit: z.string().nullable(),
  form: z.enum(['alone', 'team']).nullable(),
  teamSize: z.int().positive().nullable(),
  affiliation: z.enum(affiliations).nullable(),
  background: z.enum(backgrounds).nullable(),
  award2019: z.boolean(),
  termStart: z.iso.date(),
  termEnd: z.iso.date().nullable(),
  meeting: meetingShape.nullable(),
  synthetic: z.boolean(),
})

export type PersonProperties = z.infer<typeof personShape>
export type Person = MapRecord<PersonProperties>

export const personKind: Kind = { kind: 'person', shape: personShape, geometry: [], seenBy: (record) => record }
