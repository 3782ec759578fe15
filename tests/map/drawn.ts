/** Which layers of a style draw a feature, read from their filters and zooms as MapLibre reads them. */
import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import type { LayerSpecification } from 'maplibre-gl'

/** A feature as a tile holds it: its properties and 1, 2 or 3 for a point, line or polygon. */
export interface Drawable {
  source: string
  type: 1 | 2 | 3
  properties: Record<string, unknown>
}

/** Ids of the layers that draw the feature at a zoom, bottom to top. */
export function drawnBy(
  layers: readonly LayerSpecification[],
  { source, ...feature }: Drawable,
  zoom: number,
): string[] {
  return layers.flatMap((layer) => {
    if (!('source' in layer) || layer.source !== source) return []
    if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return []
    const filter = 'filter' in layer ? layer.filter : undefined
    return featureFilter(filter, layer.id).filter({ zoom } as never, feature as never) ? [layer.id] : []
  })
}
