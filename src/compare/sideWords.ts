/** What the two sides are called: the day where days differ, else the indicator. */
import { indicatorName, valueSentence } from '../indicators/indicatorWords.ts'
import type { Speaker } from '../words/speak.ts'
import type { Side, Sides } from './sides.ts'

export function sideName({ by }: Pick<Sides, 'by'>, { day, indicator }: Side, words: Pick<Speaker, 'say'>): string {
  return by === 'day' ? day : indicatorName(indicator.id, words)
}

/** The mean of the units beside the name: 单元平均 55%. */
export function meanWords(
  { indicator, mean }: Side & { mean: { mean: number | null } },
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  return words.say('compare.mean', { value: valueSentence(indicator, mean.mean, words) })
}
