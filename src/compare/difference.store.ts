/** What became of alleys and projects between two days, asked of the server once for each pair of days. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { useDataset } from '../changes/dataset.store.ts'
import type { Difference } from '../indicators/difference.ts'
import type { NumbersArrival } from './numbers.store.ts'

interface Told {
  arrival: NumbersArrival
  differences: readonly Difference[]
}

const coming: Told = { arrival: 'coming', differences: [] }
const usePairs = create<Record<string, Told>>()(() => ({}))

/** Asks for the differences between an earlier and a later day (ISO dates), unless they are here or on their way. */
export async function fetchDifferences(from: string, to: string): Promise<void> {
  const name = `${from} ${to}`
  const known = usePairs.getState()[name]
  if (known && known.arrival !== 'failed') return
  if (!useDataset.getState().index?.live) return usePairs.setState({ [name]: { ...coming, arrival: 'onlyToday' } })
  usePairs.setState({ [name]: coming })
  try {
    const answer = await fetch(new URL(`api/difference?from=${from}&to=${to}`, document.baseURI))
    if (!answer.ok) throw new Error(`api/difference: ${answer.status}`)
    const { differences } = (await answer.json()) as { differences: Difference[] }
    usePairs.setState({ [name]: { arrival: 'here', differences } })
  } catch {
    usePairs.setState({ [name]: { ...coming, arrival: 'failed' } })
  }
}

/** @param from empty while the days are not known. */
export function useDifferences(from: string, to: string): Told {
  useEffect(() => {
    if (from && from !== to) void fetchDifferences(from, to)
  }, [from, to])
  return usePairs((pairs) => pairs[`${from} ${to}`] ?? coming)
}
