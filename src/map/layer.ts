/** What a map layer is: nouns hand the stage rows of sources and styled layers, each in a slot from bottom to top. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Palette } from './palette.ts'
import type { Language } from './view.ts'

/** Bottom to top. */
export const slots = [
  'under',
  'ground',
  'road',
  'near',
  'area',
  'mask',
  'limit',
  'line',
  'chosen',
  'point',
  'label',
  'name',
  'badge',
] as const
export type Slot = (typeof slots)[number]

/** A MapLibre layer in its slot; within a slot the order of the rows stands. */
export interface SlottedLayer {
  slot: Slot
  layer: LayerSpecification
}

/** What a noun gives to the map. */
export interface MapLayer {
  /** Data by source id; a new object means new data. Features carry their record's key as `properties.key`. */
  data: Record<string, FeatureCollection>
  layers: SlottedLayer[]
  /** Ids of layers that answer to a pointer, topmost first. */
  picks: string[]
}

/** What all layers are drawn with. */
export interface Look {
  palette: Palette
  language: Language
  /** 1, or more in large type. */
  scale: number
}

/** All layers of several rows in drawing order. */
export function stacked(rows: readonly SlottedLayer[]): LayerSpecification[] {
  return slots.flatMap((slot) => rows.filter((row) => row.slot === slot).map((row) => row.layer))
}

/** The expression that reads a feature's name in a language. */
export function nameIn(language: Language): ['coalesce', ...unknown[]] {
  const property = { 'zh-Hans': 'name', 'zh-Hant': 'nameHant', en: 'nameEn' }[language]
  return ['coalesce', ['get', property], ['get', 'name']]
}

export type Sources = Record<string, SourceSpecification>
