/** The draft of an opinion: what is missing before it can be sent, and what is worth keeping. */
import { describe, expect, it } from 'vitest'
import { emptyDraft, hasContent, lacksOf, type OpinionDraft, photosMost, textMost } from '../../src/opinions/draft.ts'
import { opinionLimits } from '../../src/opinions/opinion.ts'

const whole: OpinionDraft = {
  ...emptyDraft('7d9d4a1e-0c3a-4f57-9d2e-6f3c2a7b1d11'),
  at: [116.43, 39.86],
  topic: 'lighting',
  text: '第二盏路灯坏了',
}

describe('a draft', () => {
  it('can be sent with a place, a topic and a text', () => {
    expect(lacksOf(whole, true)).toEqual([])
  })

  it('says what is missing in the order of the form', () => {
    expect(lacksOf(emptyDraft('x'), null)).toEqual(['place', 'topic', 'text'])
    expect(lacksOf({ ...whole, text: ' \n ' }, true)).toEqual(['text'])
  })

  it('wants the pin in the district, a unit from the list, and nothing of who cannot tell', () => {
    expect(lacksOf(whole, false)).toEqual(['outside'])
    expect(lacksOf({ ...whole, where: 'list' }, null)).toEqual(['place'])
    expect(lacksOf({ ...whole, where: 'list', unit: 'unit:fangzhuang' }, null)).toEqual([])
    expect(lacksOf({ ...whole, where: 'unknown', at: null }, null)).toEqual([])
  })

  it.each([
    ['', []],
    ['138 0013 8000', []],
    ['010-63811234', []],
    ['138 0013 800', ['phone']],
    ['hello', ['phone']],
  ])('takes the number %j: %j', (phone, lacks) => {
    expect(lacksOf({ ...whole, phone }, true)).toEqual(lacks)
  })

  it.each([
    ['', []],
    ['li@example.cn', []],
    ['li@example', ['email']],
    ['li example.cn', ['email']],
  ])('takes the address %j: %j', (email, lacks) => {
    expect(lacksOf({ ...whole, email }, true)).toEqual(lacks)
  })

  it('is worth keeping once anything was said, not for the pin alone', () => {
    expect(hasContent({ ...emptyDraft('x'), at: [116.4, 39.8], text: '  ' })).toBe(false)
    expect(hasContent({ ...emptyDraft('x'), text: '灯' })).toBe(true)
    expect(hasContent({ ...emptyDraft('x'), topic: 'road' })).toBe(true)
  })

  it('takes no more than the server does', () => {
    expect(textMost).toBeLessThanOrEqual(opinionLimits.text)
    expect(photosMost).toBe(opinionLimits.photos)
  })
})
