/** Trees along the streets, drawn by deck.gl when the map is near, from the tiles the basemap has already fetched. */
import { ScatterplotLayer } from '@deck.gl/layers'
import type { Geometry, Position } from 'geojson'
import { useEffect } from 'react'
import { rgb, useDeck } from '../map/deck.tsx'
import { useHand } from '../map/hand.store.ts'

/** Tiles bundle the trees of a place into one MultiPoint. */
function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'MultiPoint' ? geometry.coordinates : []
}

/** @param colour `#rrggbb`. */
export function Trees({ colour }: { colour: string }) {
  const map = useHand((hand) => hand.map)
  const overlay = useDeck()
  useEffect(() => {
    if (!map) return
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
    return () => listening.unsubscribe()
  }, [map, overlay, colour])
  return null
}
