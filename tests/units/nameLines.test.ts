/** A unit's name lies on lines of its cell, and nothing of it is lost. */
import { describe, expect, it } from 'vitest'
import { nameLines, widthOf } from '../../src/units/nameLines.ts'

const names = [
  'Changxindian Town',
  'Wanpingcheng',
  'Dongtiejiangying',
  'Lugouqiao Township',
  "You'anmen",
  'Heyi',
  '方庄',
]

describe('the lines of a name', () => {
  it.each(names)('%s keeps every letter, on two lines at most', (name) => {
    const lines = nameLines(name, 6)
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(lines.join(' ').replaceAll('- ', '')).toBe(name)
  })

  it('a name that is wide enough for two lines is narrower on them', () => {
    expect(nameLines('Dongtiejiangying', 6)).toEqual(['Dongtie-', 'jiangying'])
    expect(nameLines('Lugouqiao Township', 6)).toEqual(['Lugouqiao', 'Township'])
    expect(nameLines('Fangzhuang', 6)).toEqual(['Fangzhuang'])
  })

  it('a Chinese letter is as wide as it is high', () => {
    expect(widthOf('方庄')).toBe(2)
    expect(widthOf('ab')).toBeCloseTo(1.12)
  })
})
