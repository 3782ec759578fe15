/** Follows where the person is while a screen asks for it; the position itself lies in the hand. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { useHand } from './hand.store.ts'

export type Following = 'waiting' | 'known' | 'denied' | 'failed'

/** How far the asking has come; `denied` when the person or the page's settings forbid it. */
export const useFollowing = create<{ state: Following; tries: number }>()(() => ({ state: 'waiting', tries: 0 }))

const wish = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 5000 }

function found({ coords }: GeolocationPosition): void {
  useHand.setState({ position: { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy } })
  useFollowing.setState({ state: 'known' })
}

function lost({ code, PERMISSION_DENIED }: GeolocationPositionError): void {
  useFollowing.setState({ state: code === PERMISSION_DENIED ? 'denied' : 'failed' })
}

/** Keeps the position up for as long as the screen is there. */
export function useFollow(): void {
  const tries = useFollowing((store) => store.tries)
  useEffect(() => {
    if (!navigator.geolocation || tries < 0) {
      useFollowing.setState({ state: 'failed' })
      return
    }
    useFollowing.setState({ state: useHand.getState().position ? 'known' : 'waiting' })
    const watch = navigator.geolocation.watchPosition(found, lost, wish)
    return () => navigator.geolocation.clearWatch(watch)
  }, [tries])
}

/** Asks again after it failed. */
export function followAgain(): void {
  useFollowing.setState(({ tries }) => ({ tries: tries + 1 }))
}
