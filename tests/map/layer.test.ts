/** Rows are stacked by their slots, and names are read in the language of the reader. */
import { expression, latest } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import type { LayerSpecification } from 'maplibre-gl'
import { expect, it } from 'vitest'
import { nameIn, type Slot, type SlottedLayer, slots, stacked } from '../../src/map/layer.ts'

const rows = fc.array(fc.constantFrom(...slots), { maxLength: 20 }).map((chosen) =>
  chosen.map((slot, place): SlottedLayer => {
    const layer: LayerSpecification = { id: `${slot}-${place}`, type: 'background' }
    return { slot, layer }
  }),
)

it('every row is drawn once, slots bottom to top, rows of a slot in their order', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const placeOf = (id: string) => {
        const [slot = '', place] = id.split('-')
        return slots.indexOf(slot as Slot) * 100 + Number(place)
      }
      const ids = stacked(some).map(({ id }) => id)
      expect(ids).toEqual(some.map(({ layer }) => layer.id).sort((one, other) => placeOf(one) - placeOf(other)))
    }),
  )
})

it.each([
  ['zh-Hans', '方庄', '方庄'],
  ['zh-Hant', '方莊', '方庄'],
  ['en', 'Fangzhuang', '方庄'],
] as const)('in %s the name is %s, and %s where that is not told', (language, told, otherwise) => {
  const read = (properties: Record<string, unknown>) => {
    const made = expression.createExpression(nameIn(language), latest.layout_symbol['text-field'] as never)
    if (made.result === 'error') throw made.value[0]
    return String(made.value.evaluate({ zoom: 14 } as never, { type: 1, properties } as never))
  }
  expect(read({ name: '方庄', nameHant: '方莊', nameEn: 'Fangzhuang' })).toBe(told)
  expect(read({ name: '方庄', nameHant: null })).toBe(otherwise)
})
