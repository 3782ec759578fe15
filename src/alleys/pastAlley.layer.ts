/** An alley as it was, over the alley of today (DESIGN_LANGUAGE §14): the one in its full stage style with honey around it, the other at 55 %. */
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Look, MapLayer, SlottedLayer } from '../map/layer.ts'
import type { Alley } from './alley.ts'
import { stageColour, stageLooks } from './stageLook.ts'

/** Drawn at the full widths of the recipes, as near as one looks at one alley. */
export function pastAlleyLayer(once: Alley, today: Alley, { palette, scale }: Look): MapLayer {
  const { theme, honey, casing } = palette
  const past = stageLooks[once.properties.stage]
  const now = stageLooks[today.properties.stage]
  const colour = stageColour(once.properties.stage, theme)
  const line = (id: string, source: string, paint: Record<string, unknown>, cap = 'round'): SlottedLayer => ({
    slot: 'chosen',
    layer: {
      id,
      type: 'line',
      source,
      layout: { 'line-cap': cap, 'line-join': 'round' },
      paint,
    } as unknown as LayerSpecification,
  })
  const wide = (width: number) => width * 1.5 * scale
  const core = { constructing: [3, [1.67, 1.67]], maintained: [2.4, undefined] } as const
  const [coreWidth, coreDash] = core[once.properties.stage as keyof typeof core] ?? []
  return {
    data: { alleyOnce: collectionOf(once), alleyToday: collectionOf(today) },
    picks: [],
    layers: [
      line('alleyTodayCasing', 'alleyToday', { 'line-color': casing, 'line-width': wide(now.width + 6) }),
      line('alleyTodayLine', 'alleyToday', {
        'line-color': stageColour(today.properties.stage, theme),
        'line-width': wide(now.width),
        'line-opacity': 0.55,
      }),
      line('alleyOnceGlow', 'alleyOnce', {
        'line-color': honey,
        'line-width': wide(past.width + 14),
        'line-opacity': 0.6,
      }),
      line('alleyOnceCasing', 'alleyOnce', { 'line-color': casing, 'line-width': wide(past.width + 4) }),
      ...(once.properties.stage === 'rework'
        ? [
            line(
              'alleyOnceTies',
              'alleyOnce',
              { 'line-color': colour, 'line-width': wide(9), 'line-dasharray': [0.24, 0.67] },
              'butt',
            ),
          ]
        : []),
      line(
        'alleyOnceLine',
        'alleyOnce',
        {
          'line-color': colour,
          'line-width': wide(past.width),
          ...(past.dash && { 'line-dasharray': [...past.dash] }),
        },
        past.cap,
      ),
      ...(coreWidth
        ? [
            line(
              'alleyOnceCore',
              'alleyOnce',
              {
                'line-color': casing,
                'line-width': wide(coreWidth),
                ...(coreDash && { 'line-dasharray': [...coreDash] }),
              },
              'butt',
            ),
          ]
        : []),
    ],
  }
}

function collectionOf({ geometry }: Alley): FeatureCollection {
  const features: Feature[] = geometry ? [{ type: 'Feature', geometry, properties: {} }] : []
  return { type: 'FeatureCollection', features }
}
