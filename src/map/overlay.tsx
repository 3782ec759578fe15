/** An overlay: sources and layers that lie over the stage while a screen needs them. */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as LivingMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { useHand } from './hand.store.ts'
import { restyle } from './restyle.ts'

/** The living map once its style can be added to; null before. */
export function useReadyMap(): LivingMap | null {
  const map = useHand((hand) => hand.map)
  const [ready, setReady] = useState<LivingMap | null>(null)
  useEffect(() => {
    if (!map) return
    const show = () => setReady(map)
    if (map.style?._loaded) show()
    else map.once('style.load', show)
    return () => {
      map.off('style.load', show)
      setReady(null)
    }
  }, [map])
  return ready === map ? ready : null
}

/** Lays data and layers over a map, topmost last; the layers' sources must be among the data. A new object is new data. */
export function useOverlay(
  map: LivingMap | null,
  data: Record<string, FeatureCollection>,
  layers: readonly LayerSpecification[],
): void {
  const shown = useRef<{ data: Record<string, FeatureCollection>; layers: readonly LayerSpecification[] } | null>(null)
  useEffect(() => {
    if (!map) return
    return () => {
      const { current } = shown
      shown.current = null
      if (!current || !map.style) return
      for (const { id } of current.layers) if (map.getLayer(id)) map.removeLayer(id)
      for (const id of Object.keys(current.data)) if (map.getSource(id)) map.removeSource(id)
    }
  }, [map])
  useEffect(() => {
    if (!map) return
    const before = shown.current
    for (const [id, collection] of Object.entries(data)) {
      if (!before) map.addSource(id, { type: 'geojson', data: collection, tolerance: 0 })
      else if (before.data[id] !== collection) map.getSource<GeoJSONSource>(id)?.setData(collection)
    }
    if (!before) for (const layer of layers) map.addLayer(layer)
    else if (before.layers !== layers) restyle(map, before.layers, layers)
    shown.current = { data, layers }
  }, [map, data, layers])
}
