/** The choropleth: words can be read on every class, classes can be told apart, and its layers are valid. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { indicatorLayer } from '../../src/indicators/indicator.layer.ts'
import { isLoad, shadesOf } from '../../src/indicators/ramp.ts'
import { stacked } from '../../src/map/layer.ts'
import { palettes } from '../../src/map/palette.ts'
import { contrast, distance, lightness, sights } from '../map/eyesight.ts'

const directions = ['up', 'down', 'none'] as const

describe.each(directions)('a ramp for what is better %s', (better) => {
  it('bears its words on every class (4.5 to 1), on the fill or on the halo', () => {
    for (const { words, halo } of shadesOf({ better }, 6)) expect(contrast(words, halo)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(sights)('%s eyes tell neighbouring classes apart, by lightness too and in one order', (sight) => {
    for (const count of [2, 3, 4, 5, 6]) {
      const fills = shadesOf({ better }, count).map(({ fill }) => fill)
      const steps = fills.slice(1).map((fill, place) => {
        const before = fills[place] ?? ''
        return { apart: distance(before, fill, sight), darker: lightness(before, sight) - lightness(fill, sight) }
      })
      for (const { apart, darker } of steps) {
        expect(apart).toBeGreaterThanOrEqual(8)
        expect(darker).toBeGreaterThanOrEqual(5)
      }
    }
  })

  it('spreads any number of classes over the whole, none twice', () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const fills = shadesOf({ better }, count).map(({ fill }) => fill)
      expect(new Set(fills).size).toBe(count)
    }
    const whole = shadesOf({ better }, 6).map(({ fill }) => fill)
    expect(shadesOf({ better }, 2).map(({ fill }) => fill)).toEqual([whole[0], whole[5]])
    expect(shadesOf({ better }, 6).flatMap(({ outline }, place) => (outline ? [place] : []))).toEqual([0])
  })

  it('is slate for load alone', () => {
    const isHoney = shadesOf({ better }, 6)[2]?.fill === '#EDB038'
    expect(isHoney).toBe(!isLoad({ better }))
    expect(isLoad({ better })).toBe(better === 'down')
  })
})

describe('the layers of an indicator', () => {
  const shades = shadesOf({ better: 'down' }, 2)
  const shown = [
    { key: 'unit:a' as const, shade: shades[0] ?? null, words: '3' },
    { key: 'unit:b' as const, shade: null, words: '暂无数据' },
  ]
  const sources = {
    unit: { type: 'geojson', data: 'a' },
    unitName: { type: 'geojson', data: 'b' },
  } as const

  it.each([
    ['no units', [], []],
    ['some units', shown, [{ key: 'unit:b' as const, letter: 'A' }]],
  ])('are valid with %s', (_, units, compared) => {
    const row = indicatorLayer(units, compared, { palette: palettes.dark, language: 'en', scale: 1.28 })
    const layers = stacked(row.layers)
    const faults = validateStyleMin({ version: 8, sources, glyphs: '{fontstack}/{range}', layers })
    expect(faults.map(({ message }) => message)).toEqual([])
    expect(Object.keys(row.data)).toEqual([])
  })
})
