/** Units on the map: their limits, the one chosen in ink and honey with the rest veiled, and a hive cell filled by completion. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import { type Look, type MapLayer, nameIn, type Slot, type SlottedLayer } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'
import type { Unit } from './unit.ts'

/** Steps of honey in the hive marker: 0, 10, … 100 %. */
export const hiveSteps = 10

/** Areas of the units as map data. */
export function unitAreaData(units: readonly Unit[]): Record<'unit', FeatureCollection> {
  const features = units.flatMap(({ id, geometry }): Feature[] =>
    geometry ? [{ type: 'Feature', geometry, properties: { key: id } }] : [],
  )
  return { unit: { type: 'FeatureCollection', features } }
}

/**
 * Name points of the units as map data.
 * @param completion share 0–1 of alleys completed by unit, null where there is none.
 */
export function unitNameData(
  units: readonly Unit[],
  completion: ReadonlyMap<Key, number | null>,
): Record<'unitName', FeatureCollection> {
  const features = units.map(({ id, properties }): Feature => {
    const { shortName, shortNameHant, shortNameEn, label } = properties
    const honey = Math.round((completion.get(id) ?? 0) * hiveSteps)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: label },
      properties: { key: id, name: shortName, nameHant: shortNameHant, nameEn: shortNameEn, honey },
    }
  })
  return { unitName: { type: 'FeatureCollection', features } }
}

/** Areas and name points of the units as map data; see {@link unitAreaData} and {@link unitNameData}. */
export function unitData(
  units: readonly Unit[],
  completion: ReadonlyMap<Key, number | null>,
): Record<'unit' | 'unitName', FeatureCollection> {
  return { ...unitAreaData(units), ...unitNameData(units, completion) }
}

/** A veil over the whole map with the chosen unit cut out of it; empty when none is chosen. */
export function veilAround(chosen: Unit | undefined): FeatureCollection {
  const area = chosen?.geometry as Polygon | MultiPolygon | null | undefined
  if (!area) return { type: 'FeatureCollection', features: [] }
  const outer: Position[][] =
    area.type === 'Polygon' ? area.coordinates.slice(0, 1) : area.coordinates.map(([ring]) => ring!)
  const world: Position[] = [
    [114, 38],
    [119, 38],
    [119, 42],
    [114, 42],
    [114, 38],
  ]
  const veil: Feature = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [world, ...outer] },
    properties: {},
  }
  return { type: 'FeatureCollection', features: [veil] }
}

/** The hovered unit once more, on a source of its own, so that lighting it up moves nothing else. */
export function litUnit(hovered: Unit | undefined): Record<'unitLit', FeatureCollection> {
  const features: Feature[] = hovered?.geometry
    ? [{ type: 'Feature', geometry: hovered.geometry, properties: { key: hovered.id } }]
    : []
  return { unitLit: { type: 'FeatureCollection', features } }
}

/** Rows of the units' layers; `chosen` is the unit in focus. */
export function unitLayer(data: MapLayer['data'], chosen: Key | undefined, look: Look): MapLayer {
  const { palette, scale } = look
  const isChosen = ['==', ['get', 'key'], chosen ?? '']
  const row = (slot: Slot, layer: Record<string, unknown>): SlottedLayer => ({
    slot,
    layer: layer as unknown as LayerSpecification,
  })
  const edge = (id: string, paint: Record<string, unknown>): SlottedLayer =>
    row('chosen', { id, type: 'line', source: 'unit', filter: isChosen, layout: { 'line-join': 'round' }, paint })
  return {
    data,
    picks: ['unitName', 'unitLand'],
    layers: [
      row('under', {
        id: 'unitLand',
        type: 'fill',
        source: 'unit',
        paint: { 'fill-color': ['step', ['zoom'], palette.landFar, 12.5, palette.land] },
      }),
      row('area', {
        id: 'unitArea',
        type: 'fill',
        source: 'unitLit',
        paint: { 'fill-color': palette.honeyFill, 'fill-opacity': chosen ? 0.12 : 0.3 },
      }),
      row('mask', {
        id: 'unitVeil',
        type: 'fill',
        source: 'unitVeil',
        paint: { 'fill-color': palette.outside, 'fill-opacity': palette.theme === 'dark' ? 0.5 : 0.45 },
      }),
      row('limit', {
        id: 'unitUnderlay',
        type: 'line',
        source: 'unit',
        minzoom: 12,
        paint: {
          'line-color': palette.casing,
          'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2, 14, 4],
          'line-opacity': 0.75,
        },
      }),
      row('limit', {
        id: 'unitLine',
        type: 'line',
        source: 'unit',
        maxzoom: 12.5,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.unitLine, 'line-width': 1.3 },
      }),
      row('limit', {
        id: 'unitLineNear',
        type: 'line',
        source: 'unit',
        minzoom: 12.5,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.unitLine, 'line-width': 1.6, 'line-dasharray': [5, 1.9, 1.25, 1.9] },
      }),
      row('limit', {
        id: 'unitHover',
        type: 'line',
        source: 'unitLit',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.ink, 'line-width': 2.2 },
      }),
      edge('unitChosenGlow', { 'line-color': palette.honey, 'line-width': 13, 'line-opacity': 0.42 }),
      edge('unitChosenHoney', { 'line-color': palette.honey, 'line-width': 7 }),
      edge('unitChosenInk', { 'line-color': palette.ink, 'line-width': 2.4 }),
      row('name', {
        id: 'unitName',
        type: 'symbol',
        source: 'unitName',
        maxzoom: 15.5,
        filter: ['!', isChosen],
        layout: {
          'icon-image': ['concat', 'hive-', ['to-string', ['get', 'honey']]],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.7 * scale, 11, 1 * scale, 13, 1.25 * scale],
          'icon-allow-overlap': true,
          'text-field': nameIn(look.language),
          'text-font': [...fonts.serifBold],
          'text-size': ['step', ['zoom'], (look.language === 'en' ? 12 : 13) * scale, 12.5, 16 * scale],
          'text-letter-spacing': look.language === 'en' ? 0 : ['step', ['zoom'], 0, 12.5, 0.22],
          'text-variable-anchor': [
            'top',
            'bottom',
            'right',
            'left',
            'top-left',
            'top-right',
            'bottom-left',
            'bottom-right',
          ],
          'text-radial-offset': 0.8,
          'text-optional': true,
          'text-padding': 1,
          'text-max-width': 8,
        },
        paint: {
          'text-color': palette.ink,
          'text-halo-color': palette.halo,
          'text-halo-width': 2.2,
          ...(chosen && { 'text-opacity': 0.75, 'icon-opacity': 0.8 }),
        },
      }),
    ],
  }
}
