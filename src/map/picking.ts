/** Picking: which record lies under a pointer, and which records are drawn in view. */
import type { Map as LivingMap, Point } from 'maplibre-gl'
import { isKey, type Key } from '../changes/record.ts'

/** Half the side of the square, in CSS pixels, in which a finger or a mouse may miss a thin line. */
const reach = { touch: 14, mouse: 5 }

/** The topmost pickable record near a point of the map; a thin line near the pointer wins over the area beneath it. */
export function keyAt(map: LivingMap, point: Point, picks: readonly string[], event: Event): Key | undefined {
  const half = 'pointerType' in event && event.pointerType === 'touch' ? reach.touch : reach.mouse
  const drawn = picks.filter((id) => map.getLayer(id))
  for (const layer of drawn) {
    const box: [[number, number], [number, number]] = [
      [point.x - half, point.y - half],
      [point.x + half, point.y + half],
    ]
    const area = map.getLayer(layer)?.type === 'fill' ? point : box
    const key = map.queryRenderedFeatures(area, { layers: [layer] })[0]?.properties.key
    if (isKey(key)) return key
  }
  return undefined
}

/** Keys of the records drawn in view by the layers named, each once, topmost layers last, then in reading order. */
export function featuresInView(map: LivingMap, picks: readonly string[]): Key[] {
  const keys = new Set<Key>()
  for (const layer of picks.toReversed()) {
    if (!map.getLayer(layer)) continue
    for (const { properties } of map.queryRenderedFeatures({ layers: [layer] })) {
      if (isKey(properties.key)) keys.add(properties.key)
      if (keys.size >= 400) return [...keys]
    }
  }
  return [...keys]
}
