/** A pill on the map: a few words at a place, moving with the map. */
import { Marker } from 'maplibre-gl'
import { type ReactNode, useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useHand } from './hand.store.ts'

/** @param at degrees WGS84 lon/lat. */
export function MapPill({ at, children }: { at: [number, number]; children: ReactNode }) {
  const map = useHand((hand) => hand.map)
  const [lon, lat] = at
  const host = useMemo(() => document.createElement('div'), [])
  useEffect(() => {
    if (!map) return
    const marker = new Marker({ element: host, anchor: 'bottom', offset: [0, -10] }).setLngLat([lon, lat]).addTo(map)
    return () => {
      marker.remove()
    }
  }, [map, host, lon, lat])
  return map ? createPortal(children, host) : null
}
