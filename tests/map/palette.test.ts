/** The palette can be read: the pairs of DESIGN_LANGUAGE §2–§4 have their contrast, and eyes of every kind tell the stages apart. */
import { describe, expect, it } from 'vitest'
import { stageLooks } from '../../src/alleys/stageLook.ts'
import { palettes, type Theme, tokens } from '../../src/map/palette.ts'
import { contrast, distance, sights } from './eyesight.ts'

type Token = keyof (typeof tokens)['light']

const themes: readonly Theme[] = ['light', 'dark']

/** Text and what it stands on; 4.5 at least (WCAG 2.2, 1.4.3). */
const texts: [Token, Token][] = [
  ['ink', 'paper-0'],
  ['ink', 'paper-1'],
  ['ink', 'paper-2'],
  ['ink', 'honey-1'],
  ['ink-2', 'paper-0'],
  ['ink-3', 'paper-0'],
  ['ink-3', 'paper-2'],
  ['ink-3', 'honey-1'],
  ['link', 'paper-0'],
  ['link', 'honey-1'],
  ['link', 'info-bg'],
  ['honey-deep', 'paper-0'],
  ['on-honey', 'honey'],
  ['honey-ink', 'honey-2'],
  ['paper-0', 'ink'],
  ['ok', 'ok-bg'],
  ['warn', 'warn-bg'],
  ['bad', 'bad-bg'],
  ['bad', 'paper-0'],
  ['offline-ink', 'offline-bg'],
]

describe.each(themes)('the %s theme', (theme) => {
  const palette = palettes[theme]
  const stages = Object.entries(stageLooks).map(([stage, look]) => ({ stage, colour: look[theme] }))
  const pairs = stages.flatMap((one, index) => stages.slice(index + 1).map((other) => [one, other] as const))

  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[theme][text], tokens[theme][ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['waterLabel', 'water'],
    ['parkLabel', 'park'],
    ['neighbourLabel', 'outside'],
    ['shieldText', 'shield'],
    ['ink', 'halo'],
  ] as const)('%s can be read on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['districtEdge', 'outside'],
    ['unitLine', 'land'],
  ] as const)('%s is seen on %s', (line, ground) => {
    expect(contrast(palette[line], palette[ground])).toBeGreaterThanOrEqual(3)
  })

  it('field and button borders are seen', () => {
    expect(contrast(tokens[theme].edge, tokens[theme]['paper-0'])).toBeGreaterThanOrEqual(3)
  })

  it.each(stages)('alleys $stage are seen on the land, near and far', ({ colour }) => {
    expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(3)
    expect(contrast(colour, palette.landFar)).toBeGreaterThanOrEqual(3)
  })

  it.each(stages)('the icon is seen on the badge of $stage', ({ colour }) => {
    expect(contrast(tokens[theme]['badge-icon'], colour)).toBeGreaterThanOrEqual(3)
  })

  it.each(sights)('%s eyes tell all stages apart', (sight) => {
    const close = pairs.filter(([one, other]) => distance(one.colour, other.colour, sight) < 8)
    expect(close.map(([one, other]) => `${one.stage} and ${other.stage}`)).toEqual([])
  })
})

describe('eyesight', () => {
  it('knows black from white and a colour from itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(distance('#000000', '#FFFFFF', 'normal')).toBeCloseTo(100)
    expect(contrast('#EEB02B', '#EEB02B')).toBe(1)
  })

  it('agrees with the figures of DESIGN_LANGUAGE', () => {
    expect(contrast('#231C12', '#FFFDF8')).toBeCloseTo(16.58, 1)
    const light = Object.values(stageLooks).map((look) => look.light)
    const smallest = sights.map((sight) =>
      Math.min(...light.flatMap((one, index) => light.slice(index + 1).map((other) => distance(one, other, sight)))),
    )
    const figures = [15.1, 10.9, 10.8, 8.5]
    for (const [index, figure] of figures.entries()) expect(smallest[index]).toBeCloseTo(figure, 0)
  })

  it('sees that red and green are close for some', () => {
    expect(distance('#B55A30', '#7A7A30', 'deutan')).toBeLessThan(distance('#B55A30', '#7A7A30', 'normal'))
  })
})
