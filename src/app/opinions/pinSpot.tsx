/** Where the pin stands: in the middle of that part of the map which nothing covers. */
import type { Map as LivingMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'

/** From this zoom on a finger can tell one alley from the next. */
export const pointingZoom = 14

/** Where the map comes to when somebody wants to point. */
const closeZoom = 16

/** So far above the middle the tip of the pin stands, that the pin itself is in the middle (CSS pixels). */
const below = 20

/** Whether the map stands near enough for the pin to say something. */
export function isNearEnough(map: LivingMap): boolean {
  return map.getZoom() >= pointingZoom
}

/** A position with 6 decimals, some ten centimetres. */
export function round([lon, lat]: readonly [number, number]): [number, number] {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
}

/** Brings a place (degrees lon/lat) under a spot of the map (CSS pixels from its top left). */
export function centreOn(
  map: LivingMap,
  at: readonly [number, number],
  spot: [number, number],
  duration: number,
): void {
  const { clientWidth, clientHeight } = map.getContainer()
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  map.easeTo({
    center: [at[0], at[1]],
    zoom: Math.max(map.getZoom(), isNearEnough(map) ? 0 : closeZoom),
    offset: [spot[0] - clientWidth / 2, spot[1] - clientHeight / 2],
    padding: { top: 0, left: 0, right: 0, bottom: 0 },
    duration: isCalm ? 0 : duration,
  })
}

/** The spot of the pin's tip in CSS pixels from the map's top left; null while there is no map. */
export function usePinSpot(map: LivingMap | null): [number, number] | null {
  const [spot, setSpot] = useState<[number, number] | null>(null)
  useEffect(() => {
    if (!map) return setSpot(null)
    const stage = map.getContainer()
    const panel = document.getElementById('panel')
    const measure = () => {
      const free = freeOf(stage.getBoundingClientRect(), panel?.getBoundingClientRect())
      const next: [number, number] = [Math.round(free.x), Math.round(free.y + below)]
      setSpot((now) => (now && now[0] === next[0] && now[1] === next[1] ? now : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(stage)
    if (panel) observer.observe(panel)
    measure()
    return () => observer.disconnect()
  }, [map])
  return spot
}

/** The middle of what a sheet from below, or one from the right, leaves of the stage. */
function freeOf(stage: DOMRect, panel: DOMRect | undefined): { x: number; y: number } {
  const reachesRight = panel !== undefined && panel.right >= stage.right - 1
  const isBelow = reachesRight && panel.left <= stage.left + 1
  const bottom = isBelow ? Math.min(stage.bottom, Math.max(stage.top + 120, panel.top)) : stage.bottom
  const right = reachesRight && !isBelow ? Math.max(stage.left + 120, panel.left) : stage.right
  return { x: (right - stage.left) / 2, y: (bottom - stage.top) / 2 }
}
