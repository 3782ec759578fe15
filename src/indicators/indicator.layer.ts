/** An indicator on the map: the units filled class by class, their numbers inside, those compared in ink with their letters. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import { type Look, type MapLayer, nameIn, type Slot, type SlottedLayer } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'
import { onRamp, type Shade } from './ramp.ts'

/** Below this zoom, a phone's whole district, the units are smaller than their words: smaller ones, further apart. */
const farZoom = 9.9

/** What a unit shows. */
export interface Shown {
  key: Key
  /** Null where the number is unknown. */
  shade: Shade | null
  /** Its number in words. */
  words: string
}

/** Ids of layers that would lie in the way of the colours; the units' limits are drawn anew in paper, and only large roads and waters stay. */
export const aside: readonly string[] = [
  ...['unitName', 'unitArea', 'unitVeil', 'unitUnderlay', 'unitLine', 'unitLineNear'],
  ...['unitChosenGlow', 'unitChosenHoney', 'unitChosenInk'],
  ...['park', 'parkName', 'contour', 'building', 'shieldName', 'stationName'],
  ...['A', 'B', 'C'].flatMap((level) => [`street${level}`, `street${level}Casing`]),
]

/**
 * Rows on the sources `unit` and `unitName`, so that another indicator repaints and loads nothing.
 * @param compared keys of the units side by side, in the order of their letters.
 */
export function indicatorLayer(
  shown: readonly Shown[],
  compared: readonly { key: Key; letter: string }[],
  look: Look,
): MapLayer {
  const { palette, scale } = look
  const row = (slot: Slot, layer: Record<string, unknown>): SlottedLayer => ({
    slot,
    layer: layer as unknown as LayerSpecification,
  })
  const each = (of: (one: Shown) => string, other: string) =>
    byKey(
      shown.map((one) => [one.key, of(one)]),
      other,
    )
  const letters = byKey(
    compared.map(({ key, letter }) => [key, letter]),
    '',
  )
  const isCompared = among(compared.map(({ key }) => key))
  const line = (id: string, slot: Slot, filter: unknown, paint: Record<string, unknown>): SlottedLayer =>
    row(slot, { id, type: 'line', source: 'unit', filter, layout: { 'line-join': 'round' }, paint })
  const outlined = shown.filter(({ shade }) => shade?.outline)
  const unknown = shown.filter(({ shade }) => !shade)
  const lift = -27 * scale
  return {
    data: {},
    picks: [],
    layers: [
      row('under', {
        id: 'indicatorFill',
        type: 'fill',
        source: 'unit',
        paint: { 'fill-color': each(({ shade }) => shade?.fill ?? palette.outside, palette.outside) },
      }),
      line('indicatorLimit', 'limit', true, { 'line-color': onRamp.paper, 'line-width': 1.5 }),
      line('indicatorLightest', 'limit', among(outlined.map(({ key }) => key)), {
        'line-color': outlined[0]?.shade?.outline ?? palette.unitLine,
        'line-width': 1,
      }),
      line('indicatorUnknown', 'limit', among(unknown.map(({ key }) => key)), {
        'line-color': palette.neighbourLabel,
        'line-width': 1.2,
        'line-dasharray': [3, 3],
      }),
      line('comparedPaper', 'chosen', isCompared, { 'line-color': onRamp.paper, 'line-width': 5 }),
      line('comparedInk', 'chosen', isCompared, { 'line-color': onRamp.ink, 'line-width': 2.6 }),
      row('badge', {
        id: 'comparedDisc',
        type: 'circle',
        source: 'unitName',
        filter: isCompared,
        paint: {
          'circle-color': onRamp.ink,
          'circle-radius': 9.5 * scale,
          'circle-stroke-color': onRamp.paper,
          'circle-stroke-width': 1.5,
          'circle-translate': [0, lift],
        },
      }),
      row('badge', {
        id: 'comparedLetter',
        type: 'symbol',
        source: 'unitName',
        filter: isCompared,
        layout: {
          'text-field': letters,
          'text-font': [...fonts.sansBold],
          'text-size': 12 * scale,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': onRamp.paper, 'text-translate': [0, lift] },
      }),
      row('name', {
        id: 'indicatorName',
        type: 'symbol',
        source: 'unitName',
        layout: {
          'text-field': [
            'format',
            nameIn(look.language),
            {},
            '\n',
            {},
            each(({ words }) => words, ''),
            { 'text-font': ['literal', [...fonts.sans]], 'font-scale': 0.95 },
          ],
          'text-font': [...fonts.serifBold],
          'text-size': [
            'step',
            ['zoom'],
            ...[11 * scale, farZoom, (look.language === 'en' ? 11 : 13) * scale, 12.5, 16 * scale],
          ],
          'text-max-width': 7,
          'text-padding': ['step', ['zoom'], 4, farZoom, 0],
          'text-line-height': 1.15,
        },
        paint: {
          'text-color': each(({ shade }) => shade?.words ?? palette.ink, palette.ink),
          'text-halo-color': each(({ shade }) => shade?.halo ?? palette.outside, palette.outside),
          'text-halo-width': ['step', ['zoom'], 1.2, farZoom, 1.8],
        },
      }),
    ],
  }
}

/** A value by the key of a feature; expressions of no branches are not allowed. */
function byKey(pairs: readonly (readonly [Key, string])[], other: string): ExpressionSpecification | string {
  return pairs.length === 0 ? other : (['match', ['get', 'key'], ...pairs.flat(), other] as never)
}

function among(keys: readonly Key[]): ExpressionSpecification {
  return ['in', ['get', 'key'], ['literal', [...keys]]]
}
