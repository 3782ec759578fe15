/** What waits to be sent: one item a change set, in a line whose order holds wherever two items touch the same record. */
import type { ChangeSet } from './change.ts'
import type { FieldConflict, RecordConflict } from './merge.ts'
import { isKey, type Json, type Key } from './record.ts'

/**
 * Where an item stands: `waiting` was never sent; `sending` was, and no answer has come yet, so nobody knows; `sent` is in the
 * server's log and will be heard of on the stream; `refused` and `conflict` wait for the person who made it.
 */
export type ItemState = 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict'

/** A change set on its way. */
export interface OutboxItem {
  changeSet: ChangeSet
  /** Place in the line, growing. */
  place: number
  state: ItemState
  /** Name of the account that made it: nobody else sends it. */
  account: string
  /** Ids of the files that must be on the server first. */
  files: string[]
  /** The server's sentence, where it refused. */
  message?: string
  conflicts?: (FieldConflict | RecordConflict)[]
  /** Its number in the log, once sent. */
  seq?: number
}

/** The line in order. */
export function inLine(items: readonly OutboxItem[]): OutboxItem[] {
  return items.toSorted((one, other) => one.place - other.place || (one.changeSet.id < other.changeSet.id ? -1 : 1))
}

/** Whether an item is shown as if it were done: all but those that the server would not take. */
export function isLaid({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state !== 'refused' && state !== 'conflict'
}

/** Whether it can be taken back or changed without the server: it was surely never applied. */
export function isOurs({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'waiting' || state === 'refused' || state === 'conflict'
}

/** The item in the line that this one has to wait for, because it touches a record this one touches or speaks of. */
export function blockerOf(item: OutboxItem, line: readonly OutboxItem[]): OutboxItem | undefined {
  const spoken = keysSpokenOf(item.changeSet)
  return inLine(line).find(
    (earlier) =>
      earlier.place < item.place &&
      earlier.state !== 'sent' &&
      earlier.changeSet.changes.some(({ key }) => spoken.has(key)),
  )
}

/** The first item that may be sent for an account: its own, not stopped, and blocked by none before it. */
export function nextOf(items: readonly OutboxItem[], account: string | null): OutboxItem | undefined {
  return inLine(items).find(
    (item) =>
      (item.state === 'waiting' || item.state === 'sending') && item.account === account && !blockerOf(item, items),
  )
}

/** Every key a change set touches or names in a field. */
function keysSpokenOf({ changes }: ChangeSet): Set<Key> {
  const keys = new Set<Key>()
  const read = (value: Json): void => {
    if (isKey(value)) keys.add(value)
    else if (Array.isArray(value)) value.forEach(read)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(read)
  }
  for (const change of changes) {
    keys.add(change.key)
    const fields = change.action === 'create' ? change.fields : change.action === 'update' ? change.set : {}
    for (const [name, value] of Object.entries(fields)) if (name !== 'geometry') read(value)
  }
  return keys
}
