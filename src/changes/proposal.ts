/** A proposal is a change set not yet applied: a volunteer of a unit wishes it, and the unit's planner applies or rejects it, with words. */
import { z } from 'zod'
import type { Change } from './change.ts'
import { changesShape, commentLimit } from './incoming.ts'
import type { Fault, Kind } from './kind.ts'
import { isKey, type Json, type Key, kindOf, type Lookup, type MapRecord, sameValue, unitOf } from './record.ts'

export const proposalStatuses = ['open', 'accepted', 'rejected', 'withdrawn'] as const

/** How many changes one proposal may hold. */
const changeLimit = 50

const keyOf = (kind: string) => z.custom<Key>((value) => isKey(value) && kindOf(value) === kind, { error: 'key' })

export const proposalShape = z.strictObject({
  unit: keyOf('unit'),
  status: z.enum(proposalStatuses),
  /** Key of the person who proposes. */
  madeBy: keyOf('person'),
  /** When, by the clock of their device (ISO 8601 UTC). */
  madeAt: z.iso.datetime(),
  /** Why, in their words; may be empty. */
  comment: z.string().max(commentLimit),
  /** What is wished, written from the records as they were read. */
  changes: changesShape.max(changeLimit),
  /** What the planner says to the volunteer; a rejection needs it. */
  answer: z.string().max(commentLimit).nullable().default(null),
  /** Key of the person who accepted or rejected it; null where they are not of the 1 + 24 + N. */
  answeredBy: keyOf('person').nullable().default(null),
})

export type ProposalProperties = z.infer<typeof proposalShape>
export type Proposal = MapRecord<ProposalProperties>

/** What never changes after a proposal was made. */
const settled = ['unit', 'madeBy', 'madeAt', 'comment', 'changes'] as const

/** Seen only by its author, the unit's planners and administrators. */
export const proposalKind: Kind = {
  kind: 'proposal',
  shape: proposalShape,
  geometry: [],
  byUnit: true,
  inHistory: false,
  seenBy: (record, { role }) => (['volunteer', 'planner', 'administrator'].includes(role) ? record : null),
  isFor: ({ properties }, { role, units, person }) =>
    role === 'administrator' ||
    (role === 'planner' && units.includes(String(properties.unit))) ||
    (role === 'volunteer' && person !== null && properties.madeBy === person),
  check: (after, before, records) => (before ? faultsOfStep(after, before) : faultsOfNew(after, records)),
}

function faultsOfNew({ properties }: MapRecord, records: Lookup): Fault[] {
  const { unit, status, answer, answeredBy, changes } = properties
  if (!isKey(unit) || !records.has(unit)) return [{ field: 'unit', code: 'unknownUnit' }]
  if (status !== 'open' || answer != null || answeredBy != null) return [{ field: 'status', code: 'proposal.opens' }]
  const strange = (changes as unknown as Change[]).findIndex(
    (change) => !unitsOf(change, records).every((one) => one === unit),
  )
  return strange < 0 ? [] : [{ field: `changes.${strange}`, code: 'proposal.otherUnit' }]
}

/** The units a wished change touches: the one the record is in, and the one it would be in. */
function unitsOf(change: Change, records: Lookup): (Json | undefined)[] {
  const before = records.get(change.key)
  const from = before ? [unitOf(before)] : []
  if (kindOf(change.key) === 'proposal') return [null]
  if (change.action === 'create') return [...from, change.fields.unit]
  return change.action === 'update' && 'unit' in change.set ? [...from, change.set.unit] : from
}

function faultsOfStep({ properties: after }: MapRecord, { properties: before }: MapRecord): Fault[] {
  const moved = settled.find((field) => !sameValue(after[field], before[field]))
  if (moved) return [{ field: moved, code: 'proposal.settled' }]
  if (before.status !== 'open') return isReopened(after, before) ? [] : [{ field: 'status', code: 'proposal.done' }]
  const isWordless = typeof after.answer !== 'string' || after.answer.trim() === ''
  return after.status === 'rejected' && isWordless ? [{ field: 'answer', code: 'proposal.needsWords' }] : []
}

/** Whether a decision is taken back whole, as when its change set is reverted; what its author withdrew stays so. */
function isReopened(after: MapRecord['properties'], before: MapRecord['properties']): boolean {
  return after.status === 'open' && after.answer == null && after.answeredBy == null && before.status !== 'withdrawn'
}
