/** Moves a living map from one list of layers to the next by touching only what differs. */
import type { LayerSpecification, Map as LivingMap } from 'maplibre-gl'

type Loose = {
  id: string
  type: string
  paint?: Record<string, unknown>
  layout?: Record<string, unknown>
  filter?: unknown
  minzoom?: number
  maxzoom?: number
}

/** Our own layers are examined by the tests, not again on every step of a slider. */
const trusted = { validate: false }

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** Adds, removes and repaints layers so that the map shows `next`; layers kept by both lists keep their order. */
export function restyle(
  map: LivingMap,
  before: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): void {
  const known = new Map(before.map((layer) => [layer.id, layer]))
  const wanted = new Set(next.map((layer) => layer.id))
  for (const { id } of before) if (!wanted.has(id)) map.removeLayer(id)
  for (const [place, layer] of next.entries()) {
    const old = known.get(layer.id)
    if (old) repaint(map, old as Loose, layer as Loose)
    else map.addLayer(layer, next.slice(place + 1).find(({ id }) => known.has(id) && wanted.has(id))?.id)
  }
}

function repaint(map: LivingMap, old: Loose, now: Loose): void {
  if (old === now) return
  for (const name of namesOf(old.paint, now.paint)) {
    if (!same(old.paint?.[name], now.paint?.[name]))
      map.setPaintProperty(now.id, name as never, now.paint?.[name] as never, trusted)
  }
  for (const name of namesOf(old.layout, now.layout)) {
    if (!same(old.layout?.[name], now.layout?.[name]))
      map.setLayoutProperty(now.id, name as never, now.layout?.[name] as never, trusted)
  }
  if (!same(old.filter, now.filter)) map.setFilter(now.id, (now.filter ?? null) as never, trusted)
  if (old.minzoom !== now.minzoom || old.maxzoom !== now.maxzoom)
    map.setLayerZoomRange(now.id, now.minzoom ?? 0, now.maxzoom ?? 24)
}

function namesOf(...parts: (Record<string, unknown> | undefined)[]): Set<string> {
  return new Set(parts.flatMap((part) => Object.keys(part ?? {})))
}
