/** What of opinions is kept on this device: the draft, what waits to be sent, and the codes of what was sent from here. */
import { createStore, del, entries, get, set, type UseStore, update } from 'idb-keyval'
import type { Key } from '../changes/record.ts'
import type { OpinionDraft } from './draft.ts'
import { markWaiting } from './waitingMark.store.ts'

let opened: UseStore | undefined

function store(): UseStore {
  opened ??= createStore('opinions', 'kept')
  return opened
}

/** An opinion sent from here, or one that was met here too. */
export interface Mine {
  /** Tracking code, which only this device and its owner know. */
  code: string
  /** ISO date on which it was sent. */
  on: string
  /** The first words of it. */
  text: string
  unit: Key | null
  alley: Key | null
  /** ISO date by which an answer comes; null where there is none. */
  due: string | null
}

const draftName = 'draft'
const mineName = 'mine'
const waitingName = (id: string) => `waiting:${id}`

/** The draft on this device; undefined when there is none, or no place to keep one. */
export async function keptDraft(): Promise<OpinionDraft | undefined> {
  return get<OpinionDraft>(draftName, store()).catch(() => undefined)
}

/** Keeps the draft; resolves to false when the device has no room for it. */
export async function keepDraft(draft: OpinionDraft): Promise<boolean> {
  return set(draftName, draft, store()).then(
    () => true,
    () => false,
  )
}

export async function forgetDraft(): Promise<void> {
  await del(draftName, store()).catch(() => undefined)
}

/** Puts a finished draft in line; throws when the device cannot keep it. */
export async function keepWaiting(draft: OpinionDraft): Promise<void> {
  await set(waitingName(draft.id), draft, store())
  markWaiting(true)
}

export async function waitingDrafts(): Promise<OpinionDraft[]> {
  const kept = await entries<string, OpinionDraft>(store()).catch(() => [])
  return kept.flatMap(([name, draft]) => (name.startsWith('waiting:') ? [draft] : []))
}

export async function forgetWaiting(id: string): Promise<void> {
  await del(waitingName(id), store())
  markWaiting((await waitingDrafts()).length > 0)
}

/** Codes of what was sent from here, the newest first. */
export async function keptMine(): Promise<Mine[]> {
  return (await get<Mine[]>(mineName, store()).catch(() => undefined)) ?? []
}

export async function keepMine(mine: Mine): Promise<void> {
  const others = (kept: Mine[] | undefined) => (kept ?? []).filter(({ code }) => code !== mine.code)
  await update<Mine[]>(mineName, (kept) => [mine, ...others(kept)].slice(0, 50), store()).catch(() => undefined)
}

/** Forgets a code on this device; the opinion itself stays where it is. */
export async function forgetMine(code: string): Promise<void> {
  await update<Mine[]>(mineName, (kept) => (kept ?? []).filter((one) => one.code !== code), store())
}
