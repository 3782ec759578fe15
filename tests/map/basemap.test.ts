/** The built-in basemap asks only our own files, and everything in them is drawn. */
import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { basemapLayers, basemapSources } from '../../src/map/basemap.ts'
import { stacked } from '../../src/map/layer.ts'
import { lookOf, styleOf } from '../app/townStyle.ts'
import { drawnBy } from './drawn.ts'

const folder = 'https://town.example/data/'
const sources = basemapSources(folder, [116, 39.7, 116.5, 39.9])
const layers = stacked(basemapLayers(lookOf({})))

function published(file: string): FeatureCollection {
  return JSON.parse(readFileSync(`public/data/basemap/${file}.geojson`, 'utf8'))
}

const formOf = { Point: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const

describe('the basemap', () => {
  it('asks nothing outside the folder of the data: no foreign tiles, glyphs or sprites', () => {
    const addresses = JSON.stringify(styleOf({})).match(/https?:[^"]+/g) ?? []
    expect(addresses.filter((address) => !address.startsWith(folder))).toEqual([])
    expect(Object.keys(styleOf({})).sort()).toEqual(['layers', 'sources', 'version'])
  })

  it('draws from its own sources only, the background apart', () => {
    const strangers = layers.filter((layer) => layer.type !== 'background' && !(layer.source in sources))
    expect(strangers.map(({ id }) => id)).toEqual([])
    expect(layers.flatMap((layer) => (layer.type === 'background' ? [layer.id] : []))).toEqual(['outside'])
  })

  it.each(['ground', 'street'])('draws every feature of the published %s file at some zoom', (source) => {
    const forms = new Map(
      published(source).features.map(({ geometry, properties }) => {
        const type = formOf[geometry.type as keyof typeof formOf]
        return [`${type} ${properties?.kind} ${properties?.level}`, { source, type, properties: properties ?? {} }]
      }),
    )
    const unseen = [...forms].filter(
      ([, form]) => ![9.5, 12, 14, 17].some((zoom) => drawnBy(layers, form, zoom).length),
    )
    expect(forms.size).toBeGreaterThan(2)
    expect(unseen.map(([name]) => name)).toEqual([])
  })

  it('names water, parks, shields and stations in every language alike', () => {
    const ids = (language: 'zh-Hans' | 'zh-Hant' | 'en') =>
      basemapLayers(lookOf({ language })).map(({ layer }) => layer.id)
    expect(ids('zh-Hant')).toEqual(ids('zh-Hans'))
    expect(ids('en')).toEqual(ids('zh-Hans'))
  })
})
