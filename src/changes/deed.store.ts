/** The deed just done here, so that it can be told and taken back with one tap. */
import { create } from 'zustand'
import type { Change } from './change.ts'

export interface Deed {
  /** Id of its change set. */
  id: string
  changes: readonly Change[]
  /** What was done, as a person reads it. */
  told: string
}

export const useDeed = create<{ deed: Deed | null }>()(() => ({ deed: null }))

/** Tells of a deed; null lets the last one be. */
export function tell(deed: Deed | null): void {
  useDeed.setState({ deed })
}
