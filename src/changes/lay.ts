/** Laying: what this browser has still to send, put over what the server knows of a kind. */
import type { ChangeSet } from './change.ts'
import { merge, settle } from './merge.ts'
import { type Key, kindOf, type MapRecord } from './record.ts'

type RecordsOfKind = ReadonlyMap<Key, MapRecord>

/** Whether a change set touches a kind. */
function touches(kind: string, { changes }: Pick<ChangeSet, 'changes'>): boolean {
  return changes.some(({ key }) => kindOf(key) === kind)
}

/**
 * The records of a kind as a person sees them: the known ones with the change sets laid on in turn. One that no longer fits
 * (in conflict, or of a record that was never fetched) is passed over. Without one that touches the kind, the same object.
 */
export function laidOver(
  known: RecordsOfKind | undefined,
  kind: string,
  laid: readonly Pick<ChangeSet, 'changes'>[],
): RecordsOfKind | undefined {
  const own = laid.filter((changeSet) => touches(kind, changeSet))
  if (own.length === 0) return known
  const records = new Map(known)
  for (const { changes } of own) {
    const merged = merge(records, { changes: changes.filter(({ key }) => kindOf(key) === kind) })
    if (merged.ok) settle(records, merged.patch)
  }
  return records
}
