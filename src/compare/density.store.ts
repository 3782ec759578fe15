/** The fleeting of the density map: the days while a thumb is being moved, and the hexagon under the hand. */
import { create } from 'zustand'

interface DensityHand {
  /** Days since 1970, from and to, while they are being moved; null once the link says them. */
  moved: readonly [number, number] | null
  /** A hexagon by its id, and where the pointer is on the map (CSS pixels; none from the table). */
  lit: { id: string; x?: number; y?: number } | null
}

export const useDensityHand = create<DensityHand>()(() => ({ moved: null, lit: null }))
