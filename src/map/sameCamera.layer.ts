/** One camera for two maps: where either goes, the other stands at the same moment. */
import type { Map as LivingMap } from 'maplibre-gl'

/** Marks what a map says while it only follows, so that no link is written for every step of the way. */
export interface Following {
  isFollowing?: true
}

/** Holds two maps together until the answer is called. The twin takes the first map's place at once. */
export function sameCamera(first: LivingMap, twin: LivingMap): () => void {
  let isTied = false
  const follow = (leader: LivingMap, follower: LivingMap, note: Following) => {
    if (isTied) return
    isTied = true
    const [center, zoom, bearing, pitch] = [
      leader.getCenter(),
      leader.getZoom(),
      leader.getBearing(),
      leader.getPitch(),
    ]
    follower.jumpTo({ center, zoom, bearing, pitch }, note)
    isTied = false
  }
  const lead = () => follow(first, twin, { isFollowing: true })
  lead()
  const listeners = [
    first.on('move', lead),
    first.on('resize', lead),
    twin.on('move', () => follow(twin, first, { isFollowing: true })),
    twin.on('moveend', () => follow(twin, first, {})),
  ]
  return () => {
    for (const listener of listeners) listener.unsubscribe()
  }
}
