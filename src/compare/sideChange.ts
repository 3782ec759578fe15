/** How a unit's number changed from the left side to the right. */
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { rounded } from '../indicators/indicator.ts'
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
  /** The mean change of the units, where each unit's is told beside it. */
  meanChange?: number | null
}

/** Right minus left, rounded to the indicator's digits; null where either is unknown or two indicators are compared. */
export function changeOf({ by, left, right }: TwoSides, unit: Key): number | null {
  const [before, after] = [left.rows.get(unit)?.value ?? null, right.rows.get(unit)?.value ?? null]
  if (by !== 'day' || before === null || after === null) return null
  return rounded(after - before, right.indicator.digits)
}

/** How far a unit's change lies from the mean change, rounded to the indicator's digits; null where one of them is not there. */
export function besideMean(sides: TwoSides, unit: Key): number | null {
  const { meanChange = null, right } = sides
  const change = changeOf(sides, unit)
  return change === null || meanChange === null ? null : rounded(change - meanChange, right.indicator.digits)
}

/** The change in words: +5 个百分点; empty where there is none to tell. */
export function changeSentence(sides: TwoSides, unit: Key, words: Pick<Speaker, 'say' | 'number'>): string {
  return amountOf(changeOf(sides, unit), sides, words)
}

/** How far it lies from the mean change, in words; empty where that is not asked or not known. */
export function besideSentence(sides: TwoSides, unit: Key, words: Pick<Speaker, 'say' | 'number'>): string {
  return amountOf(besideMean(sides, unit), sides, words)
}

function amountOf(change: number | null, { right }: TwoSides, words: Pick<Speaker, 'say' | 'number'>): string {
  if (change === null) return ''
  const { indicator } = right
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
  const far = Math.abs(change)
  const amount =
    indicator.measure === 'percent'
      ? words.say('compare.points', { value: words.number(far, indicator.digits) })
      : valueSentence(indicator, far, words)
  return `${sign}${amount}`
}
