/** The table of indicators as a file: one row for each number, with all that belongs to it. */
import { csvOf } from '../accounts/csv.ts'
import type { Key } from '../changes/record.ts'
import type { UnitProperties } from '../units/unit.ts'
import type { Speaker } from '../words/speak.ts'
import { catalogue, type IndicatorId } from './catalogue.ts'
import { countedSentence, indicatorFormula, indicatorMeasure, indicatorName, reasonSentence } from './indicatorWords.ts'
import type { Cell, UnitRow } from './table.ts'

/** A number as a program reads it; absent where there is no rank or nothing to explain. */
export interface FileRow extends Cell {
  unit: Key
  bodyType: UnitProperties['bodyType']
  indicator: IndicatorId
  synthetic: boolean
}

/** All numbers, unit by unit, in the order of the catalogue. */
export function fileRowsOf(table: readonly UnitRow[]): FileRow[] {
  return table.flatMap(({ unit, cells }) =>
    catalogue.map(({ id }) => {
      const { bodyType, synthetic } = unit.properties
      return { unit: unit.id, bodyType, indicator: id, ...cells[id], synthetic }
    }),
  )
}

const columns = [
  'unit',
  'bodyType',
  'indicator',
  'value',
  'measure',
  'n',
  'counted',
  'from',
  'to',
  'reason',
  'place',
  'of',
  'formula',
  'note',
] as const

/** The same numbers for a spreadsheet, in words; an unknown number says so and why. */
export function indicatorCsv(table: readonly UnitRow[], words: Pick<Speaker, 'say' | 'name'>): string {
  const rows = table.flatMap(({ unit: { properties }, cells }) =>
    catalogue.map((indicator): Record<(typeof columns)[number], string> => {
      const { value, n, period, rank, ...why } = cells[indicator.id]
      return {
        unit: words.name(properties),
        bodyType: words.say(`bodyType.${properties.bodyType}`),
        indicator: indicatorName(indicator.id, words),
        value: value === null ? words.say('noData') : String(value),
        measure: indicatorMeasure(indicator, words),
        n: String(n),
        counted: countedSentence(indicator, n, words),
        from: period.from,
        to: period.to,
        reason: reasonSentence(why, words),
        place: rank ? String(rank.place) : '',
        of: rank ? String(rank.of) : '',
        formula: indicatorFormula(indicator.id, words),
        note: properties.synthetic ? words.say('sample') : '',
      }
    }),
  )
  const heads = columns.map((column) => words.say(`indicatorFile.${column}`))
  return csvOf([heads, ...rows.map((row) => columns.map((column) => row[column]))])
}
