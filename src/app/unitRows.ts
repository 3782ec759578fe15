/** The rows of the table of units: who answers for each, how many alleys and how much is done, in the order of a column. */
import type { Alley } from '../alleys/alley.ts'
import { completionOf } from '../alleys/stage.ts'
import { opinionTally } from '../indicators/opinionTally.ts'
import type { Opinion } from '../opinions/opinion.ts'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import type { Speaker } from '../words/speak.ts'

export const unitColumns = [
  'name',
  'planner',
  'volunteers',
  'alleys',
  'done',
  'share',
  'received',
  'inTime',
  'resolved',
  'median',
  'area',
  'population',
] as const
export type UnitColumn = (typeof unitColumns)[number]

/** One row: the number of the unit stands for its name; unknown is null, shares 0–1, the median in days, the area in km². */
export interface UnitRow {
  unit: Unit
  values: Record<UnitColumn, number | string | null>
}

/** Opinions as the table counts them: which units’ opinions are here, and the last day (ISO date) of their twelve months. */
export interface TableOpinions {
  opinions: readonly Opinion[]
  today: string
  here: ReadonlySet<string>
}

/** One row a unit, counted from its people, alleys and opinions; of these nothing is known while `told` is null. */
export function unitRowsOf(
  units: readonly Unit[],
  alleys: readonly Alley[],
  people: readonly Person[],
  words: Pick<Speaker, 'name'>,
  told: TableOpinions | null = null,
): UnitRow[] {
  const opinionsOf = Map.groupBy(told?.opinions ?? [], ({ properties }) => properties.unit)
  return units.map((unit) => {
    const own = (opinionsOf.get(unit.id) ?? []).map(({ properties }) => properties)
    const tally = told?.here.has(unit.id) ? opinionTally(own, told.today) : null
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
      received: tally?.received ?? null,
      inTime: tally && tally.answersDue > 0 ? tally.answeredInTime / tally.answersDue : null,
      resolved: tally?.resolved ?? null,
      median: tally?.medianDays ?? null,
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
