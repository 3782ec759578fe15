/** Follows the server's stream of applied change sets, so that every open screen moves by itself. */
import { create } from 'zustand'
import type { Change, LoggedChangeSet } from './change.ts'
import { fetchAnew, follow, readCopiesAgain, useDataset } from './dataset.store.ts'
import { changeSetsAfter } from './delivery.store.ts'
import { forgetPresences, hearPresence } from './presence.store.ts'
import type { Presence } from './presenceBeat.ts'
import { idOf, isKey, kindOf } from './record.ts'

/** Whether the stream is open: none where only files are served. */
export const useLive = create<{ state: 'none' | 'open' | 'lost' }>()(() => ({ state: 'none' }))

const listeners = new Set<(changeSet: LoggedChangeSet) => void>()

/** Calls back for every change set heard from now on; returns the way to stop. */
export function onChangeSet(listener: (changeSet: LoggedChangeSet) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function hear(changeSets: readonly LoggedChangeSet[], reached?: number): void {
  follow(changeSets, reached)
  fetchMoved(changeSets.flatMap(({ changes }) => changes))
  for (const changeSet of changeSets) for (const listener of listeners) listener(changeSet)
}

/** Fetches what came out of another unit of which nothing is here: an update alone does not say what it was before. */
function fetchMoved(changes: readonly Change[]): void {
  const { known } = useDataset.getState()
  const files = new Map<string, readonly [kind: string, unit: string]>()
  for (const change of changes) {
    const unit = change.action === 'update' ? change.set.unit : undefined
    const kind = kindOf(change.key)
    if (isKey(unit) && !known[kind]?.has(change.key)) files.set(`${kind} ${unit}`, [kind, idOf(unit)])
  }
  for (const [kind, unit] of files.values()) void fetchAnew(kind, unit)
}

/** Asks for what the stream has not told, where it is broken or late. */
export async function catchUp(): Promise<void> {
  for await (const { changeSets, seq } of changeSetsAfter(useDataset.getState().seq)) hear(changeSets, seq)
}

/** Opens the stream after the sequence number known here; the browser opens it again by itself when it breaks. */
export function goLive(): () => void {
  const { index, seq } = useDataset.getState()
  if (!index?.live) return () => undefined
  const stream = new EventSource(new URL(`api/changes/stream?after=${seq}`, document.baseURI))
  stream.onopen = () => {
    useLive.setState({ state: 'open' })
    forgetPresences()
    void readCopiesAgain()
  }
  stream.onerror = () => useLive.setState({ state: 'lost' })
  stream.onmessage = (message) => hear([JSON.parse(message.data) as LoggedChangeSet])
  stream.addEventListener('presence', ({ data }: MessageEvent<string>) => hearPresence(JSON.parse(data) as Presence))
  return () => stream.close()
}
