/** Pointing with the pin: whether the map stands near enough, and bringing it to where the person is. */
import { useState } from 'react'
import { create } from 'zustand'
import { useHand } from '../../map/hand.store.ts'
import { useView } from '../../map/ViewLink.tsx'
import { pointingZoom } from './pinSpot.tsx'

interface Pointing {
  /** Brings a place (degrees lon/lat) under the pin; null while there is no pin. */
  bring: ((at: [number, number]) => void) | null
  /** Brings the map near enough to what is under the pin. */
  comeNear: (() => void) | null
}

export const usePointing = create<Pointing>()(() => ({ bring: null, comeNear: null }))

/** Metres of accuracy beyond which a position is no place to send anybody to. */
const coarseMetres = 300

export function useNearEnough(): boolean {
  const map = useHand((hand) => hand.map)
  const { camera } = useView()
  return (camera?.zoom ?? map?.getZoom() ?? 0) >= pointingZoom
}

export type Locating = 'idle' | 'busy' | 'failed' | 'coarse'

/** Asks the device where it is and brings that under the pin. */
export function usePointingHere(): { pointHere: () => void; locating: Locating } {
  const [locating, setLocating] = useState<Locating>('idle')
  const pointHere = () => {
    if (!navigator.geolocation) return setLocating('failed')
    setLocating('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        useHand.setState({ position: { lon: longitude, lat: latitude, accuracy } })
        usePointing.getState().bring?.([longitude, latitude])
        setLocating(accuracy > coarseMetres ? 'coarse' : 'idle')
      },
      () => setLocating('failed'),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 10_000 },
    )
  }
  return { pointHere, locating }
}
