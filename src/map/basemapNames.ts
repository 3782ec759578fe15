/** Names on the basemap: waters along their course, parks, neighbours, road shields and stations. */
import type { LayerSpecification } from 'maplibre-gl'
import type { Look, SlottedLayer } from './layer.ts'
import { fonts } from './palette.ts'

/** Rows of the basemap's names; `name` is the expression that reads a feature's name in the chosen language. */
export function basemapNames({ palette: p, scale, language }: Look, name: unknown[]): SlottedLayer[] {
  const wide = language === 'en' ? 0.06 : 0.35
  const symbol = (
    kind: string,
    layout: Record<string, unknown>,
    paint: Record<string, unknown>,
    rest: Record<string, unknown> = {},
  ): SlottedLayer => ({
    slot: 'label',
    layer: {
      id: `${kind}Name`,
      type: 'symbol',
      source: 'ground',
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'text-field': name, 'text-font': [...fonts.sans], 'text-padding': 3, ...layout },
      paint: { 'text-halo-color': p.halo, 'text-halo-width': 1.6, ...paint },
      ...rest,
    } as unknown as LayerSpecification,
  })
  return [
    symbol(
      'waterLine',
      {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-font': [...fonts.serif],
        'text-size': 13 * scale,
        'text-letter-spacing': wide,
        'text-max-angle': 40,
      },
      { 'text-color': p.waterLabel, 'text-halo-color': p.water, 'text-halo-width': 1 },
    ),
    symbol(
      'park',
      { 'text-size': 11 * scale, 'text-max-width': 7 },
      { 'text-color': p.parkLabel, 'text-halo-color': p.parkNear },
      {
        minzoom: 10.2,
        filter: ['all', ['==', ['get', 'kind'], 'park'], ['any', ['get', 'large'], ['>=', ['zoom'], 12.2]]],
      },
    ),
    symbol(
      'neighbour',
      { 'text-font': [...fonts.serif], 'text-size': 13 * scale, 'text-letter-spacing': language === 'en' ? 0.1 : 0.4 },
      { 'text-color': p.neighbourLabel, 'text-halo-color': p.outside },
      { maxzoom: 13 },
    ),
    symbol(
      'shield',
      {
        'text-size': 11.5 * scale,
        'icon-image': 'shield',
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [2, 6, 2, 6],
        'text-allow-overlap': false,
      },
      { 'text-color': p.shieldText, 'text-halo-width': 0 },
      { minzoom: 10 },
    ),
    symbol(
      'station',
      {
        'text-size': 12 * scale,
        'text-font': [...fonts.sansBold],
        'icon-image': 'station',
        'icon-size': 0.72,
        'text-anchor': 'left',
        'text-offset': [1.05, 0],
        'icon-allow-overlap': true,
      },
      { 'text-color': p.ink, 'text-halo-width': 2.2 },
    ),
  ]
}
