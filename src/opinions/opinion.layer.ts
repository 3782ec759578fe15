/** Opinions on the map: counts by unit from afar and by alley nearer by, single pins with the sign of their topic near by. */
import type { LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import type { Look } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'
import { alleyZoom, singleZoom } from './marks.ts'

/** Layers that answer to a pointer, topmost first. */
export const opinionPicks: readonly string[] = ['opinionSingle', 'opinionFew', 'opinionAlley', 'opinionUnit']

/** The mark of a unit stands beside its hive cell (CSS pixels). */
const besideHive: [number, number] = [17, -15]

/** Layers over the source `opinion`. @param chosen the opinion whose pin is in honey. */
export function opinionLayers(chosen: Key | undefined, { palette, scale }: Look): LayerSpecification[] {
  const isLevel = (level: string) => ['==', ['get', 'level'], level]
  const row = (layer: Record<string, unknown>) => ({ source: 'opinion', ...layer }) as unknown as LayerSpecification
  const disc = (id: string, level: string, zooms: object, shift: [number, number]) => [
    row({
      id,
      type: 'circle',
      ...zooms,
      filter: isLevel(level),
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['get', 'n'], 2, 11 * scale, 100, 15 * scale],
        'circle-color': palette.ink,
        'circle-stroke-width': 2,
        'circle-stroke-color': palette.paper,
        'circle-translate': shift,
      },
    }),
    row({
      id: `${id}Count`,
      type: 'symbol',
      ...zooms,
      filter: isLevel(level),
      layout: {
        'text-field': ['to-string', ['get', 'n']],
        'text-font': [...fonts.sans],
        'text-size': 12 * scale,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.paper, 'text-translate': shift },
    }),
  ]
  const pin = (id: string, from: number) =>
    row({
      id,
      type: 'symbol',
      minzoom: from,
      filter: ['all', isLevel('single'), ['==', ['get', 'from'], from]],
      layout: {
        'icon-image': [
          'concat',
          'opinion-',
          ['get', 'topic'],
          ['case', ['==', ['get', 'key'], chosen ?? ''], '-chosen', ['>', ['get', 'open'], 0], '', '-done'],
        ],
        'icon-size': ['case', ['==', ['get', 'key'], chosen ?? ''], 1.2 * scale, scale],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'symbol-sort-key': ['case', ['==', ['get', 'key'], chosen ?? ''], 2, ['get', 'open']],
      },
    })
  return [
    ...disc('opinionUnit', 'unit', { maxzoom: alleyZoom }, besideHive),
    ...disc('opinionAlley', 'alley', { minzoom: alleyZoom, maxzoom: singleZoom }, [0, 0]),
    pin('opinionFew', alleyZoom),
    pin('opinionSingle', singleZoom),
  ]
}
