/** What is compared as tables for a spreadsheet: a row for each unit, and for each number its n and period. */
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'
import { besideMean, changeOf } from './sideChange.ts'
import type { YearColumn } from './years.ts'

type Cells = (string | number)[][]

/** A column by its head and what stands in the line of a unit. */
interface Column {
  head: string
  of: (unit: Key) => string | number
}

/** Names of the units by key, and the language of the reader. */
interface Told {
  names: ReadonlyMap<Key, string>
  words: Pick<Speaker, 'say'>
}

/** Columns of numbers that follow an indicator's own: its change, its neighbours. */
interface Beside {
  indicator: Pick<CatalogueRow, 'id'>
  columns: readonly { head: string; numbers: ReadonlyMap<Key, number | null> }[]
}

/** Head and rows of the numbers of a day. @param lines and columns as they stand on the screen. @param beside what follows one of the indicators. */
export function compareCells(
  lines: readonly { unit: Key; cells: ReadonlyMap<string, FileRow> }[],
  columns: readonly CatalogueRow[],
  told: Told,
  beside?: Beside,
): Cells {
  const byUnit = new Map(lines.map(({ unit, cells }) => [unit, cells]))
  const all = columns.flatMap((indicator) => {
    const own = numberColumns(indicator, '', (unit) => byUnit.get(unit)?.get(indicator.id), told)
    if (beside?.indicator.id !== indicator.id) return own
    const name = indicatorName(indicator.id, told.words)
    const derived = beside.columns.map(({ head, numbers }) => ({
      head: `${name} ${head}`,
      of: (unit: Key) => written(numbers.get(unit) ?? null, told.words),
    }))
    return [...own, ...derived]
  })
  return unitCells(
    lines.map(({ unit }) => unit),
    all,
    (unit) => byUnit.get(unit)?.values().next().value,
    told,
  )
}

interface DatedSide {
  /** ISO date. */
  day: string
  indicator: CatalogueRow
  rows: ReadonlyMap<Key, FileRow>
}

interface DatedSides {
  by: 'day' | 'indicator'
  left: DatedSide
  right: DatedSide
  meanChange?: number | null
}

/** Head and rows of two sides: two days with the change between them, or two indicators. @param units in their order. */
export function sidesCells(units: readonly Key[], sides: DatedSides, told: Told): Cells {
  const { by, left, right } = sides
  const numbers = [left, right].flatMap(({ indicator, day, rows }) =>
    numberColumns(indicator, by === 'day' ? day : '', (unit) => rows.get(unit), told),
  )
  const differences = [
    { head: 'sides.change', of: changeOf, isTold: by === 'day' },
    { head: 'change.besideMean', of: besideMean, isTold: sides.meanChange !== undefined },
  ] as const
  const changes = differences
    .filter(({ isTold }) => isTold)
    .map(({ head, of }) => ({
      head: told.words.say(head),
      of: (unit: Key) => written(of(sides, unit), told.words),
    }))
  const first = (unit: Key) => right.rows.get(unit) ?? left.rows.get(unit)
  return unitCells(units, [...numbers, ...changes], first, told)
}

/** Head and rows of an indicator year by year. @param units in their order. */
export function yearsCells(
  units: readonly Key[],
  years: readonly YearColumn[],
  indicator: CatalogueRow,
  told: Told,
): Cells {
  const columns = years.flatMap(({ date, rows }) => numberColumns(indicator, date, (unit) => rows.get(unit), told))
  return unitCells(units, columns, (unit) => years.findLast(({ rows }) => rows.has(unit))?.rows.get(unit), told)
}

/** A number, its n and its period. @param day ISO date, empty where all columns are of one. */
function numberColumns(
  indicator: CatalogueRow,
  day: string,
  rowOf: (unit: Key) => FileRow | undefined,
  { words }: Told,
): Column[] {
  const name = [indicatorName(indicator.id, words), ...(day === '' ? [] : [day])].join(' ')
  return [
    {
      head: `${name} (${indicatorMeasure(indicator, words)})`,
      of: (unit) => written(rowOf(unit)?.value ?? null, words),
    },
    { head: `${name} ${words.say('compare.n')}`, of: (unit) => rowOf(unit)?.n ?? '' },
    { head: `${name} ${words.say('compare.period')}`, of: (unit) => periodOf(rowOf(unit)) },
  ]
}

function periodOf(row: FileRow | undefined): string {
  return row ? `${row.period.from}/${row.period.to}` : ''
}

/** A row for each unit: its name and type, the columns, and whether it is sample data, as any of its numbers says. */
function unitCells(
  units: readonly Key[],
  columns: readonly Column[],
  anyOf: (unit: Key) => FileRow | undefined,
  { names, words }: Told,
): Cells {
  const head = (part: 'unit' | 'bodyType' | 'note') => words.say(`indicatorFile.${part}`)
  const rows = units.map((unit) => {
    const known = anyOf(unit)
    const type = known ? words.say(`bodyType.${known.bodyType}`) : ''
    const note = known?.synthetic ? words.say('sample') : ''
    return [names.get(unit) ?? unit, type, ...columns.map(({ of }) => of(unit)), note]
  })
  return [[head('unit'), head('bodyType'), ...columns.map((column) => column.head), head('note')], ...rows]
}

function written(value: number | null, words: Pick<Speaker, 'say'>): string | number {
  return value === null ? words.say('noData') : value
}
