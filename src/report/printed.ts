/** What a printed page stands on: the report of a day and the snapshot it was read from. */
import type { TownReport } from './townReport.ts'

/** A day of the town by which its numbers can be proved. */
export interface Snapshot {
  /** ISO date. */
  date: string
  /** Number of the last change set of that day. */
  seq: number
  /** SHA-256 in hexadecimal (see `snapshotText`); null where the browser cannot compute one. */
  hash: string | null
}

export interface Printed extends TownReport, Snapshot {
  /** Where this town is found by everyone, with a slash at the end; null where nobody told the server. */
  address: string | null
}
