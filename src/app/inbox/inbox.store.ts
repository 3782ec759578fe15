/** What is in hand at the inbox: words not sent yet, the deed that is open, what just arrived, and an exact place that was asked for. */
import { create } from 'zustand'
import { onChangeSet } from '../../changes/live.store.ts'
import { type Key, kindOf } from '../../changes/record.ts'
import { type Deed, stillWritten, type Writing } from '../../opinions/handling.ts'

interface InboxHand {
  /** By key of the opinion. */
  writing: Readonly<Record<Key, Writing>>
  /** The deed that is open, by key and stage of the opinion; the likeliest where none is. */
  open: Readonly<Record<string, Deed>>
  /** Grows when a key of the keyboard opens a deed, so that its first field takes the focus. */
  called: number
  /** Opinions that came, or came back, while this browser looked. */
  fresh: ReadonlySet<Key>
  /** Where a resident really stood, degrees WGS84 lon/lat, for as long as their contact is open. */
  exact: { key: Key; at: readonly [number, number] } | null
}

export const useInboxHand = create<InboxHand>()(() => ({
  writing: {},
  open: {},
  called: 0,
  fresh: new Set(),
  exact: null,
}))

/** Adds to what is being written about an opinion. */
export function write(key: Key, more: Writing): void {
  useInboxHand.setState(({ writing }) => ({ writing: { ...writing, [key]: { ...writing[key], ...more } } }))
}

/** What was sent needs no keeping; what is being written for other deeds stays. */
export function sent(key: Key, deed: Deed): void {
  useInboxHand.setState(({ writing }) => ({ writing: { ...writing, [key]: stillWritten(deed, writing[key] ?? {}) } }))
}

/** Opens a deed. @param place key and stage of the opinion. @param isCalled whether its first field takes the focus. */
export function openDeed(place: string, deed: Deed, isCalled = false): void {
  useInboxHand.setState(({ open, called }) => ({ open: { ...open, [place]: deed }, called: called + Number(isCalled) }))
}

/** Once somebody has read it, an opinion is no longer new. */
export function readOnce(key: Key): void {
  useInboxHand.setState(({ fresh }) =>
    fresh.has(key) ? { fresh: new Set([...fresh].filter((one) => one !== key)) } : {},
  )
}

onChangeSet(({ changes }) => {
  const came = changes.filter((change) => {
    if (kindOf(change.key) !== 'opinion') return false
    if (change.action === 'create') return change.fields.stage === 'submitted'
    return change.action === 'update' && (change.set.stage === 'reopened' || change.set.unit !== undefined)
  })
  if (came.length === 0) return
  useInboxHand.setState(({ fresh }) => ({ fresh: new Set([...fresh, ...came.map(({ key }) => key)]) }))
})
