/** The compared numbers as a file for a spreadsheet: a row for each unit, and for each indicator its number, n and period. */
import { csvOf } from '../accounts/csv.ts'
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'

/** Columns of numbers that follow an indicator's own: its change, its neighbours. */
interface Beside {
  indicator: Pick<CatalogueRow, 'id'>
  columns: readonly { head: string; numbers: ReadonlyMap<Key, number | null> }[]
}

/** The cells as CSV (see {@link compareCells}). */
export function compareCsv(...given: Parameters<typeof compareCells>): string {
  return csvOf(compareCells(...given))
}

/** Head and rows for any format. @param names of the units, by key; rows and columns stand as on the screen. @param beside what follows one of the indicators. */
export function compareCells(
  lines: readonly { unit: Key; cells: ReadonlyMap<string, FileRow> }[],
  columns: readonly CatalogueRow[],
  names: ReadonlyMap<Key, string>,
  words: Pick<Speaker, 'say'>,
  beside?: Beside,
): (string | number)[][] {
  const heads = columns.flatMap((indicator) => {
    const name = indicatorName(indicator.id, words)
    const within = (part: 'n' | 'period') => `${name} ${words.say(`compare.${part}`)}`
    const rest = beside?.indicator.id === indicator.id ? beside.columns.map(({ head }) => `${name} ${head}`) : []
    return [`${name} (${indicatorMeasure(indicator, words)})`, within('n'), within('period'), ...rest]
  })
  const rows = lines.map(({ unit, cells }) => {
    const [first] = cells.values()
    const numbers = columns.flatMap(({ id }) => {
      const cell = cells.get(id)
      const rest =
        beside?.indicator.id === id
          ? beside.columns.map(({ numbers }) => written(numbers.get(unit) ?? null, words))
          : []
      if (!cell) return [words.say('noData'), '', '', ...rest]
      const { value, n, period } = cell
      return [written(value, words), n, `${period.from}/${period.to}`, ...rest]
    })
    const note = first?.synthetic ? words.say('sample') : ''
    const type = first ? words.say(`bodyType.${first.bodyType}`) : ''
    return [names.get(unit) ?? unit, type, ...numbers, note]
  })
  const ends = (part: 'unit' | 'bodyType' | 'note') => words.say(`indicatorFile.${part}`)
  return [[ends('unit'), ends('bodyType'), ...heads, ends('note')], ...rows]
}

function written(value: number | null, words: Pick<Speaker, 'say'>): string | number {
  return value === null ? words.say('noData') : value
}
