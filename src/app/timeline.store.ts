/** The timeline of the town, asked of the server once. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Arrival } from '../changes/dataset.store.ts'
import type { Timeline } from '../indicators/timeline.ts'

interface Told {
  arrival: Arrival
  timeline: Timeline | null
}

const useTold = create<Told>()(() => ({ arrival: 'failed', timeline: null }))

/** Asks unless it is here or on its way. */
export async function fetchTimeline(): Promise<void> {
  if (useTold.getState().arrival !== 'failed') return
  useTold.setState({ arrival: 'coming' })
  try {
    const answer = await fetch(new URL('api/timeline', document.baseURI))
    if (!answer.ok) throw new Error(`api/timeline: ${answer.status}`)
    useTold.setState({ arrival: 'here', timeline: (await answer.json()) as Timeline })
  } catch {
    useTold.setState({ arrival: 'failed' })
  }
}

export function useTimeline(): Told {
  useEffect(() => void fetchTimeline(), [])
  return useTold()
}
