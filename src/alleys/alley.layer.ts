/** Alleys on the map: one recipe of colour, dash and width a stage, thin and plain when far, named when near. */
import type { Feature, FeatureCollection, LineString } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Look, MapLayer, Slot, SlottedLayer } from '../map/layer.ts'
import type { Alley } from './alley.ts'
import { type AlleySight, alleyNames } from './alleyName.layer.ts'
import { middleOf } from './middle.ts'
import { type Stage, stages } from './stage.ts'
import { stageColour, stageLooks } from './stageLook.ts'

/** Lines of the alleys as map data, lean: only what the layers read. */
export function alleyData(alleys: readonly Alley[]): Record<'alley', FeatureCollection> {
  const features = alleys.flatMap(({ id, geometry, properties: { stage, unit } }): Feature[] =>
    geometry ? [{ type: 'Feature', geometry, properties: { key: id, stage, unit } }] : [],
  )
  return { alley: { type: 'FeatureCollection', features } }
}

/** Points where the alleys' names stand, with their three spellings; wanted only when near. */
export function alleyNameData(alleys: readonly Alley[]): Record<'alleyName', FeatureCollection> {
  const features = alleys.flatMap(({ id, geometry, properties }): Feature[] => {
    const middle = geometry && middleOf(geometry as LineString)
    if (!middle) return []
    const { name, nameHant, nameEn, stage, unit } = properties
    const point = { type: 'Point' as const, coordinates: middle.at }
    return [
      {
        type: 'Feature',
        geometry: point,
        properties: { key: id, stage, unit, name, nameHant, nameEn, steep: middle.steep },
      },
    ]
  })
  return { alleyName: { type: 'FeatureCollection', features } }
}

type Expression = unknown[]

function byStage<T>(value: (stage: Stage) => T, otherwise: T): Expression {
  return ['match', ['get', 'stage'], ...stages.flatMap((stage) => [stage, value(stage)]), otherwise]
}

/** Recipe width by zoom: ×0.62 from z12.5, full from 13.5, ×1.5 from 16 on. */
function near(width: Expression | number): Expression {
  const times = (factor: number): Expression => ['*', width, factor]
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    12.5,
    times(0.62),
    13.4,
    times(0.62),
    13.5,
    width,
    16,
    times(1.5),
    18,
    times(2.6),
  ]
}

/** The chosen and the hovered alley once more, on a source of their own, so that lighting them up moves nothing else. */
export function litAlleys(
  chosen: Alley | undefined,
  hovered: Alley | undefined,
): Record<'alleyLit', FeatureCollection> {
  const lit = [
    { alley: hovered, by: 'hover' },
    { alley: chosen, by: 'choice' },
  ]
  const features = lit.flatMap(({ alley, by }): Feature[] => {
    if (!alley?.geometry) return []
    const { stage, unit } = alley.properties
    return [{ type: 'Feature', geometry: alley.geometry, properties: { key: alley.id, stage, unit, by } }]
  })
  return { alleyLit: { type: 'FeatureCollection', features } }
}

/** Rows of the alleys' layers; pass the data of {@link alleyData} unchanged while the alleys are. */
export function alleyLayer(data: MapLayer['data'], sight: AlleySight, look: Look): MapLayer {
  const { palette, scale } = look
  const { theme } = palette
  const colour = byStage((stage) => stageColour(stage, theme), palette.ink)
  const width = byStage((stage) => stageLooks[stage].width * scale, 3)
  const isChosen: Expression = ['==', ['get', 'key'], sight.chosen ?? '']
  const stageKept: Expression | true = sight.only ? ['in', ['get', 'stage'], ['literal', [...sight.only]]] : true
  const kept: Expression | true = sight.keys
    ? ['all', stageKept, ['in', ['get', 'key'], ['literal', [...sight.keys]]]]
    : stageKept
  const only: Expression | true = kept === true ? true : ['any', isChosen, kept]
  const ofUnit: Expression = ['==', ['get', 'unit'], sight.unit ?? '']
  const aside = sight.unit ? ['case', ofUnit, 1, 0.42] : 1
  const where = (...conditions: (Expression | true)[]): Expression => [
    'all',
    ...conditions.filter((one) => one !== true),
  ]
  const stageIs = (stage: Stage): Expression => ['==', ['get', 'stage'], stage]

  const line = (
    id: string,
    slot: Slot,
    paint: Record<string, unknown>,
    rest: Record<string, unknown> = {},
  ): SlottedLayer => ({
    slot,
    layer: {
      id,
      type: 'line',
      source: 'alley',
      filter: where(only),
      layout: { 'line-join': 'round', ...(rest.layout as object) },
      paint,
      ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'layout')),
    } as unknown as LayerSpecification,
  })
  const rounded = { layout: { 'line-cap': byStage((stage) => stageLooks[stage].cap, 'butt') } }
  const dash = byStage((stage) => ['literal', stageLooks[stage].dash ?? [1]], ['literal', [1]] as never)
  const far = { minzoom: 10, maxzoom: 12.5 }
  const lit = (by: string) => ({
    source: 'alleyLit',
    filter: ['==', ['get', 'by'], by],
    layout: { 'line-cap': 'round' },
  })
  return {
    data,
    picks: ['alleyFar', 'alleyLine', 'alleySolid'],
    layers: [
      line(
        'alleyFarCasing',
        'line',
        {
          'line-color': palette.casing,
          'line-width': 3.6 * scale,
          'line-opacity': 0.9,
        },
        { minzoom: 11.5, maxzoom: 12.5 },
      ),
      line(
        'alleyFar',
        'line',
        {
          'line-color': colour,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.1 * scale, 11.5, 2 * scale, 12.5, 2.3 * scale],
          'line-opacity': aside,
        },
        far,
      ),
      line(
        'alleyHover',
        'line',
        { 'line-color': palette.honey, 'line-width': near(['+', width, 12]), 'line-opacity': 0.5 },
        lit('hover'),
      ),
      line(
        'alleyChosenGlow',
        'chosen',
        { 'line-color': palette.honey, 'line-width': near(['+', width, 18]), 'line-opacity': 0.45 },
        lit('choice'),
      ),
      line(
        'alleyChosenInk',
        'chosen',
        { 'line-color': palette.ink, 'line-width': near(['+', width, 7]) },
        lit('choice'),
      ),
      line(
        'alleyCasing',
        'chosen',
        {
          'line-color': palette.casing,
          'line-width': near(['+', width, 3.6]),
          'line-opacity': sight.unit ? ['case', ofUnit, 0.95, 0.5] : 0.95,
        },
        { minzoom: 12.5, layout: { 'line-cap': 'round' } },
      ),
      line(
        'alleyTies',
        'chosen',
        { 'line-color': colour, 'line-width': near(9 * scale), 'line-dasharray': [0.24, 0.67], 'line-opacity': aside },
        { minzoom: 12.5, filter: where(only, stageIs('rework')) },
      ),
      line(
        'alleyLine',
        'chosen',
        { 'line-color': colour, 'line-width': near(width), 'line-dasharray': dash, 'line-opacity': aside },
        { minzoom: 12.5, filter: where(only, ['!', ['in', ['get', 'stage'], ['literal', solid]]]), ...rounded },
      ),
      line(
        'alleySolid',
        'chosen',
        { 'line-color': colour, 'line-width': near(width), 'line-opacity': aside },
        { minzoom: 12.5, filter: where(only, ['in', ['get', 'stage'], ['literal', solid]]), ...rounded },
      ),
      line(
        'alleyCore',
        'chosen',
        { 'line-color': palette.casing, 'line-width': near(2.4 * scale), 'line-opacity': aside },
        { minzoom: 12.5, filter: where(only, stageIs('maintained')), layout: { 'line-cap': 'round' } },
      ),
      line(
        'alleyWorks',
        'chosen',
        {
          'line-color': palette.casing,
          'line-width': near(3 * scale),
          'line-dasharray': [1.67, 1.67],
          'line-opacity': aside,
        },
        { minzoom: 12.5, filter: where(only, stageIs('constructing')) },
      ),
      ...alleyNames(look, where(only), isChosen, sight),
    ],
  }
}

const solid: Stage[] = stages.filter((stage) => !stageLooks[stage].dash)
