/** The whole style of the town's map is valid by MapLibre's own rules, whatever is chosen, filtered, spoken or switched. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { aside } from '../../src/indicators/indicator.layer.ts'
import { layersOf, rowsOf, sights, styleOf } from './townStyle.ts'

describe.each(sights)('the style under %o', (sight) => {
  it('is valid', () => {
    const faults = validateStyleMin(styleOf(sight))
    expect(faults.map(({ message }) => message)).toEqual([])
  })

  it('names every layer once, and every layer a pointer asks is drawn', () => {
    const ids = layersOf(sight).map(({ id }) => id)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    const missing = rowsOf(sight)
      .flatMap(({ picks }) => picks)
      .filter((id) => !ids.includes(id))
    expect(missing.length === 0 || sight.hive).toBe(true)
  })

  it('has every layer that makes room for an indicator', () => {
    const ids = layersOf(sight).map(({ id }) => id)
    expect(sight.hive ? [] : aside.filter((id) => !ids.includes(id))).toEqual([])
  })
})
