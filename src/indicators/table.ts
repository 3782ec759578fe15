/** The table of indicators: all units by all indicators on a day, as screen, file and report read it. */
import type { Key } from '../changes/record.ts'
import type { Unit } from '../units/unit.ts'
import { catalogue, type IndicatorId } from './catalogue.ts'
import { factsOf } from './facts.ts'
import { type Value, valueFor } from './indicator.ts'
import { type Rank, ranksOf } from './ranks.ts'
import type { Register } from './register.ts'

/** One number of one unit. */
export interface Cell extends Value {
  rank: Rank | null
}

export interface UnitRow {
  unit: Unit
  cells: Record<IndicatorId, Cell>
}

/**
 * Reads all units, in the order of their numbers.
 * @param register of the records as they were at the end of `to` (ISO date).
 * @param from the first day of the period; without it, twelve months.
 */
export function indicatorTable(register: Register, to: string, from?: string): UnitRow[] {
  const { units, rules, people } = register
  const facts = units.map((entry) => factsOf({ rules, people }, entry, to, from))
  const columns = catalogue.map((indicator) => {
    const values = facts.map((one) => valueFor(indicator, one))
    const ranks = ranksOf(
      indicator,
      values.map(({ value }, place) => ({ value, bodyType: facts[place]!.bodyType })),
    )
    return [indicator.id, values.map((value, place): Cell => ({ ...value, rank: ranks[place] ?? null }))] as const
  })
  return units.map(({ unit }, place) => ({
    unit,
    cells: Object.fromEntries(columns.map(([id, cells]) => [id, cells[place]])) as UnitRow['cells'],
  }))
}

/** The values of one indicator by the key of the unit. */
export function valuesOf(rows: readonly UnitRow[], id: IndicatorId): ReadonlyMap<Key, number | null> {
  return new Map(rows.map(({ unit, cells }) => [unit.id, cells[id].value]))
}
