/** The dictionaries come in two parts: together they are whole, and what the first view says is the smaller one. */
import { dictionary as firstWords } from 'words:en/first'
import { dictionary as rest } from 'words:en/rest'
import { expect, it } from 'vitest'
import { en } from '../../src/words/en.ts'
import { isFirstWord } from '../../src/words/firstWords.ts'

it('cuts a dictionary in two without losing or doubling a sentence', () => {
  expect({ ...firstWords, ...rest }).toEqual(en)
  expect(Object.keys(firstWords).filter((key) => key in rest)).toEqual([])
  expect(Object.keys(firstWords).length).toBeLessThan(Object.keys(rest).length)
})

it('keeps the words of the first screens together, and those of the work apart', () => {
  expect(['app.name', 'unit.title', 'stage.accepted', 'search.label', 'account.signIn'].every(isFirstWord)).toBe(true)
  expect(['edit.save', 'admin.title', 'fault.shape', 'indicator.completionRate'].some(isFirstWord)).toBe(false)
})
