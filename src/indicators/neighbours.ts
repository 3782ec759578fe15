/** Neighbours: units that share a piece of their limits, and how each stands beside the mean of those around it. */
import type { Position } from 'geojson'
import type { Key } from '../changes/record.ts'
import { ringsOf } from '../geo/parts.ts'
import type { Unit } from '../units/unit.ts'

export type Neighbours = ReadonlyMap<Key, readonly Key[]>

/**
 * The neighbours of each unit, by key. Units are a partition: where two touch, the same positions stand in both limits.
 * A corner in common does not make neighbours; a unit without an area has none.
 */
export function neighboursOf(units: readonly Pick<Unit, 'id' | 'geometry'>[]): Neighbours {
  const sides = new Map<string, Key[]>()
  for (const { id, geometry } of units) {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') continue
    for (const ring of ringsOf(geometry)) {
      for (const [place, position] of ring.slice(1).entries()) {
        const side = sideOf(ring[place]!, position)
        sides.set(side, [...(sides.get(side) ?? []), id])
      }
    }
  }
  const found = new Map<Key, Set<Key>>(units.map(({ id }) => [id, new Set()]))
  for (const touching of sides.values()) {
    for (const one of touching) for (const other of touching) if (one !== other) found.get(one)?.add(other)
  }
  return new Map([...found].map(([id, around]) => [id, [...around].sort()]))
}

/** The side between two positions, whichever way it is walked. */
function sideOf(one: Position, other: Position): string {
  const [first, second] = [one.join(' '), other.join(' ')]
  return first < second ? `${first}, ${second}` : `${second}, ${first}`
}

/** A unit against those around it: the mean of the neighbours that have a value (null where none has), and how many have one. */
export interface Beside {
  mean: number | null
  n: number
  /** Value minus mean; null where either is unknown. */
  difference: number | null
}

export function besideNeighbours(
  values: ReadonlyMap<Key, number | null>,
  neighbours: Neighbours,
): ReadonlyMap<Key, Beside> {
  return new Map(
    [...values].map(([id, value]) => {
      const around = (neighbours.get(id) ?? []).flatMap((other) => values.get(other) ?? [])
      const mean = around.length === 0 ? null : around.reduce((sum, one) => sum + one, 0) / around.length
      return [id, { mean, n: around.length, difference: mean === null || value === null ? null : value - mean }]
    }),
  )
}
