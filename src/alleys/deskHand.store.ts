/** The fleeting of the desk: the line while it is dragged or drawn, what a point is drawn to, what is measured, and what was last said. */
import type { Position } from 'geojson'
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'
import type { WordKey } from '../words/speak.ts'
import type { Snapped } from './snap.ts'

interface DeskHand {
  /** A part of the chosen draft's line as it is being dragged. */
  live: { key: Key; part: number; course: Position[] } | null
  /** The new line under the pen, the pointer last. */
  pen: Position[] | null
  /** What the point in hand was drawn to. */
  snapped: Snapped | null
  /** Positions of the line being measured. */
  measured: readonly Position[]
  /** A sentence about the last deed, where it needs one. */
  said: { key: WordKey; values?: Record<string, string | number> } | null
}

export const emptyHand: DeskHand = { live: null, pen: null, snapped: null, measured: [], said: null }

export const useDeskHand = create<DeskHand>()(() => emptyHand)

/** Says a sentence about a deed; without a key it is silent again. */
export function saying(key?: WordKey, values?: Record<string, string | number>): void {
  useDeskHand.setState({ said: key ? { key, ...(values && { values }) } : null })
}
