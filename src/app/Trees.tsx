/** Trees along the streets, drawn by deck.gl when the map is near, from the tiles the basemap has already fetched. */
import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Geometry, Position } from 'geojson'
import { useEffect, useState } from 'react'
import { useHand } from '../map/hand.store.ts'

function rgb(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

/** Tiles bundle the trees of a place into one MultiPoint. */
function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'MultiPoint' ? geometry.coordinates : []
}

/** @param colour `#rrggbb`. */
export function Trees({ colour }: { colour: string }) {
  const map = useHand((hand) => hand.map)
  const [overlay] = useState(() => new MapLibreOverlay({ interleaved: false, layers: [] }))
  useEffect(() => {
    if (!map) return
    map.addControl(overlay)
    const show = () => {
      const trees = map
        .querySourceFeatures('near', { sourceLayer: 'tree' })
        .flatMap(({ geometry }) => pointsOf(geometry))
      const layer = new ScatterplotLayer({
        id: 'tree',
        data: trees,
        getPosition: (tree: number[]) => tree as [number, number],
        getRadius: 2.6,
        radiusUnits: 'meters',
        getFillColor: [...rgb(colour), 215],
      })
      overlay.setProps({ layers: [layer] })
    }
    show()
    const listening = map.on('idle', show)
    return () => {
      listening.unsubscribe()
      if (map.style) map.removeControl(overlay)
    }
  }, [map, overlay, colour])
  return null
}
