/** The tables as files: the rows as they stand on the screen, in the reader's words, numbers and days as a spreadsheet reads them. */
import { roundSentence } from '../alleys/due.ts'
import type { Speaker } from '../words/speak.ts'
import { type AlleyRow, alleyColumns } from './tableRows.ts'
import { type UnitRow, unitColumns } from './unitRows.ts'

/** Head and rows of the table of alleys, with the number of each alley; metres, ISO dates, and nothing where nothing is known. */
export function alleyCells(rows: readonly AlleyRow[], words: Speaker): string[][] {
  const heads = ['code', ...alleyColumns] as const
  const cells = rows.map(({ alley: { properties }, name, unitName }) => [
    properties.code ?? '',
    name,
    unitName,
    words.say(`stage.${properties.stage}`),
    properties.due ?? '',
    String(properties.lengthM),
    String(properties.widthM ?? ''),
    properties.programmeRound ? roundSentence(properties.programmeRound, words) : '',
  ])
  return [heads.map((column) => words.say(`table.${column}`)), ...cells]
}

/** Head and rows of the table of units; shares in per cent, areas in km², and nothing where nothing is known. */
export function unitCells(rows: readonly UnitRow[], words: Speaker): string[][] {
  const cells = rows.map(({ unit, values }) =>
    unitColumns.map((column) => {
      const value = values[column]
      if (column === 'name') return words.name(unit.properties)
      if (value === null) return ''
      return column === 'share' || column === 'inTime' ? words.percent(Number(value)) : String(value)
    }),
  )
  return [unitColumns.map((column) => words.say(`table.${column}`)), ...cells]
}
