/** How one looks at the columns: turned and tilted by so many degrees, and stretched. */
import { create } from 'zustand'

export const useColumns = create<{ bearing: number; pitch: number; stretch: number }>()(() => ({
  bearing: -15,
  pitch: 50,
  stretch: 1,
}))
