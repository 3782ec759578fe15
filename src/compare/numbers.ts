/** The numbers that are compared: one indicator of all units, in their order, with the mean beside them and the few picked out. */
import type { Key } from '../changes/record.ts'
import { type CatalogueRow, catalogue, type IndicatorId } from '../indicators/catalogue.ts'
import { type ClassMethod, classMethods } from '../indicators/classes.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { mostCompared } from '../map/parameter.ts'

/** The letters of the units side by side, in the order they were picked. */
export const letters = ['A', 'B', 'C', 'D'] as const

/** So many breaks make as many classes as the ramps have steps. */
export const mostBreaks = 5

/** Which indicators are read together; every one of the catalogue stands in one group. */
export const groups = {
  progress: ['completionRate', 'gradeShare', 'alleyDensity'],
  inspection: [
    'nonCompliantRate',
    'avgInspectionScore',
    'restoreDays',
    'issueDensity',
    'issueClosedOnTime',
    'overheadWireRate',
  ],
  opinion: ['appealsPer10k', 'responseRate', 'resolutionRate', 'satisfactionRate'],
  people: ['plannerVisitFreq', 'participationPer10k'],
} as const satisfies Record<string, readonly IndicatorId[]>

export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]

/** The indicator a link names; the rate of completion where it names none. */
export function indicatorNamed(metric: string | undefined): CatalogueRow {
  return catalogue.find(({ id }) => id === metric) ?? catalogue[0]
}

/** The method a link names; natural breaks where it names none, or means breaks of its own and names none. */
export function methodNamed(classes: string | undefined, breaks?: readonly number[]): ClassMethod {
  const method = classMethods.find((one) => one === classes) ?? 'natural'
  return method === 'manual' && !breaks?.length ? 'natural' : method
}

/** The columns a link names, in the order of the catalogue; all where it names none. */
export function columnsNamed(columns: readonly string[] | undefined): CatalogueRow[] {
  const named = catalogue.filter(({ id }) => columns?.includes(id))
  return named.length > 0 ? named : [...catalogue]
}

/** The numbers of one indicator, in the order of the units. */
export function numbersFor(rows: readonly FileRow[], id: IndicatorId): FileRow[] {
  return rows.filter(({ indicator }) => indicator === id)
}

/** The best first, the greatest where neither direction is better; what is unknown comes last, equals keep their order. */
export function ranked(rows: readonly FileRow[], { better }: Pick<CatalogueRow, 'better'>): FileRow[] {
  const sign = better === 'down' ? 1 : -1
  return rows.toSorted(({ value: one }, { value: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}

/** The mean of the units that have a number, each counting once, and how many have one. */
export interface Mean {
  /** Null where none has. */
  mean: number | null
  n: number
}

export function meanOf(rows: readonly Pick<FileRow, 'value'>[]): Mean {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]))
  const total = values.reduce((sum, value) => sum + value, 0)
  return { mean: values.length === 0 ? null : total / values.length, n: values.length }
}

/** What a bar of full length stands for: 100 for percentages, else the greatest number. */
export function fullLength(
  rows: readonly Pick<FileRow, 'value'>[],
  { measure }: Pick<CatalogueRow, 'measure'>,
): number {
  if (measure === 'percent') return 100
  return Math.max(...rows.map(({ value }) => value ?? 0)) || 1
}

/** The units side by side with one more or one less; a fifth finds no place. */
export function picked(compared: readonly Key[], key: Key): Key[] {
  if (compared.includes(key)) return compared.filter((one) => one !== key)
  return compared.length < mostCompared ? [...compared, key] : [...compared]
}

/** Rows of a table by unit, sorted by its name's order (`name`, by number) or by an indicator, downwards with a leading `-`; unknown last. */
export function tableRows(rows: readonly FileRow[], sort: string): { unit: Key; cells: Map<string, FileRow> }[] {
  const lines = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, cells]) => ({
    unit,
    cells: new Map(cells.map((cell): [string, FileRow] => [cell.indicator, cell])),
  }))
  const column = sort.replace('-', '')
  const sign = sort.startsWith('-') ? -1 : 1
  if (column === 'name') return sign === 1 ? lines : lines.toReversed()
  return lines.toSorted(({ cells: one }, { cells: other }) => {
    const [first, second] = [one.get(column)?.value ?? null, other.get(column)?.value ?? null]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (first - second)
  })
}
