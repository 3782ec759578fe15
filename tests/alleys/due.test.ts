/** Due dates: what is said of them, how far away they are, and what wants watching first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, dueSentence, roundSentence, timeLeft, watchList } from '../../src/alleys/due.ts'
import { type Stage, stages } from '../../src/alleys/stage.ts'
import { en } from '../../src/words/en.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const chinese = speaker('zh-Hans', zhHans, '2026-11-20')
const english = speaker('en', en, '2026-11-20')
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

describe('what a due date means', () => {
  it.each<[Stage, string]>([
    ['constructing', '工期至 12-01'],
    ['rework', '承诺 12-01 整改完'],
    ['consulting', '公示到 12-01'],
    ['designed', '计划 12-01'],
  ])('at %s: %s', (stage, sentence) => {
    expect(dueSentence({ stage, due: '2026-12-01' }, chinese)).toBe(sentence)
  })

  it.each(stages)('is nothing at %s without a date', (stage) => {
    expect(dueSentence({ stage, due: null }, chinese)).toBeUndefined()
  })

  it.each<Stage>(['accepted', 'maintained'])('is nothing once the work is done (%s)', (stage) => {
    expect(dueSentence({ stage, due: '2026-12-01' }, chinese)).toBeUndefined()
  })
})

describe('the time left', () => {
  it.each([
    ['2026-11-20', '今天', 'Today'],
    ['2026-11-21', '剩 1 天', '1 day left'],
    ['2026-12-20', '剩 30 天', '30 days left'],
    ['2026-11-19', '过了 1 天', '1 day over'],
    ['2026-02-28', '过了 265 天', '265 days over'],
  ])('until %s: %s, %s', (due, said, inEnglish) => {
    expect(timeLeft(due, '2026-11-20', chinese)).toBe(said)
    expect(timeLeft(due, '2026-11-20', english)).toBe(inEnglish)
  })

  it('is counted in whole days, over leap years and changes of the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -3000, max: 3000 }), (start, days) => {
        const from = dayAfter('2020-02-29', start)
        expect(daysBetween(from, dayAfter(from, days))).toBe(days)
      }),
    )
  })
})

it.each([
  ['2023-2025', '2023-2025 三年行动', 'Programme 2023-2025'],
  ['2026-', '2026 年起新一轮', 'New programme since 2026'],
  [null, '三年行动轮次暂无数据', 'Programme round: no data'],
] as const)('the round %s is %s, %s', (round, said, inEnglish) => {
  expect(roundSentence(round, chinese)).toBe(said)
  expect(roundSentence(round, english)).toBe(inEnglish)
})

it('rework is watched first, then works, then notices, the earliest due date first; what has no date is not', () => {
  const alleys = (
    [
      ['consulting', '2026-01-01'],
      ['constructing', '2026-03-01'],
      ['rework', '2026-05-01'],
      ['constructing', '2026-02-01'],
      ['rework', null],
      ['designed', '2026-01-01'],
      ['rework', '2026-04-01'],
      ['accepted', '2026-01-01'],
    ] as const
  ).map(([stage, due]) => ({ properties: { stage, due } }))
  const before = structuredClone(alleys)
  expect(watchList(alleys).map(({ properties: { stage, due } }) => `${stage} ${due}`)).toEqual([
    'rework 2026-04-01',
    'rework 2026-05-01',
    'constructing 2026-02-01',
    'constructing 2026-03-01',
    'consulting 2026-01-01',
  ])
  expect(alleys).toEqual(before)
})
