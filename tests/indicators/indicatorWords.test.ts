/** What is said with an indicator: the number with its measure, 暂无数据 and why, the type a rank is of. */
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/indicators/catalogue.ts'
import {
  countedSentence,
  indicatorFormula,
  indicatorName,
  moranSentence,
  rankSentence,
  reasonSentence,
  valueSentence,
} from '../../src/indicators/indicatorWords.ts'
import { en } from '../../src/words/en.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const chinese = speaker('zh-Hans', zhHans, '2026-11-20')
const english = speaker('en', en, '2026-11-20')
const [completion] = catalogue

describe('the words of the indicators', () => {
  it.each(catalogue)('$id has a name, a formula without gaps, and a reason', ({ id, unknown }) => {
    for (const words of [chinese, english]) {
      expect(indicatorName(id, words)).not.toContain('indicator.')
      expect(indicatorFormula(id, words)).not.toMatch(/[{}]|indicator\./)
      expect(reasonSentence({ reason: unknown }, words)).not.toContain('unknown.')
    }
  })

  it('say what was divided by what', () => {
    expect(indicatorFormula('responseRate', chinese)).toContain('按期答复或转办的意见 ÷')
    expect(indicatorFormula('responseRate', chinese)).toContain('没有的按 7 天')
  })

  it('give the number its measure, and no number to what is unknown', () => {
    expect(valueSentence(completion, 87.5, chinese)).toBe('87.5%')
    expect(valueSentence(catalogue[8], 1.08, chinese)).toBe('1.08 公里/平方公里')
    expect(valueSentence(completion, null, chinese)).toBe('暂无数据')
    expect(reasonSentence({}, chinese)).toBe('')
    expect(countedSentence(completion, 1, english)).toBe('1 alley')
    expect(countedSentence(completion, 14, chinese)).toBe('14 条街巷')
  })

  it('name the type that a rank is of', () => {
    expect(rankSentence({ place: 2, of: 14 }, 'subdistrict', chinese)).toBe('街道中第 2 / 14')
    expect(rankSentence(null, 'subdistrict', chinese)).toBe('')
  })

  it('say what Moran’s I means', () => {
    const moran = { i: 0.412, expected: -1 / 23, p: 0.004, n: 24, permutations: 999 }
    expect(moranSentence(moran, chinese)).toBe('相邻的单元数值相近，不像是碰巧（I = 0.41，p = 0.004，n = 24）。')
    expect(moranSentence(null, english)).toContain('Too few')
  })
})
