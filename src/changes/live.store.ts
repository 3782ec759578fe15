/** Follows the server's stream of applied change sets, so that every open screen moves by itself. */
import { create } from 'zustand'
import type { LoggedChangeSet } from './change.ts'
import { follow, useDataset } from './dataset.store.ts'

/** Whether the stream is open: none where only files are served. */
export const useLive = create<{ state: 'none' | 'open' | 'lost' }>()(() => ({ state: 'none' }))

const listeners = new Set<(changeSet: LoggedChangeSet) => void>()

/** Calls back for every change set heard from now on; returns the way to stop. */
export function onChangeSet(listener: (changeSet: LoggedChangeSet) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens the stream after the sequence number known here; the browser opens it again by itself when it breaks. */
export function goLive(): () => void {
  const { index, seq } = useDataset.getState()
  if (!index?.live) return () => undefined
  const stream = new EventSource(new URL(`api/changes/stream?after=${seq}`, document.baseURI))
  stream.onopen = () => useLive.setState({ state: 'open' })
  stream.onerror = () => useLive.setState({ state: 'lost' })
  stream.onmessage = (message) => {
    const changeSet = JSON.parse(message.data) as LoggedChangeSet
    follow([changeSet])
    for (const listener of listeners) listener(changeSet)
  }
  return () => stream.close()
}
