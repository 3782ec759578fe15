/** A diff on the map: lines as they were, as they are to be, new ones and ones to go (DESIGN_LANGUAGE §14). */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Look, MapLayer, SlottedLayer } from './layer.ts'
import { tokens } from './palette.ts'

export type DiffPart = 'old' | 'changed' | 'added' | 'removed'

/** A line of a diff; the chosen ones are lit. */
export interface DiffLine {
  part: DiffPart
  geometry: Geometry
  isChosen: boolean
}

/** Old lines are drawn over the others, so that both are seen where they run together. */
export function diffLayer(lines: readonly DiffLine[], { palette, scale }: Look): MapLayer {
  const { ink, link, bad } = tokens[palette.theme]
  const changed = tokens[palette.theme]['honey-deep']
  const of = (...parts: DiffPart[]) => ['in', ['get', 'part'], ['literal', parts]]
  const line = (id: string, filter: unknown, paint: Record<string, unknown>, cap = 'round'): SlottedLayer => ({
    slot: 'chosen',
    layer: {
      id,
      type: 'line',
      source: 'diff',
      filter,
      layout: { 'line-cap': cap, 'line-join': 'round' },
      paint,
    } as unknown as LayerSpecification,
  })
  const dashed = (dash: number, gap: number, width: number) => ({
    'line-width': width * scale,
    'line-dasharray': [dash / width, gap / width],
  })
  const solid = of('changed', 'added')
  return {
    data: { diff: collectionOf(lines) },
    picks: [],
    layers: [
      line('diffGlow', ['==', ['get', 'isChosen'], true], {
        'line-color': palette.honey,
        'line-width': 22 * scale,
        'line-opacity': 0.45,
      }),
      line('diffCasing', ['!=', ['get', 'part'], 'old'], { 'line-color': palette.casing, 'line-width': 9 * scale }),
      line('diffNew', solid, {
        'line-color': ['match', ['get', 'part'], 'added', link, changed],
        'line-width': ['match', ['get', 'part'], 'added', 6 * scale, 5.4 * scale],
      }),
      line('diffGone', of('removed'), { 'line-color': bad, ...dashed(2, 5, 4) }, 'butt'),
      line('diffOld', of('old'), { 'line-color': ink, ...dashed(8, 6, 2.2) }, 'butt'),
    ],
  }
}

function collectionOf(lines: readonly DiffLine[]): FeatureCollection {
  const features = lines.map(
    ({ part, geometry, isChosen }): Feature => ({ type: 'Feature', geometry, properties: { part, isChosen } }),
  )
  return { type: 'FeatureCollection', features }
}
