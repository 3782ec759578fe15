/** Settling a conflict: one value is picked for each field that two people changed, and the rest of the change set stays. */
import type { Change, ChangeSet } from './change.ts'
import type { FieldConflict, RecordConflict } from './merge.ts'
import { type Fields, fieldsOf, type Lookup } from './record.ts'

/** Whose value stands. */
export type Choice = 'mine' | 'theirs'

/** The name under which a pick is kept: one for a field of a record, one for a record that is gone or was made twice. */
export function pickName(conflict: FieldConflict | RecordConflict): string {
  return 'field' in conflict ? `${conflict.key} ${conflict.field}` : conflict.key
}

/** Whether every conflict has its pick. */
export function isSettled(
  conflicts: readonly (FieldConflict | RecordConflict)[],
  picks: Readonly<Record<string, Choice>>,
): boolean {
  return conflicts.every((conflict) => pickName(conflict) in picks)
}

/**
 * The changes that are left of a change set after its conflicts were settled against the records as they are now: `mine` is
 * read anew at their value, `theirs` is let go. A record that is gone comes back as mine, one made twice takes my fields.
 */
export function settled(
  { changes }: Pick<ChangeSet, 'changes'>,
  conflicts: readonly (FieldConflict | RecordConflict)[],
  picks: Readonly<Record<string, Choice>>,
  records: Lookup,
): Change[] {
  return changes.flatMap((change) => {
    const own = conflicts.filter(({ key }) => key === change.key)
    return own.length === 0 ? [change] : settledChange(change, own, picks, records)
  })
}

function settledChange(
  change: Change,
  conflicts: readonly (FieldConflict | RecordConflict)[],
  picks: Readonly<Record<string, Choice>>,
  records: Lookup,
): Change[] {
  const present = records.get(change.key)
  const whole = conflicts.find((conflict) => 'reason' in conflict)
  if (whole && picks[pickName(whole)] !== 'mine') return []
  if (change.action === 'delete') {
    const keeps = conflicts.some((conflict) => picks[pickName(conflict)] !== 'mine')
    return keeps || !present ? [] : [{ ...change, version: present.properties.version, was: fieldsOf(present) }]
  }
  if (!present) {
    const fields = change.action === 'create' ? change.fields : { ...change.was, ...change.set }
    return [{ action: 'create', key: change.key, fields }]
  }
  const { version } = present.properties
  const now = fieldsOf(present)
  if (change.action === 'create') {
    return [
      { action: 'update', key: change.key, version, was: only(now, Object.keys(change.fields)), set: change.fields },
    ]
  }
  const letGo = new Set(
    conflicts.flatMap((conflict) =>
      'field' in conflict && picks[pickName(conflict)] === 'theirs' ? [conflict.field] : [],
    ),
  )
  const names = Object.keys(change.set).filter((name) => !letGo.has(name))
  if (names.length === 0) return []
  const fought = new Set(conflicts.flatMap((conflict) => ('field' in conflict ? [conflict.field] : [])))
  const was = Object.fromEntries(names.map((name) => [name, (fought.has(name) ? now : change.was)[name] ?? null]))
  return [{ action: 'update', key: change.key, version, was, set: only(change.set, names) }]
}

function only(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
