/** The compared numbers as a file for a spreadsheet: a row for each unit, and for each indicator its number, n and period. */
import { csvOf } from '../accounts/csv.ts'
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'

/** @param names of the units, by key; rows and columns stand as on the screen. */
export function compareCsv(
  lines: readonly { unit: Key; cells: ReadonlyMap<string, FileRow> }[],
  columns: readonly CatalogueRow[],
  names: ReadonlyMap<Key, string>,
  words: Pick<Speaker, 'say'>,
): string {
  const heads = columns.flatMap((indicator) => {
    const name = indicatorName(indicator.id, words)
    const within = (part: 'n' | 'period') => `${name} ${words.say(`compare.${part}`)}`
    return [`${name} (${indicatorMeasure(indicator, words)})`, within('n'), within('period')]
  })
  const rows = lines.map(({ unit, cells }) => {
    const [first] = cells.values()
    const numbers = columns.flatMap(({ id }) => {
      const cell = cells.get(id)
      if (!cell) return [words.say('noData'), '', '']
      const { value, n, period } = cell
      return [value === null ? words.say('noData') : String(value), String(n), `${period.from}/${period.to}`]
    })
    const note = first?.synthetic ? words.say('sample') : ''
    const type = first ? words.say(`bodyType.${first.bodyType}`) : ''
    return [names.get(unit) ?? unit, type, ...numbers, note]
  })
  const ends = (part: 'unit' | 'bodyType' | 'note') => words.say(`indicatorFile.${part}`)
  return csvOf([[ends('unit'), ends('bodyType'), ...heads, ends('note')], ...rows])
}
