/** Names and badges of alleys, when near: flat lines are named beneath, steep ones upright beside. */
import type { LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import { type Look, nameIn, type SlottedLayer } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'

/** What of the alleys is to be seen. */
export interface AlleySight {
  chosen: Key | undefined
  /** The unit in focus; alleys of others step back. */
  unit: Key | undefined
  /** Stages shown; all when absent. */
  only: readonly string[] | undefined
  /** Alleys shown, where the table's filters leave only some; all when absent. */
  keys?: readonly Key[] | undefined
}

type Expression = unknown[]

/** Rows of badges and names; `only` keeps the stages pressed, `isChosen` is the chosen alley. */
export function alleyNames(
  { palette, scale, language }: Look,
  only: Expression,
  isChosen: Expression,
  sight: AlleySight,
): SlottedLayer[] {
  const paint = {
    'text-color': palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.9,
    'text-opacity': sight.unit ? ['case', ['==', ['get', 'unit'], sight.unit], 1, 0.5] : 1,
    'icon-opacity': sight.unit ? ['case', ['==', ['get', 'unit'], sight.unit], 1, 0.5] : 1,
  }
  const size = [
    'interpolate',
    ['linear'],
    ['zoom'],
    13.5,
    ['case', isChosen, 14 * scale, 12 * scale],
    17,
    ['case', isChosen, 18 * scale, 14 * scale],
  ]
  const label = (id: string, steep: boolean, layout: Record<string, unknown>): SlottedLayer => ({
    slot: 'name',
    layer: {
      id,
      type: 'symbol',
      source: 'alleyName',
      minzoom: 13.5,
      filter: ['all', only, ['==', ['get', 'steep'], steep]],
      layout: {
        'text-field': nameIn(language),
        'text-font': ['case', isChosen, ['literal', [...fonts.serifBold]], ['literal', [...fonts.sans]]],
        'text-size': size,
        'text-padding': 4,
        'symbol-sort-key': ['case', isChosen, 0, 1],
        'text-optional': true,
        ...layout,
      },
      paint,
    } as unknown as LayerSpecification,
  })
  const badge: SlottedLayer = {
    slot: 'badge',
    layer: {
      id: 'alleyBadge',
      type: 'symbol',
      source: 'alleyName',
      minzoom: 13.5,
      filter: [
        'all',
        only,
        ['any', isChosen, ['in', ['get', 'stage'], ['literal', ['consulting', 'constructing', 'rework']]]],
      ],
      layout: {
        'icon-image': ['concat', 'badge-', ['get', 'stage']],
        'icon-size': ['case', isChosen, 1.15, 0.9],
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': paint['icon-opacity'] },
    } as unknown as LayerSpecification,
  }
  const flat = label('alleyName', false, { 'text-anchor': 'top', 'text-offset': [0, 0.75], 'text-max-width': 14 })
  const upright = label('alleyNameUpright', true, {
    'text-anchor': 'bottom',
    'text-offset': [0, -0.8],
    'text-writing-mode': ['vertical'],
  })
  const beside = label('alleyNameBeside', true, {
    'text-variable-anchor': ['left', 'right'],
    'text-radial-offset': 0.8,
    'text-max-width': 9,
  })
  return [badge, flat, language === 'en' ? beside : upright]
}
