/** What whoever has the code of an opinion is told of it: by the server to the page on which it is tracked. */
import type { LoggedChangeSet } from '../changes/change.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Opinion } from './opinion.ts'
import type { OpinionStage } from './opinionSteps.ts'

/** A stage that an opinion came to. */
export interface Stop {
  stage: OpinionStage
  /** Instant (ISO 8601 UTC). */
  at: string
  /** Key of the person who brought it there; null for the resident and for whoever is not of the 1 + 24 + N. */
  by: Key | null
}

export interface Tracked {
  /** The author reads their own words; a follower what the public reads. */
  opinion: Opinion
  isAuthor: boolean
  /** How many have met it, or what it was merged into. */
  met: number
  steps: Stop[]
  /** What it was merged into, as the public sees it, and the stages of that. */
  merged: Opinion | null
  mergedSteps: Stop[]
  /** The change of the alley by which something was done about it, as the public sees it. */
  done: LoggedChangeSet | null
  /** Reviewed photos: its own, and those of the alley since, with the ones they are paired with. */
  photos: MapRecord[]
  /** ISO date until which the contact is kept; null where none is. */
  contactUntil: string | null
  mayWithdraw: boolean
  mayConfirm: boolean
}
