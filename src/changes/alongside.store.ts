/** What is saved together with the next saving of one record: the answer to a proposal that is changed before it is taken. */
import { create } from 'zustand'
import type { Change } from './change.ts'
import type { Key } from './record.ts'

export interface Alongside {
  /** The record whose saving takes it along. */
  about: Key
  changes: readonly Change[]
  /** Why, as the saving begins to say it. */
  comment: string
}

export const useAlongside = create<{ waiting: Alongside | null }>()(() => ({ waiting: null }))

/** Lets something wait for the next saving of its record; null lets it go. */
export function goAlongside(waiting: Alongside | null): void {
  useAlongside.setState({ waiting })
}

/** What goes along with changes; none unless they touch the record it is about. */
export function goingWith(changes: readonly Change[], waiting: Alongside | null): readonly Change[] {
  return waiting && changes.some(({ key }) => key === waiting.about) ? waiting.changes : []
}

/** Why a saving is made: what was written for it, behind the reason of what goes along. */
export function sayingWhy(comment: string, along: readonly Change[], waiting: Alongside | null): string {
  const reason = along.length > 0 ? (waiting?.comment ?? '') : ''
  return [reason, comment.trim()].filter((part) => part !== '').join('\n')
}
