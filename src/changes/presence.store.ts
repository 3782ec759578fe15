/** Who else is here, as this browser hears it, and what it says of itself. */
import { create } from 'zustand'
import { useDataset } from './dataset.store.ts'
import { newId } from './draft.ts'
import { type Beat, beatMs, type Presence } from './presenceBeat.ts'
import type { Key } from './record.ts'

/** The others by tab, in the order of their coming. */
export const usePresences = create<{ others: ReadonlyMap<string, Presence> }>()(() => ({ others: new Map() }))

/** Takes what the stream tells of one of the others. */
export function hearPresence(presence: Presence): void {
  const others = new Map(usePresences.getState().others)
  others.delete(presence.tab)
  if (presence.doing !== 'gone') others.set(presence.tab, presence)
  usePresences.setState({ others })
}

/** Forgets everyone: the stream begins anew and tells of all who are here. */
export function forgetPresences(): void {
  usePresences.setState({ others: new Map() })
}

const tab = newId()

/** Says from now on, while the page is seen, that this browser looks at or edits a record; returns the way to leave. */
export function bePresent(key: Key, doing: 'looking' | 'editing'): () => void {
  if (!useDataset.getState().index?.live) return () => undefined
  const beat = () => say(document.visibilityState === 'visible' ? { tab, key, doing } : { tab, key, doing: 'gone' })
  const leave = () => say({ tab, key, doing: 'gone' })
  const timer = setInterval(() => document.visibilityState === 'visible' && beat(), beatMs)
  beat()
  document.addEventListener('visibilitychange', beat)
  addEventListener('pagehide', leave)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
    removeEventListener('pagehide', leave)
    leave()
  }
}

/** Unheard is unimportant: the next beat says the same. */
function say(beat: Beat): void {
  const url = new URL('api/presence', document.baseURI)
  void fetch(url, { method: 'POST', keepalive: true, body: JSON.stringify(beat) }).catch(() => undefined)
}
