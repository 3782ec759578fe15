/** The other three work lines on the map: avenues as honey-edged bands, blocks as hatched areas, micro-spaces as small signs. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import { type Look, type MapLayer, nameIn, type Slot, type SlottedLayer } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'
import type { Project } from './project.ts'

/** Projects as map data. */
export function projectData(projects: readonly Project[]): Record<'project', FeatureCollection> {
  const features = projects
    .filter(({ geometry }) => geometry)
    .map(({ id, geometry, properties: { name, nameHant, nameEn, workLine, status } }) => ({
      type: 'Feature' as const,
      geometry: geometry!,
      properties: { key: id, name, nameHant, nameEn, workLine, status },
    }))
  return { project: { type: 'FeatureCollection', features } }
}

/** Rows of the projects' layers: only the work lines asked for are drawn. */
export function projectLayer(
  data: MapLayer['data'],
  lines: readonly string[],
  chosen: Key | undefined,
  look: Look,
): MapLayer {
  const { palette, scale } = look
  const shown = (type: string) => [
    'all',
    ['any', ['in', ['get', 'workLine'], ['literal', [...lines]]], ['==', ['get', 'key'], chosen ?? '']],
    ['==', ['geometry-type'], type],
  ]
  const colour = palette.project
  const row = (slot: Slot, layer: Record<string, unknown>): SlottedLayer => ({
    slot,
    layer: { source: 'project', ...layer } as unknown as LayerSpecification,
  })
  const isChosen = ['==', ['get', 'key'], chosen ?? '']
  return {
    data,
    picks: ['projectPoint', 'projectLine', 'projectArea'],
    layers: [
      row('area', {
        id: 'projectArea',
        type: 'fill',
        filter: shown('Polygon'),
        paint: { 'fill-color': colour, 'fill-opacity': ['case', isChosen, 0.28, 0.16] },
      }),
      row('line', {
        id: 'projectEdge',
        type: 'line',
        filter: shown('Polygon'),
        paint: { 'line-color': colour, 'line-width': ['case', isChosen, 3, 1.8], 'line-dasharray': [3, 1.6] },
      }),
      row('line', {
        id: 'projectLineCasing',
        type: 'line',
        filter: shown('LineString'),
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.casing, 'line-width': 9 },
      }),
      row('line', {
        id: 'projectLine',
        type: 'line',
        filter: shown('LineString'),
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': colour, 'line-width': ['case', isChosen, 7, 5], 'line-opacity': 0.9 },
      }),
      row('line', {
        id: 'projectLineCore',
        type: 'line',
        filter: shown('LineString'),
        paint: { 'line-color': palette.casing, 'line-width': 1.4, 'line-dasharray': [6, 3] },
      }),
      row('badge', {
        id: 'projectPoint',
        type: 'symbol',
        filter:
          lines.length > 0 || chosen
            ? ['any', shown('Point'), ['all', shown('Polygon')], ['all', shown('LineString')]]
            : ['==', ['get', 'key'], ''],
        layout: {
          'icon-image': ['concat', 'project-', ['get', 'workLine']],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.5, 12.5, 0.75, 14, 1],
          'icon-allow-overlap': true,
          'text-field': ['step', ['zoom'], '', 12.5, nameIn(look.language)],
          'text-font': [...fonts.sans],
          'text-size': 12 * scale,
          'text-anchor': 'top',
          'text-offset': [0, 1],
          'text-optional': true,
        },
        paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
      }),
    ],
  }
}
