/** The database as the rest of the house knows it: SQLite in a folder or PostgreSQL by its address, one set of tables. */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.table.ts'

export interface Database {
  type: 'sqlite' | 'postgres'
  db: Kysely<Tables>
  /**
   * Runs work as the only writer of this database, whichever process it is in, as one transaction.
   * A failure takes everything back; what returned is on disk.
   */
  write<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>
  /** Runs work that makes tables while no other process does. */
  migrating(work: () => Promise<void>): Promise<void>
  /** Calls back after other processes wrote, and after a time in which that could have been missed. */
  listen(heard: () => void): void
  /** Tells every process of this database a fleeting thing (up to 4000 letters), which is written nowhere. */
  tell(text: string): Promise<void>
  /** Calls back with what another process told; one's own words may come back as well. */
  hear(heard: (text: string) => void): void
  /** Ends open work and lets the folder or connection go. */
  close(): Promise<void>
}
