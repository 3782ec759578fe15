/** The change between two sides: right minus left, in words, and nothing where nothing can be said. */
import { describe, expect, it } from 'vitest'
import { indicatorNamed } from '../../src/compare/numbers.ts'
import { besideMean, besideSentence, changeOf, changeSentence } from '../../src/compare/sideChange.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const words = speaker('zh-Hans', zhHans, '2026-11-20')
const rows = (...numbers: [`unit:${string}`, number | null][]) =>
  new Map(numbers.map(([unit, value]) => [unit, { value }]))

const rate = indicatorNamed('completionRate')
const days = indicatorNamed('restoreDays')
const left = rows(['unit:a', 50.1], ['unit:b', 50], ['unit:c', null], ['unit:d', 90])
const right = rows(['unit:a', 55.4], ['unit:b', 50], ['unit:c', 3], ['unit:d', 85.5], ['unit:e', 1])
const sides = (by: 'day' | 'indicator', indicator = rate) => ({
  by,
  left: { indicator, rows: left },
  right: { indicator, rows: right },
})

describe('the change between two days', () => {
  it.each([
    ['unit:a', 5.3, '+5.3 个百分点'],
    ['unit:b', 0, '±0 个百分点'],
    ['unit:d', -4.5, '−4.5 个百分点'],
    ['unit:c', null, ''],
    ['unit:e', null, ''],
  ] as const)('of %s is %j', (unit, change, sentence) => {
    expect(changeOf(sides('day'), unit)).toBe(change)
    expect(changeSentence(sides('day'), unit, words)).toBe(sentence)
  })

  it('has the measure of its indicator', () => {
    expect(changeSentence(sides('day', days), 'unit:a', words)).toMatch(/^\+5(\.3)? 天$/)
  })
})

describe('the change beside the mean change', () => {
  const beside = (meanChange: number | null) => ({ ...sides('day'), meanChange })

  it.each([
    ['unit:a', 5.0, '+5 个百分点'],
    ['unit:b', -0.3, '−0.3 个百分点'],
    ['unit:c', null, ''],
  ] as const)('of %s is %j', (unit, change, sentence) => {
    expect(besideMean(beside(0.26), unit)).toBe(change)
    expect(besideSentence(beside(0.26), unit, words)).toBe(sentence)
  })

  it('is nothing where it is not asked, or no unit has one', () => {
    expect(besideMean(sides('day'), 'unit:a')).toBeNull()
    expect(besideMean(beside(null), 'unit:a')).toBeNull()
  })
})

it('two indicators have no change between them', () => {
  expect(changeOf(sides('indicator'), 'unit:a')).toBeNull()
  expect(changeSentence(sides('indicator'), 'unit:a', words)).toBe('')
})
