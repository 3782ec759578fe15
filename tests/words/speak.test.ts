/** Speaking: placeholders, plurals, numbers, shares, dates and names as each language writes them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/words/en.ts'
import { type SpokenLanguage, speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'
import { zhHant } from '../../src/words/zhHant.ts'

const asOf = '2026-11-20'
const speakers = {
  'zh-Hans': speaker('zh-Hans', zhHans, asOf),
  'zh-Hant': speaker('zh-Hant', zhHant, asOf),
  en: speaker('en', en, asOf),
}

describe.each<[SpokenLanguage, Record<'one' | 'many' | 'thisYear' | 'otherYear' | 'none' | 'name', string>]>([
  [
    'zh-Hans',
    { one: '剩 1 天', many: '剩 1234 天', thisYear: '03-05', otherYear: '2025-03-05', none: '暂无数据', name: '方庄' },
  ],
  [
    'zh-Hant',
    { one: '剩 1 天', many: '剩 1234 天', thisYear: '03-05', otherYear: '2025-03-05', none: '暫無數據', name: '方莊' },
  ],
  [
    'en',
    {
      one: '1 day left',
      many: '1234 days left',
      thisYear: '5 Mar',
      otherYear: '5 Mar 2025',
      none: 'No data',
      name: 'Fangzhuang',
    },
  ],
])('in %s', (language, said) => {
  const words = speakers[language]

  it('one and many are told apart where the language does', () => {
    expect(words.say('due.left', { n: 1 })).toBe(said.one)
    expect(words.say('due.left', { n: 1234 })).toBe(said.many)
  })

  it('a date has its year only when it is another one, at whatever hour it was', () => {
    expect(words.date('2026-03-05')).toBe(said.thisYear)
    expect(words.date('2025-03-05')).toBe(said.otherYear)
    expect(words.date('2025-03-05T23:59:59Z')).toBe(said.otherYear)
  })

  it('an unknown share is said to be unknown, a known one is whole per cent', () => {
    expect([null, 0, 0.124, 0.556, 1].map((share) => words.percent(share))).toEqual([
      said.none,
      '0%',
      '12%',
      '56%',
      '100%',
    ])
  })

  it('a name is told in it, and in Simplified where it was never written', () => {
    expect(words.name({ name: '方庄', nameHant: '方莊', nameEn: 'Fangzhuang' })).toBe(said.name)
    expect(words.name({ name: '方庄', nameHant: '', nameEn: '' })).toBe('方庄')
  })

  it('numbers have their separators and only the digits that say something', () => {
    expect([words.number(1234567), words.number(0.5, 2), words.number(2.71499, 2)]).toEqual([
      '1,234,567',
      '0.5',
      '2.71',
    ])
  })

  it('a sentence in lines loses none of them', () => {
    expect(words.lines('home.chief2')).toHaveLength(2)
  })
})

it('what is filled in is never read as a placeholder or a plural again', () => {
  fc.assert(
    fc.property(fc.string(), (q) => {
      expect(speakers.en.say('search.none', { q })).toBe(en['search.none'].split('{q}').join(q))
    }),
  )
  expect(speakers.en.say('search.none', { q: '{n} a|b' })).toContain('{n} a|b')
})

it('a placeholder without a value stays to be seen', () => {
  expect(speakers.en.say('due.left')).toContain('{n}')
})
