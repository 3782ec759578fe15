/** deck.gl on the living map: an overlay for as long as a drawing needs it, and a camera that tilts and comes back. */
import type { LightingEffect } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { EaseToOptions, Map as LivingMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useHand } from './hand.store.ts'

/** Keeps what is drawn, so that a picture can be taken of it. */
const readable = { deviceProps: { type: 'webgl', webgl: { preserveDrawingBuffer: true } } } as const

/** An overlay over the living map; its layers are given by `setProps`. @param effects must stay the same object. */
export function useDeck(effects?: LightingEffect[]): MapLibreOverlay {
  const map = useHand((hand) => hand.map)
  const [overlay] = useState(
    () => new MapLibreOverlay({ ...readable, interleaved: false, layers: [], ...(effects && { effects }) }),
  )
  useEffect(() => {
    if (!map) return
    map.addControl(overlay)
    return () => {
      if (map.style) map.removeControl(overlay)
    }
  }, [map, overlay])
  return overlay
}

/** Tilts the camera while a drawing in space is shown; the map lies flat again afterwards. @param cameraOf must stay the same function. */
export function useTilt(cameraOf: (map: LivingMap) => EaseToOptions): void {
  const map = useHand((hand) => hand.map)
  useEffect(() => {
    if (!map) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    map.easeTo({ ...cameraOf(map), duration: still ? 0 : 900 })
    return () => {
      if (map.style) map.jumpTo({ pitch: 0, bearing: 0 })
    }
  }, [map, cameraOf])
}

/** Red, green and blue of `#rrggbb`. */
export function rgb(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}
