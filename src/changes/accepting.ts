/** Accepting: which proposals can be taken together, and the changes of the one change set that takes them. */
import type { Change } from './change.ts'
import { updateOf } from './draft.ts'
import { type FieldConflict, merge, type Patch, type RecordConflict } from './merge.ts'
import type { Proposal } from './proposal.ts'
import type { Lookup } from './record.ts'

/** What in a proposal somebody has changed since it was made; none when it can be taken as it is. */
export function conflictsOf({ properties }: Proposal, records: Lookup): (FieldConflict | RecordConflict)[] {
  const merged = merge(records, properties)
  return merged.ok ? [] : merged.conflicts
}

/** The proposals that can be taken together, each laid over those before it, and those that conflict with them or with today. */
export function takenTogether(
  proposals: readonly Proposal[],
  records: Lookup,
): { taken: Proposal[]; left: Proposal[] } {
  const patch: Patch = new Map()
  const get: Lookup['get'] = (key) => (patch.has(key) ? (patch.get(key) ?? undefined) : records.get(key))
  const now: Lookup = { get, has: (key) => get(key) !== undefined }
  const taken: Proposal[] = []
  const left: Proposal[] = []
  for (const proposal of proposals) {
    const merged = merge(now, proposal.properties)
    if (merged.ok) for (const [key, record] of merged.patch) patch.set(key, record)
    const pile = merged.ok ? taken : left
    pile.push(proposal)
  }
  return { taken, left }
}

/** What a planner says to the volunteer who proposed. */
export interface Answer {
  status: 'accepted' | 'rejected'
  answer: string
  /** Key of the planner as a person; null where they are none of the 1 + 24 + N. */
  answeredBy: string | null
}

/** The change that answers a proposal. */
export function answering(proposal: Proposal, { status, answer, answeredBy }: Answer): Change[] {
  const words = answer.trim()
  const change = updateOf(proposal, { status, answer: words === '' ? null : words, answeredBy })
  return change ? [change] : []
}

/** The changes that take proposals: what they wish, and their answers. */
export function accepting(proposals: readonly Proposal[], answer: Omit<Answer, 'status'>): Change[] {
  return proposals.flatMap((proposal) => [
    ...proposal.properties.changes,
    ...answering(proposal, { status: 'accepted', ...answer }),
  ])
}
