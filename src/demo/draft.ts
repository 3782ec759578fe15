/** A draft says what someone wrote and when; laid in order of time, drafts become change sets. */
import type { Change, ChangeSet } from '../changes/change.ts'
import type { Fields, Key } from '../changes/record.ts'
import { sameValue } from '../changes/record.ts'
import { seeded, uuid } from './chance.ts'

/** One thing written about a record: all its fields the first time, afterwards only those that get another value. */
export interface Writing {
  key: Key
  fields: Fields
}

export interface Draft {
  /** Key of a person, or a plain name for a programme or an anonymous resident. */
  author: string
  /** Moment, ISO 8601 UTC. */
  at: string
  comment: string
  writings: Writing[]
}

/**
 * The change sets of drafts in any order: ascending by moment, ids from the seed, each update read at the version that stands before it.
 * Writings that change nothing are left out.
 */
export function changeSetsOf(drafts: readonly Draft[]): ChangeSet[] {
  const known = new Map<Key, { version: number; fields: Fields }>()
  const ids = seeded('change sets')
  const inOrder = drafts.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  return inOrder.flatMap(({ writings, ...draft }) => {
    const changes = writings.flatMap((writing) => changeOf(writing, known))
    return changes.length === 0 ? [] : [{ id: uuid(ids), ...draft, changes }]
  })
}

function changeOf({ key, fields }: Writing, known: Map<Key, { version: number; fields: Fields }>): Change[] {
  const present = known.get(key)
  if (present === undefined) {
    known.set(key, { version: 1, fields })
    return [{ action: 'create', key, fields }]
  }
  const set = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !sameValue(present.fields[name], value)),
  )
  if (Object.keys(set).length === 0) return []
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, present.fields[name] ?? null]))
  known.set(key, { version: present.version + 1, fields: { ...present.fields, ...set } })
  return [{ action: 'update', key, version: present.version, was, set }]
}
