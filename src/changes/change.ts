/** A change set is everything that ever happens to records: an atomic, authored, dated, commented list of changes. */
import type { Fields, Key } from './record.ts'

/** Brings a record into being. `fields` holds all its fields, the geometry under the name `geometry`. */
export interface Create {
  action: 'create'
  key: Key
  fields: Fields
  /** Only where a record that is there already comes into a reader's view: the version it has; otherwise it starts at 1. */
  version?: number
}

/** Changes only the named fields: `was` holds their values as read at `version`, `set` the wished ones (null takes a field away). */
export interface Update {
  action: 'update'
  key: Key
  version: number
  was: Fields
  set: Fields
}

/** Takes a record away; `was` holds all its fields as read at `version`. */
export interface Delete {
  action: 'delete'
  key: Key
  version: number
  was: Fields
}

export type Change = Create | Update | Delete

/** What a client sends: the id (a UUID) is made by the client, so sending twice is harmless. */
export interface ChangeSet {
  id: string
  /** The key of the person who did it, or a plain name for a programme. */
  author: string
  /** When it was done, by the clock of the device that did it (ISO 8601 UTC). */
  at: string
  /** Why, in the author's words; may be empty. */
  comment: string
  changes: Change[]
}

/** A change set in the log: `seq` numbers the log from 1 in commit order, `at` is the server's clock and never goes back along it. */
export interface LoggedChangeSet extends ChangeSet {
  seq: number
  /** When it was done by the clock of the device that did it (ISO 8601 UTC). */
  madeAt: string
}

/** The change set that takes another one back (a delete for a create and so on); it is one more change set with an id of its own. */
export function invert(changeSet: ChangeSet, sent: Pick<ChangeSet, 'id' | 'author' | 'at' | 'comment'>): ChangeSet {
  return { ...sent, changes: changeSet.changes.toReversed().map(invertChange) }
}

function invertChange(change: Change): Change {
  switch (change.action) {
    case 'create':
      return { action: 'delete', key: change.key, version: 1, was: change.fields }
    case 'update':
      return { action: 'update', key: change.key, version: change.version + 1, was: change.set, set: change.was }
    case 'delete':
      return { action: 'create', key: change.key, fields: change.was }
  }
}
