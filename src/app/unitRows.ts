/** The rows of the table of units: who answers for each, how many alleys and how much is done, in the order of a column. */
import type { Alley } from '../alleys/alley.ts'
import { completionOf } from '../alleys/stage.ts'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import type { Speaker } from '../words/speak.ts'

export const unitColumns = ['name', 'planner', 'volunteers', 'alleys', 'done', 'share', 'area', 'population'] as const
export type UnitColumn = (typeof unitColumns)[number]

/** One row: the number of the unit stands for its name; unknown is null, the share 0–1, the area in km². */
export interface UnitRow {
  unit: Unit
  values: Record<UnitColumn, number | string | null>
}

/** One row a unit, counted from its people and alleys. */
export function unitRowsOf(
  units: readonly Unit[],
  alleys: readonly Alley[],
  people: readonly Person[],
  words: Pick<Speaker, 'name'>,
): UnitRow[] {
  return units.map((unit) => {
    const mine = people.filter(({ properties }) => properties.unit === unit.id)
    const planner = mine.find(({ properties }) => properties.role === 'unitPlanner')
    const { done, planned, share } = completionOf(
      alleys.filter(({ properties }) => properties.unit === unit.id).map(({ properties }) => properties.stage),
    )
    const { no, areaKm2, population } = unit.properties
    const values: UnitRow['values'] = {
      name: no,
      planner: planner ? words.name(planner.properties) : null,
      volunteers: mine.filter(({ properties }) => properties.role === 'volunteer').length,
      alleys: planned,
      done,
      share,
      area: areaKm2,
      population,
    }
    return { unit, values }
  })
}

/** Rows in the order of a column; unknown values always come last. `sort` is a column, with a leading `-` downwards. */
export function sortedUnits(rows: readonly UnitRow[], sort: string, language: string): UnitRow[] {
  const column = sort.replace('-', '') as UnitColumn
  const down = sort.startsWith('-') ? -1 : 1
  return rows.toSorted(({ values: one }, { values: other }) => {
    const [first, second] = [one[column] ?? null, other[column] ?? null]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return down * (typeof first === 'number' ? first - Number(second) : first.localeCompare(String(second), language))
  })
}
