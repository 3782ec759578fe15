/** Moran's I: whether neighbours are more alike than chance would have it, with the share of random arrangements that are as far from chance. */
import type { Key } from '../changes/record.ts'
import type { Neighbours } from './neighbours.ts'

export interface Moran {
  /** About −1 (neighbours are opposites) to 1 (neighbours are alike). */
  i: number
  /** What chance gives on average: −1 ÷ (n − 1). */
  expected: number
  /** Two-sided: the share of arrangements, this one among them, at least as far from `expected`. */
  p: number
  /** Units that have a value and a neighbour with one. */
  n: number
  permutations: number
}

/** Fewer units than this tell nothing. */
const fewest = 5

/** From this p on, what is seen may well be chance. */
export const significance = 0.05

/**
 * Global Moran's I (Moran 1950; row-standardised weights, so that each unit is held against the mean of its neighbours), with
 * a permutation test (Anselin 1995): the values are dealt out anew at random. The same seed gives the same p.
 * Null where fewer than five units have a value and a neighbour with one, or all values are the same.
 */
export function moranOf(
  values: ReadonlyMap<Key, number | null>,
  neighbours: Neighbours,
  { permutations = 999, seed = 1 } = {},
): Moran | null {
  const known = (id: Key) => (values.get(id) ?? null) !== null
  const ids = [...values.keys()].filter((id) => known(id) && neighbours.get(id)?.some(known))
  if (ids.length < fewest) return null
  const places = new Map(ids.map((id, place) => [id, place]))
  const around = ids.map((id) => neighbours.get(id)!.flatMap((other) => places.get(other) ?? []))
  const deviations = deviationsOf(ids.map((id) => values.get(id)!))
  const spread = deviations.reduce((sum, one) => sum + one ** 2, 0)
  if (spread === 0) return null
  const expected = -1 / (ids.length - 1)
  const i = likeness(deviations, around) / spread
  const far = Math.abs(i - expected) - 1e-12
  const random = randomFrom(seed)
  let asFar = 1
  for (let turn = 0; turn < permutations; turn += 1) {
    shuffle(deviations, random)
    if (Math.abs(likeness(deviations, around) / spread - expected) >= far) asFar += 1
  }
  return { i, expected, p: asFar / (permutations + 1), n: ids.length, permutations }
}

/** What it means, in one of four words: alike neighbours, opposite ones, nothing but chance, or too little to say. */
export function meaningOf(moran: Moran | null): 'clustered' | 'scattered' | 'chance' | 'tooFew' {
  if (moran === null) return 'tooFew'
  if (moran.p >= significance) return 'chance'
  return moran.i > moran.expected ? 'clustered' : 'scattered'
}

function deviationsOf(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

/** The sum over all units of its deviation times the mean deviation around it. */
function likeness(deviations: readonly number[], around: readonly (readonly number[])[]): number {
  let total = 0
  for (let place = 0; place < deviations.length; place += 1) {
    const others = around[place]!
    let sum = 0
    for (const other of others) sum += deviations[other]!
    total += (deviations[place]! * sum) / others.length
  }
  return total
}

/** Fisher and Yates, in place. */
function shuffle(values: number[], random: () => number): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1))
    const kept = values[last]!
    values[last] = values[place]!
    values[place] = kept
  }
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
