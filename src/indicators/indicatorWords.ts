/** What is said with an indicator wherever it is shown: its name, its formula, what n counts, and why there is no number. */
import type { UnitProperties } from '../units/unit.ts'
import type { Speaker } from '../words/speak.ts'
import type { IndicatorId } from './catalogue.ts'
import { answerDays } from './facts.ts'
import type { Indicator, Value } from './indicator.ts'
import { type Moran, meaningOf } from './moran.ts'
import type { Rank } from './ranks.ts'

type Saying = Pick<Speaker, 'say'>

export function indicatorName(id: IndicatorId, words: Saying): string {
  return words.say(`indicator.${id}`)
}

/** How it is counted, with what stands in for what is not on record. */
export function indicatorFormula(id: IndicatorId, words: Saying): string {
  return words.say(`indicator.${id}.formula`, { days: answerDays })
}

/** What its numbers are: %, days, a month. */
export function indicatorMeasure({ measure }: Pick<Indicator, 'measure'>, words: Saying): string {
  return words.say(`measure.${measure}`)
}

/** The number with its measure, or 暂无数据. */
export function valueSentence(
  indicator: Pick<Indicator, 'measure' | 'digits'>,
  value: number | null,
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  if (value === null) return words.say('noData')
  const gap = indicator.measure === 'percent' ? '' : ' '
  return `${words.number(value, indicator.digits)}${gap}${indicatorMeasure(indicator, words)}`
}

/** What n counts: 14 alleys. */
export function countedSentence({ counted }: Pick<Indicator, 'counted'>, n: number, words: Saying): string {
  return words.say(`counted.${counted}`, { n })
}

/** Why there is no number; empty where there is one. */
export function reasonSentence({ reason }: Pick<Value, 'reason'>, words: Saying): string {
  return reason === undefined ? '' : words.say(`unknown.${reason}`)
}

/** The place among the units of its type, which is always named; empty where there is none. */
export function rankSentence(rank: Rank | null, bodyType: UnitProperties['bodyType'], words: Saying): string {
  return rank === null ? '' : words.say('rank.place', { ...rank, type: words.say(`bodyType.${bodyType}`) })
}

/** One plain sentence on whether neighbours are alike. */
export function moranSentence(moran: Moran | null, words: Saying): string {
  const figures = moran ? { i: moran.i.toFixed(2), p: moran.p.toFixed(3), n: moran.n } : {}
  return words.say(`moran.${meaningOf(moran)}`, figures)
}
