/** Whereabouts of a pin: the unit it stands in and the alley nearest to it, so that one sees who will receive an opinion. */
import type { Geometry, LineString, MultiLineString, Position } from 'geojson'
import type { Key } from '../changes/record.ts'
import { boundsOf } from '../geo/bounds.ts'
import { flatAround, metresBetween, nearestShare, placeAt } from '../geo/flat.ts'
import { unitFinder } from '../geo/overlap.ts'
import { partsOf } from '../geo/parts.ts'

/** An alley farther than this (metres) is not the one that is meant. */
export const alleyReach = 200

/** A record with a place: an alley with its line, a unit with its area. */
export interface Placed {
  id: Key
  geometry: Geometry | null
}

export interface NearAlley {
  alley: Key
  /** From the pin to the alley. */
  metres: number
  /** The point of the alley nearest to the pin, degrees WGS84 lon/lat: where the public sees the opinion. */
  at: [number, number]
}

export interface Whereabouts {
  /** Null outside the district. */
  unit: Key | null
  /** Null where no alley is within {@link alleyReach}. */
  nearest: NearAlley | null
}

/** Prepares the search; positions are degrees WGS84 lon/lat. Of alleys equally near, the first by key. */
export function whereaboutsFinder(
  units: readonly Placed[],
  alleys: readonly Placed[],
): (position: Position) => Whereabouts {
  const finder = unitFinder<Key>(units)
  const lines = alleys.toSorted((one, other) => (one.id < other.id ? -1 : 1)).flatMap(lineWithBox)
  return (position) => ({
    unit: finder.find({ type: 'Point', coordinates: position })[0]?.unit ?? null,
    nearest: nearestOf(lines, position),
  })
}

interface Boxed {
  alley: Key
  line: LineString | MultiLineString
  box: [west: number, south: number, east: number, north: number]
}

function lineWithBox({ id, geometry }: Placed): Boxed[] {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return []
  const box = boundsOf(geometry)
  return box ? [{ alley: id, line: geometry, box }] : []
}

function nearestOf(lines: readonly Boxed[], position: Position): NearAlley | null {
  const flat = flatAround(position)
  const [west, south] = flat.toDegrees([-alleyReach, -alleyReach])
  const [east, north] = flat.toDegrees([alleyReach, alleyReach])
  let best: NearAlley | null = null
  for (const { alley, line, box } of lines) {
    if (box[0] > east || box[2] < west || box[1] > north || box[3] < south) continue
    const { metres, at } = nearestOn(line, position)
    if (metres <= alleyReach && (!best || metres < best.metres)) best = { alley, metres, at }
  }
  return best
}

/** The point of a line nearest to a position, and the metres to it; infinitely far for a line without length. */
export function nearestOn(
  line: LineString | MultiLineString,
  position: Position,
): { metres: number; at: [number, number] } {
  const flat = flatAround(position)
  let best = { metres: Number.POSITIVE_INFINITY, at: flat.toDegrees([0, 0]) }
  for (const part of partsOf(line)) {
    const places = part.map(flat.toMetres)
    for (const [index, to] of places.slice(1).entries()) {
      const from = places[index] ?? to
      const place = placeAt(nearestShare([0, 0], from, to), from, to)
      const metres = metresBetween([0, 0], place)
      if (metres < best.metres) best = { metres, at: flat.toDegrees(place) }
    }
  }
  return best
}
