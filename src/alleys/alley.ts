/** A back alley (背街小巷): a line inside one unit, its stage of renovation and the people who answer for it. */
import { z } from 'zod'
import type { MapRecord } from '../changes/record.ts'
import { stages } from './stage.ts'

export const programmeRounds = ['2017-2019', '2020-2022', '2023-2025', '2026-'] as const

/** Grades that can be awarded at acceptance; the grade today is read from the inspections since (see `grade.ts`). */
export const awardedGrades = ['boutique', 'graceful', 'compliant'] as const

export const alleyShape = z.strictObject({
  /** The number on the responsibility sign, for example U13-02; null where none was given. */
  code: z.string().max(40).nullable().default(null),
  name: z.string().min(1).max(80),
  nameHant: z.string().max(80),
  nameEn: z.string().max(120),
  /** Key of the one unit it lies in. */
  unit: z.string(),
  stage: z.enum(stages),
  /** ISO date since when it is in this stage; null when unknown. */
  stageSince: z.iso.date().nullable().default(null),
  /** ISO date by which the present stage should end (works, rework, public notice); null when none was set. */
  due: z.iso.date().nullable().default(null),
  programmeRound: z.enum(programmeRounds).nullable().default(null),
  /** Metres along the line, rounded. */
  lengthM: z.number().nonnegative(),
  /** Metres; null when unknown. */
  widthM: z.number().positive().max(100).nullable().default(null),
  /** 拆迁滞留: the work waits for a demolition. */
  onHold: z.boolean().default(false),
  awardedGrade: z.enum(awardedGrades).nullable().default(null),
  awardedOn: z.iso.date().nullable().default(null),
  streetChief: z.string().max(60).nullable().default(null),
  alleyChief: z.string().max(60).nullable().default(null),
  alleySteward: z.string().max(60).nullable().default(null),
  /** Where an imported line came from: source file and its own id; null for lines drawn here. */
  source: z.string().max(200).nullable().default(null),
  synthetic: z.boolean().default(false),
})

export type AlleyProperties = z.infer<typeof alleyShape>
export type Alley = MapRecord<AlleyProperties>
