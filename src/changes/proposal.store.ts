/** Proposing: a wish that is put before the unit's planner by the one door, and laid over no map before it is accepted. */
import { createOf, newId } from './draft.ts'
import { examine } from './examine.ts'
import type { Kinds } from './kind.ts'
import { type Committed, commit, shownRecords, type Wish } from './outbox.store.ts'
import type { Json, Key } from './record.ts'

/** What proposing is told of the house it stands in. */
interface Needs {
  kinds: Kinds
  /** Key of the person who is signed in here, or null where it is nobody of the 1 + 24 + N. */
  person(): string | null
}

let opened: (needs: Needs) => void
const opening = new Promise<Needs>((resolve) => {
  opened = resolve
})

/** Opens proposing, beside the outbox. */
export function openProposing(needs: Needs): void {
  opened(needs)
}

/**
 * Proposes changes of one unit. The wished changes are examined as if they were made, so what could never be accepted is told
 * at once (`changes.0.name`); what somebody changed meanwhile is left for the planner to see.
 */
export async function propose({ unit, comment, changes, files }: Wish & { unit: Key }): Promise<Committed> {
  const { kinds, person } = await opening
  const madeBy = person()
  if (madeBy === null) return { ok: false, faults: [{ field: 'madeBy', code: 'may.ownName' }] }
  const examined = examine(kinds, shownRecords, { comment, changes: [...changes] }, undefined, () => null)
  if ('faults' in examined) return { ok: false, faults: examined.faults }
  const fields = {
    unit,
    status: 'open',
    madeBy,
    madeAt: new Date().toISOString(),
    comment: comment.trim(),
    changes: [...changes] as unknown as Json,
    answer: null,
    answeredBy: null,
  }
  return commit({ comment: '', changes: [createOf(`proposal:${newId()}`, fields)], ...(files && { files }) })
}
