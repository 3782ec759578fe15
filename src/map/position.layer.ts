/** Where the person stands: a dot with a halo as wide as the device is unsure. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Look, MapLayer } from './layer.ts'

interface Position {
  lon: number
  lat: number
  accuracy: number
}

const known = new WeakMap<Position, FeatureCollection>()
const nowhere: FeatureCollection = { type: 'FeatureCollection', features: [] }

function pointAt(position: Position): FeatureCollection {
  const made = known.get(position) ?? {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [position.lon, position.lat] } },
    ],
  }
  known.set(position, made)
  return made
}

/** The row of the person's own position; empty while it is not known. */
export function positionLayer(position: Position | null, { palette }: Look): MapLayer {
  const circle = (id: string, paint: Record<string, unknown>): { slot: 'label'; layer: LayerSpecification } => ({
    slot: 'label',
    layer: { id, type: 'circle', source: 'position', paint } as unknown as LayerSpecification,
  })
  const link = palette.theme === 'dark' ? '#9CCBE6' : '#1F5275'
  return {
    data: { position: position ? pointAt(position) : nowhere },
    picks: [],
    layers: [
      circle('positionHalo', { 'circle-radius': 22, 'circle-color': link, 'circle-opacity': 0.18 }),
      circle('positionDot', {
        'circle-radius': 8,
        'circle-color': link,
        'circle-stroke-width': 3,
        'circle-stroke-color': palette.paper,
      }),
    ],
  }
}
