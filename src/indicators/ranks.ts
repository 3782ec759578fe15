/** Ranks: where a unit stands among those of its own body type, and nowhere where that cannot be said (DOMAIN §5). */
import type { UnitProperties } from '../units/unit.ts'
import type { Indicator } from './indicator.ts'

export interface Ranked {
  bodyType: UnitProperties['bodyType']
  /** Null where it is unknown. */
  value: number | null
}

export interface Rank {
  /** From 1, the best; equal values share a place. */
  place: number
  /** How many units of the type have a value. */
  of: number
}

/**
 * The ranks of rows in their order. None where the value is unknown (no area, no people: no rank), where neither direction is
 * better, and where no other unit of the type has a value.
 */
export function ranksOf({ better }: Pick<Indicator, 'better'>, rows: readonly Ranked[]): (Rank | null)[] {
  const known = Map.groupBy(
    rows.flatMap(({ bodyType, value }) => (value === null ? [] : [{ bodyType, value }])),
    ({ bodyType }) => bodyType,
  )
  return rows.map(({ bodyType, value }) => {
    const peers = known.get(bodyType) ?? []
    if (better === 'none' || value === null || peers.length < 2) return null
    const ahead = peers.filter((peer) => (better === 'up' ? peer.value > value : peer.value < value))
    return { place: ahead.length + 1, of: peers.length }
  })
}
