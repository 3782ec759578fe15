/** Reading a report: the number of an indicator for a unit with its words, the mean of all units, and what is written where there is none. */
import type { Key } from '../changes/record.ts'
import { meanOf } from '../compare/numbers.ts'
import type { CatalogueRow, IndicatorId } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { valueSentence } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'

/** The row of an indicator for a unit. */
export function numberOf(rows: readonly FileRow[], unit: Key, id: IndicatorId): FileRow | undefined {
  return rows.find((row) => row.unit === unit && row.indicator === id)
}

/** The mean of the units that have a number, with its measure. */
export function meanSentence(
  rows: readonly FileRow[],
  indicator: CatalogueRow,
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  return valueSentence(indicator, meanOf(rows.filter((row) => row.indicator === indicator.id)).mean, words)
}

/** The place among units of the type as 3/21, or that there is none. */
export function rankOf(row: FileRow | undefined, words: Pick<Speaker, 'say'>): string {
  return row?.rank ? words.say('report.rankOf', { ...row.rank }) : words.say('report.noRank')
}
