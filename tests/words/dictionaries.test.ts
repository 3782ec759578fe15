/** The three dictionaries say the same things: the same keys, the same placeholders, and Traditional is up to date. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/words/en.ts'
import { zhHantFile } from '../../src/words/generate.server.ts'
import { zhHans } from '../../src/words/zhHans.ts'
import { zhHant } from '../../src/words/zhHant.ts'

function placeholdersOf(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort()
}

/** The placeholders of each sentence; forms of number may leave `{n}` out, so the forms count together. */
function placeholders(dictionary: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(dictionary).map(([key, sentence]) => [key, placeholdersOf(sentence)]))
}

describe('the dictionaries', () => {
  it.each([
    ['English', en],
    ['Traditional', zhHant],
  ])('%s has the same sentences and placeholders as Simplified', (_, dictionary) => {
    expect(placeholders(dictionary)).toEqual(placeholders(zhHans))
  })

  it('leave no sentence empty', () => {
    expect(Object.entries({ ...zhHans, ...en, ...zhHant }).filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('Traditional is what `npm run words` writes', () => {
    expect(readFileSync('src/words/zhHant.ts', 'utf8')).toBe(zhHantFile())
  })

  it('Traditional keeps the district’s own spellings', () => {
    expect(zhHant['app.district']).toBe('豐台區')
    expect(zhHant['language.zh-Hans']).toBe('简体中文')
  })
})
