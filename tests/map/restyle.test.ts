/** Restyling a map from one list of layers to another gives the other, and touches only what differs. */
import fc from 'fast-check'
import type { LayerSpecification, Map as LivingMap } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { restyle } from '../../src/map/restyle.ts'
import { layersOf, sights } from '../app/townStyle.ts'

type Properties = Record<string, unknown>
type Plain = { id: string; paint: Properties; layout: Properties; filter?: unknown; minzoom: number; maxzoom: number }

/** A layer with everything left out told: no paint is empty paint, no zooms are all zooms. */
function plain(layer: LayerSpecification): Plain {
  return structuredClone({ paint: {}, layout: {}, minzoom: 0, maxzoom: 24, ...layer }) as Plain
}

/** A map that only keeps its layers, and refuses what MapLibre refuses. */
function mapOf(layers: readonly LayerSpecification[]) {
  const kept = layers.map(plain)
  const deeds: string[] = []
  const placeOf = (id: string) => {
    const place = kept.findIndex((layer) => layer.id === id)
    if (place < 0) throw new Error(`there is no layer ${id}`)
    return place
  }
  const set = (part: Properties, name: string, value: unknown) => {
    if (value === undefined) delete part[name]
    else part[name] = value
  }
  const deed =
    <Rest extends unknown[]>(act: (id: string, ...rest: Rest) => void) =>
    (id: string, ...rest: Rest) => {
      deeds.push(id)
      act(id, ...rest)
    }
  const map = {
    addLayer: (layer: LayerSpecification, before?: string) => {
      if (kept.some(({ id }) => id === layer.id)) throw new Error(`there is a layer ${layer.id} already`)
      deeds.push(layer.id)
      kept.splice(before === undefined ? kept.length : placeOf(before), 0, plain(layer))
    },
    removeLayer: deed((id) => kept.splice(placeOf(id), 1)),
    setPaintProperty: deed((id, name: string, value: unknown) => set(kept[placeOf(id)]!.paint, name, value)),
    setLayoutProperty: deed((id, name: string, value: unknown) => set(kept[placeOf(id)]!.layout, name, value)),
    setFilter: deed((id, filter: unknown) => set(kept[placeOf(id)] as never, 'filter', filter ?? undefined)),
    setLayerZoomRange: deed((id, minzoom: number, maxzoom: number) => {
      Object.assign(kept[placeOf(id)]!, { minzoom, maxzoom })
    }),
  }
  return { kept, deeds, map: map as unknown as LivingMap }
}

function moved(before: readonly LayerSpecification[], next: readonly LayerSpecification[]) {
  const { kept, deeds, map } = mapOf(before)
  restyle(map, before, next)
  return { kept, deeds }
}

const layer = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      type: fc.constant('line'),
      source: fc.constant('town'),
      paint: fc.dictionary(fc.constantFrom('line-color', 'line-width'), fc.constantFrom(1, 2, ['get', 'width'])),
      layout: fc.dictionary(fc.constantFrom('line-cap', 'line-join'), fc.constantFrom('round', 'bevel')),
      filter: fc.constantFrom(['==', ['get', 'kind'], 'a'], ['==', ['get', 'kind'], 'b']),
      minzoom: fc.integer({ min: 1, max: 3 }),
      maxzoom: fc.integer({ min: 10, max: 12 }),
    },
    { requiredKeys: ['id', 'type', 'source'] },
  )
const lists = fc
  .tuple(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => fc.option(layer(id), { nil: undefined })))
  .map((some) => some.filter((one) => one !== undefined) as unknown[] as LayerSpecification[])

describe('restyling', () => {
  it('from any list to any other gives the other', () => {
    fc.assert(
      fc.property(lists, lists, (before, next) => {
        expect(moved(before, next).kept).toEqual(next.map(plain))
      }),
    )
  })

  it('touches no layer that stays as it was', () => {
    fc.assert(
      fc.property(lists, lists, (before, next) => {
        const same = before.filter((one) =>
          next.some((other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other))),
        )
        const { deeds } = moved(before, next)
        expect(same.filter(({ id }) => deeds.includes(id))).toEqual([])
        expect(moved(before, structuredClone(before)).deeds).toEqual([])
      }),
    )
  })

  it.each([
    ['what is looked at', 1],
    ['what was looked at, and back', -1],
    ['the language', 6],
    ['the theme', 18],
    ['everything at once', 25],
  ])('the town over %s gives the town as newly drawn', (_, stride) => {
    const styles = sights.map(layersOf)
    const wrong = styles.flatMap((before, place) => {
      const next = styles.at((place + stride) % styles.length) ?? []
      const isNext = JSON.stringify(sorted(moved(before, next).kept)) === JSON.stringify(sorted(next.map(plain)))
      return isNext ? [] : [sights[place]]
    })
    expect(wrong).toEqual([])
  })
})

/** Layers in their order, the properties of each in the order of their names. */
function sorted(layers: readonly Plain[]): unknown[] {
  const byName = (value: object) => Object.entries(value).sort(([one], [other]) => one.localeCompare(other))
  return layers.map((one) => byName({ ...one, paint: byName(one.paint), layout: byName(one.layout) }))
}
