/** How basemap layers are written: widths that grow with the zoom, and lines of a kind. */
import type { LayerSpecification } from 'maplibre-gl'

/** Widths in CSS pixels by zoom. */
export type Widths = Record<number, number>

/** The expression that grows a width from stop to stop; `more` is added at every stop, for a casing. */
export function growing(stops: Widths, more = 0): unknown[] {
  const pairs = Object.entries(stops)
    .map(([zoom, width]) => [Number(zoom), width + more] as const)
    .sort(([one], [other]) => one - other)
  return ['interpolate', ['exponential', 1.6], ['zoom'], ...pairs.flat()]
}

/** Layers of the ground file are told apart by their `kind`. */
export function ofKind(kind: string): unknown[] {
  return ['==', ['get', 'kind'], kind]
}

/** A line layer over features of a kind in the ground file. */
export function kindLine(
  id: string,
  kind: string,
  paint: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): LayerSpecification {
  const layout = { 'line-join': 'round', ...(rest.layout as object | undefined) }
  return { id, type: 'line', source: 'ground', filter: ofKind(kind), paint, ...rest, layout } as never
}

/** A fill layer over features of a kind in the ground file. */
export function kindFill(kind: string, colour: unknown): LayerSpecification {
  return { id: kind, type: 'fill', source: 'ground', filter: ofKind(kind), paint: { 'fill-color': colour } } as never
}
