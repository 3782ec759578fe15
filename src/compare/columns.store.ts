/** How one looks at the columns: turned and tilted by so many degrees, and stretched; a link says it where it is not as usual. */
import { create } from 'zustand'
import type { View } from '../map/view.ts'

interface Columns {
  bearing: number
  pitch: number
  stretch: number
}

const usual: Columns = { bearing: -15, pitch: 50, stretch: 1 }

export const useColumns = create<Columns>()(() => usual)

/** The columns as a link says. */
export function columnsNamed(stance: View['stance']): Columns {
  if (!stance) return usual
  const [bearing, pitch, stretch] = stance
  return { bearing, pitch, stretch }
}

/** What a link says of the columns; nothing where they stand as usual. */
export function stanceOf({ bearing, pitch, stretch }: Columns): View['stance'] {
  const isUsual = bearing === usual.bearing && pitch === usual.pitch && stretch === usual.stretch
  return isUsual ? undefined : [bearing, pitch, stretch]
}
