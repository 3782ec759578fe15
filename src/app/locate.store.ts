/** Where am I: asks the device for its position, finds the unit by geometry, and says plainly when it cannot. */
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'
import type { Near } from '../geo/overlap.ts'
import { useHand } from '../map/hand.store.ts'
import type { Unit } from '../units/unit.ts'

export type Located =
  | { state: 'idle' | 'busy' | 'denied' | 'failed' }
  | { state: 'outside'; metres: number }
  | { state: 'coarse'; accuracy: number }
  | { state: 'inside' | 'near'; units: Near<Key>[]; accuracy: number }

export const useLocated = create<{ located: Located }>()(() => ({ located: { state: 'idle' } }))

/** Metres within which a limit counts as near, whatever the accuracy of the device. */
const nearMetres = 120

/** Metres of accuracy beyond which a position says nothing of the unit. */
const coarseMetres = 1000

function say(located: Located): void {
  useLocated.setState({ located })
  useHand.setState(({ sheet }) => ({ sheet: sheet === 'low' ? 'half' : sheet }))
}

function positionOf(): Promise<GeolocationPosition> {
  return new Promise((found, lost) => {
    if (!navigator.geolocation) lost(new Error('none'))
    navigator.geolocation.getCurrentPosition(found, lost, {
      enableHighAccuracy: true,
      timeout: 12_000,
      maximumAge: 30_000,
    })
  })
}

/** How far from the middle of the map the middle of what the sheet leaves free lies, in CSS pixels. */
function aboveSheet(): [number, number] {
  return [0, innerWidth < 640 ? -innerHeight * 0.21 : 0]
}

/** Near enough to see both sides of a limit. */
const nearZoom = 15

/** Locates and resolves to the unit, when it is one without doubt. */
export async function locate(units: readonly Unit[]): Promise<Key | undefined> {
  say({ state: 'busy' })
  try {
    const { coords } = await positionOf()
    const { unitFinder } = await import('../geo/overlap.ts')
    const position = { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }
    useHand.setState({ position })
    if (coords.accuracy > coarseMetres) {
      say({ state: 'coarse', accuracy: coords.accuracy })
      return undefined
    }
    const here: [number, number] = [position.lon, position.lat]
    const finder = unitFinder<Key>(units)
    const near = finder.near(here, Math.max(nearMetres, coords.accuracy))
    if (!near.some(({ inside }) => inside)) {
      const metres = Math.min(...finder.near(here, Number.POSITIVE_INFINITY).map((one) => one.metres))
      say({ state: 'outside', metres })
      return undefined
    }
    if (near.length > 1)
      useHand.getState().map?.easeTo({ center: here, zoom: nearZoom, offset: aboveSheet(), duration: 0 })
    say({ state: near.length > 1 ? 'near' : 'inside', units: near, accuracy: coords.accuracy })
    return near.length === 1 ? near[0]?.unit : undefined
  } catch (fault) {
    const denied = fault instanceof GeolocationPositionError && fault.code === fault.PERMISSION_DENIED
    say({ state: denied ? 'denied' : 'failed' })
    return undefined
  }
}

/** Forgets what was said of the last try. */
export function forgetLocation(): void {
  useLocated.setState({ located: { state: 'idle' } })
}
