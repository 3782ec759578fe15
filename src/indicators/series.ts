/** A series: the table of indicators on many days, read in one walk along the log. */
import type { Change, LoggedChangeSet } from '../changes/change.ts'
import { endOfDay } from '../changes/day.ts'
import { applyChange } from '../changes/merge.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import { Register } from './register.ts'
import { indicatorTable, type UnitRow } from './table.ts'

/**
 * The tables at the end of each day, by day.
 * @param log whole and in its order.
 * @param days ISO dates, in any order.
 */
export function indicatorSeries(
  log: readonly Pick<LoggedChangeSet, 'at' | 'changes'>[],
  days: readonly string[],
): ReadonlyMap<string, UnitRow[]> {
  const records = new Map<Key, MapRecord>()
  const register = new Register()
  const tables = new Map<string, UnitRow[]>()
  let next = 0
  for (const day of [...new Set(days)].sort()) {
    const end = endOfDay(day)
    for (let set = log[next]; set && set.at < end; set = log[next]) {
      for (const change of set.changes) follow(register, records, change)
      next += 1
    }
    tables.set(day, indicatorTable(register, day))
  }
  return tables
}

function follow(register: Register, records: Map<Key, MapRecord>, change: Change): void {
  const before = records.get(change.key)
  const after = applyChange(before, change)
  register.put(before, after)
  if (after) records.set(change.key, after)
  else records.delete(change.key)
}
