/** What is asked under a name: once for each state of the town, and kept while a newer answer comes or fails. */
import { useEffect } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { PublishedIndex } from '../changes/published.ts'

/** `onlyToday`: without a server, other days cannot be known. */
export type NumbersArrival = 'coming' | 'here' | 'failed' | 'onlyToday'

interface Asked {
  arrival: NumbersArrival
}

interface AskedStore<Told> {
  all: StoreApi<Record<string, Asked & Told>>
  /** What is known of a name now. */
  on(name: string): Asked & Told
  /** Asks unless it was asked up to this change set. */
  fetchOnce(name: string, seq: number): Promise<void>
  /** Asks once more for what did not come. */
  fetchAgain(name: string): Promise<void>
}

/**
 * A store of answers by their names; an empty name asks for nothing.
 * @param nothing what stands while there is no answer.
 * @param ask answers a name, or null where that cannot be known without a server.
 */
export function askedStore<Told extends object>(
  nothing: Told,
  ask: (name: string, index: PublishedIndex) => Promise<Told> | null,
): AskedStore<Told> {
  const nothingYet: Asked & Told = { ...nothing, arrival: 'coming' }
  const askedUpTo = new Map<string, number>()
  const all = createStore<Record<string, Asked & Told>>()(() => ({}))
  const on = (name: string) => all.getState()[name] ?? nothingYet

  async function fetchOnce(name: string, seq: number): Promise<void> {
    const { index } = useDataset.getState()
    if (!index || askedUpTo.get(name) === seq) return
    askedUpTo.set(name, seq)
    const known = on(name)
    const isHere = known.arrival === 'here'
    const tell = (told: Told, arrival: NumbersArrival) => {
      if (askedUpTo.get(name) === seq) all.setState({ [name]: { ...told, arrival } })
    }
    if (!isHere && known !== nothingYet) all.setState({ [name]: nothingYet })
    const asked = ask(name, index)
    if (!asked) return tell(nothing, 'onlyToday')
    try {
      tell(await asked, 'here')
    } catch {
      tell(known, isHere ? 'here' : 'failed')
    }
  }

  async function fetchAgain(name: string): Promise<void> {
    askedUpTo.delete(name)
    await fetchOnce(name, useDataset.getState().seq)
  }

  return { all, on, fetchOnce, fetchAgain }
}

/** Asks for a name when it is first looked at, and again when the town has changed. */
export function useAsking<Told extends object>(store: AskedStore<Told>, name: string): void {
  const seq = useDataset((dataset) => dataset.seq)
  const isKnown = useDataset(({ index }) => index !== null)
  useEffect(() => {
    if (isKnown && name) void store.fetchOnce(name, seq)
  }, [store, name, seq, isKnown])
}

/** What is known of a name, which is asked for. */
export function useAsked<Told extends object>(store: AskedStore<Told>, name: string): Asked & Told {
  useAsking(store, name)
  return useStore(store.all, () => store.on(name))
}

/** What the server tells at an address; throws when it does not. @param address from the base of the page. */
export async function toldAt<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(new URL(address, document.baseURI))
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as Answer
}
