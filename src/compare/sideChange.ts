/** How a unit's number changed from the left side to the right. */
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { valueSentence } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'

interface Numbered {
  indicator: CatalogueRow
  rows: ReadonlyMap<Key, { value: number | null }>
}

interface TwoSides {
  by: 'day' | 'indicator'
  left: Numbered
  right: Numbered
}

/** Right minus left, rounded to the indicator's digits; null where either is unknown or two indicators are compared. */
export function changeOf({ by, left, right }: TwoSides, unit: Key): number | null {
  const [before, after] = [left.rows.get(unit)?.value ?? null, right.rows.get(unit)?.value ?? null]
  if (by !== 'day' || before === null || after === null) return null
  const fine = 10 ** right.indicator.digits
  return Math.round((after - before) * fine) / fine
}

/** The change in words: +5 个百分点; empty where there is none to tell. */
export function changeSentence(sides: TwoSides, unit: Key, words: Pick<Speaker, 'say' | 'number'>): string {
  const change = changeOf(sides, unit)
  if (change === null) return ''
  const { indicator } = sides.right
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
  const far = Math.abs(change)
  const amount =
    indicator.measure === 'percent'
      ? words.say('compare.points', { value: words.number(far, indicator.digits) })
      : valueSentence(indicator, far, words)
  return `${sign}${amount}`
}
