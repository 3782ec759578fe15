/** A rule of grading as a record: pass mark, months to restore and item weights, in force from a day on; later rules leave the past alone. */
import { z } from 'zod'
import type { Fault, Kind } from '../changes/kind.ts'
import { fieldsOf, type MapRecord, sameValue } from '../changes/record.ts'

export const gradeRuleShape = z.strictObject({
  /** ISO date from which the rule is in force. */
  from: z.iso.date(),
  /** ISO date on which it was decided. */
  decidedOn: z.iso.date(),
  /** Points out of 100 below which an alley is not compliant. */
  passMark: z.number().min(1).max(100),
  monthsToRestore: z.int().min(1).max(24),
  /** Weights of the ten items in the order of the checklist; only their shares of the sum count. */
  weights: z
    .array(z.number().min(0).max(100))
    .length(10)
    .refine((weights) => weights.some((weight) => weight > 0)),
  synthetic: z.boolean().default(false),
})

export type GradeRuleProperties = z.infer<typeof gradeRuleShape>
export type GradeRuleRecord = MapRecord<GradeRuleProperties>

/** Nobody but an administrator writes rules (`mayChange`). A rule comes into force after the day it is decided and written down, and stays as it is; until then it may be taken back. */
export const gradeRuleKind: Kind = {
  kind: 'rule',
  shape: gradeRuleShape,
  geometry: [],
  seenBy: (record) => record,
  check: (after, before): Fault[] => {
    const { from, decidedOn } = gradeRuleShape.parse(withoutVersion(after))
    if (before && !sameValue(withoutVersion(after), withoutVersion(before)))
      return [{ field: 'from', code: 'rule.settled' }]
    return from > decidedOn ? [] : [{ field: 'from', code: 'rule.past' }]
  },
  checkStep: (after, _before, _comment, today) => (isAhead(after, today) ? [] : [{ field: 'from', code: 'rule.past' }]),
  checkEnd: (before, today) => (isAhead(before, today) ? [] : [{ field: 'from', code: 'rule.inForce' }]),
}

function isAhead(record: MapRecord, today: string): boolean {
  return gradeRuleShape.parse(withoutVersion(record)).from > today
}

function withoutVersion(record: MapRecord) {
  const { geometry: _, ...properties } = fieldsOf(record)
  return properties
}
