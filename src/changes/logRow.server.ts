/** A change set as it enters the log, and as the row that keeps it. */
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { LogTable, Tables } from '../db/tables.table.ts'
import type { Change, ChangeSet, LoggedChangeSet } from './change.ts'

/** Writes what belongs to a change set in other tables, in the same transaction: all of it or nothing. */
export type Beside = (transaction: Transaction<Tables>) => Promise<void>

/** SHA-256 (hex) of a change set as sent: the same body has the same digest. */
export function digestOf(sent: ChangeSet): string {
  return createHash('sha256').update(JSON.stringify(sent)).digest('hex')
}

/** A logged change set as a row. */
export function rowOf({ madeAt, changes, ...logged }: LoggedChangeSet, digest: string): LogTable {
  return { ...logged, made_at: madeAt, changes: JSON.stringify(changes), digest }
}

/** A row as the logged change set it holds. */
export function loggedOf(row: LogTable): LoggedChangeSet {
  return logAs(row, row.seq, row.at, row.made_at, JSON.parse(row.changes))
}

/** A change set as it enters the log; `at` and `madeAt` are the server's and the device's clock. */
export function logAs(
  { id, author, comment }: Pick<ChangeSet, 'id' | 'author' | 'comment'>,
  seq: number,
  at: string,
  madeAt: string,
  changes: Change[],
): LoggedChangeSet {
  return { seq, id, author, at, madeAt, comment, changes }
}
