/** The outbox: what this browser has still to send, kept on the device, laid over the map at once, and sent exactly once in order. */
import { create } from 'zustand'
import type { Change, ChangeSet } from './change.ts'
import { type Choice, settled } from './conflict.ts'
import { layOver, todayIn, useDataset } from './dataset.store.ts'
import { createOf, deleteOf, newId } from './draft.ts'
import { type Examined, examine, type May } from './examine.ts'
import { keep, keptItems, type Writing } from './keeping.store.ts'
import type { Fault, Kinds } from './kind.ts'
import { isOwn } from './pastShown.ts'
import { type Key, kindOf, type Lookup, type MapRecord } from './record.ts'
import { inLine, isLaid, isOurs, type OutboxItem } from './waiting.ts'
import { markWaiting } from './waitingMark.store.ts'

/** What the outbox is told of the house it stands in. */
export interface Needs {
  kinds: Kinds
  may: May
  /** Name of the account that is signed in here, or null. */
  account(): string | null
}

/** A file that must be on the server before its change set; its id is that of the record it belongs to. */
export interface WaitingFile {
  id: string
  blob: Blob
}

/** What a person wishes to change, why, and the files it needs. */
export interface Wish {
  comment: string
  changes: readonly Change[]
  files?: readonly WaitingFile[]
}

/** Done here and on its way; or what is wrong with it, and nothing happened. */
export type Committed = { ok: true; id: string } | { ok: false; faults: Fault[] }

/** Why nothing is sent just now: nobody is signed in who may, or the server is not reached. */
export type Hold = 'signedOut' | 'unreached' | null

interface Outbox {
  items: readonly OutboxItem[]
  hold: Hold
}

export const useOutbox = create<Outbox>()(() => ({ items: [], hold: null }))

let opened: (needs: Needs) => void
const opening = new Promise<Needs>((resolve) => {
  opened = resolve
})
const others = new BroadcastChannel('outbox')
const wakers = new Set<() => void>()

/** Calls back whenever there may be something to send; returns the way to stop. */
export function onWork(waker: () => void): () => void {
  wakers.add(waker)
  return () => wakers.delete(waker)
}

/** Opens the outbox: what the device kept is shown and laid over the map again. */
export async function openOutbox(needs: Needs): Promise<void> {
  await reread()
  others.onmessage = () => void reread()
  opened(needs)
}

/** Reads the line from the device, which all tabs share, and shows it. */
async function reread(): Promise<void> {
  const items = await keptItems()
  useOutbox.setState({ items })
  markWaiting(items.length > 0)
  const laid = items.filter(isLaid).map(({ changeSet }) => changeSet)
  const before = useDataset.getState().laid
  const isSame = laid.length === before.length && laid.every(({ id }, place) => id === before[place]?.id)
  if (!isSame) layOver(laid)
}

/** Writes to the device and lets every tab know. */
export async function rewrite(writing: Writing): Promise<void> {
  await keep(writing)
  await reread()
  others.postMessage('changed')
}

/** Sends what waits now, whatever the last try said. */
export function wakeSending(): void {
  for (const wake of wakers) wake()
}

/** All records as screens show them today, as one. */
export const shownRecords: Lookup = {
  get: (key) => todayIn(useDataset.getState()).kinds[kindOf(key)]?.get(key),
  has: (key) => shownRecords.get(key) !== undefined,
}

/**
 * Lays a wish over the map at once and puts it at the end of the line. What somebody changed meanwhile becomes an item in
 * conflict; faults of shape, rules or rights, a device without room (`storageFull`), and screens that show a past day (`past`) of what is
 * changed, change nothing.
 */
export async function commit(wish: Wish): Promise<Committed> {
  const dataset = useDataset.getState()
  const isPast = dataset.day !== null && wish.changes.some(({ key }) => !isOwn(todayIn(dataset), kindOf(key)))
  if (isPast) return { ok: false, faults: [{ field: '', code: 'past' }] }
  return enter(wish, null)
}

async function enter({ comment, changes, files = [] }: Wish, instead: OutboxItem | null): Promise<Committed> {
  const { kinds, may, account } = await opening
  const name = account()
  if (name === null) return { ok: false, faults: [{ field: '', code: 'notAllowed' }] }
  const asked = { comment: comment.trim(), changes: [...changes] }
  const examined = examine(kinds, withoutItem(instead), asked, undefined, may)
  const faults = faultsIn(examined)
  if (faults.length > 0) return { ok: false, faults }
  const changeSet: ChangeSet = {
    id: newId(),
    author: name,
    at: new Date().toISOString(),
    comment: asked.comment,
    changes: examined.ok ? examined.changes : asked.changes,
  }
  if (changeSet.changes.length === 0) return { ok: false, faults: [{ field: '', code: 'nothingChanged' }] }
  return inTurn(async () => {
    const last = inLine(await keptItems()).at(-1)?.place ?? 0
    const item: OutboxItem = {
      changeSet,
      place: instead?.place ?? last + 1,
      state: 'conflicts' in examined ? 'conflict' : 'waiting',
      account: name,
      files: [...(instead?.files ?? []), ...files.map(({ id }) => id)],
      ...('conflicts' in examined && { conflicts: examined.conflicts }),
    }
    const gone = instead ? [instead.changeSet.id] : []
    const full = await rewrite({ items: [item], files, gone }).then(() => false, isFull)
    wakeSending()
    return full ? { ok: false, faults: [{ field: '', code: 'storageFull' }] } : { ok: true, id: changeSet.id }
  })
}

function faultsIn(examined: Examined): Fault[] {
  if ('faults' in examined) return examined.faults
  return 'forbidden' in examined ? examined.forbidden : []
}

function isFull(error: unknown): true {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return true
  throw error
}

/** One tab at a time gives places in the line. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('outbox-line', work) as Promise<Result>
}

/** The records as shown, but for an item that is about to be replaced: it is taken off by asking what is known. */
function withoutItem(item: OutboxItem | null): Lookup {
  if (!item || !isLaid(item)) return shownRecords
  const touched = new Set<Key>(item.changeSet.changes.map(({ key }) => key))
  const get = (key: Key): MapRecord | undefined =>
    touched.has(key) ? useDataset.getState().known[kindOf(key)]?.get(key) : shownRecords.get(key)
  return { get, has: (key) => get(key) !== undefined }
}

/** Takes an item back that was never applied, with its files; false when it is on its way already (see {@link undo}). */
export async function takeBack(id: string): Promise<boolean> {
  return inTurn(async () => {
    const item = (await keptItems()).find(({ changeSet }) => changeSet.id === id)
    if (!item || !isOurs(item)) return false
    await rewrite({ gone: [id], filesGone: item.files })
    wakeSending()
    return true
  })
}

/** Puts other words or values in the place of an item that was never applied. */
export async function replace(id: string, wish: Wish): Promise<Committed> {
  const item = useOutbox.getState().items.find(({ changeSet }) => changeSet.id === id)
  if (!item || !isOurs(item)) return { ok: false, faults: [{ field: '', code: 'onItsWay' }] }
  return enter(wish, item)
}

/** Settles a conflict with the choices made; when nothing of it is left, the item is let go. */
export async function settle(id: string, choices: Readonly<Record<string, Choice>>): Promise<Committed> {
  const item = useOutbox.getState().items.find(({ changeSet }) => changeSet.id === id)
  if (!item?.conflicts) return { ok: false, faults: [{ field: '', code: 'onItsWay' }] }
  const changes = settled(item.changeSet, item.conflicts, choices, shownRecords)
  if (changes.length > 0) return enter({ comment: item.changeSet.comment, changes }, item)
  await takeBack(id)
  return { ok: true, id }
}

/** Undoes a change set of one's own: taken back while it waits, otherwise by one more change set that gives the old values back. */
export async function undo(id: string, changes: readonly Change[], comment: string): Promise<Committed> {
  if (await takeBack(id)) return { ok: true, id }
  const back = changes.toReversed().flatMap((change): Change[] => {
    const present = shownRecords.get(change.key)
    if (change.action === 'delete') return [createOf(change.key, change.was)]
    if (!present) return []
    if (change.action === 'create') return [deleteOf(present)]
    return [{ ...change, version: present.properties.version, was: change.set, set: change.was }]
  })
  return enter({ comment, changes: back }, null)
}
