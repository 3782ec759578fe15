/** Differences cut into seven classes, the same to both sides of zero, and what is counted of the records that changed. */
import type { Key } from '../changes/record.ts'
import type { Difference } from '../indicators/difference.ts'

export interface Divided {
  /** The three limits above zero, upwards; below it they are the same with a minus. The middle class lies nearer to zero than the first. */
  limits: readonly [number, number, number]
  /** How many lie in each of the seven classes, from the greatest fall to the greatest rise. */
  counts: readonly number[]
  /** How many are unknown on one of the days. */
  unknown: number
}

/** Numbers a limit may begin with. */
const plain = [0.5, 1, 2, 3, 4, 5, 6, 8, 10]

/** Cuts differences (null where unknown) so that the greatest reaches into an outer class; limits are plain numbers of so many digits. */
export function divided(changes: readonly (number | null)[], digits: number): Divided {
  const known = changes.filter((change) => change !== null)
  const least = 10 ** -digits
  const step = Math.max(least, stepFor(Math.max(...known.map(Math.abs), 0)))
  const limits = [1, 3, 5].map((times) => Number((step * times).toFixed(6))) as unknown as Divided['limits']
  const counts = Array<number>(7).fill(0)
  for (const change of known) counts[placeOfChange(limits, change)]! += 1
  return { limits, counts, unknown: changes.length - known.length }
}

/** The class of a difference: 0 the greatest fall, 3 about zero, 6 the greatest rise. */
export function placeOfChange(limits: Divided['limits'], change: number): number {
  const far = limits.filter((limit) => Math.abs(change) >= limit).length
  return 3 + (change < 0 ? -far : far)
}

/** A plain step of which the greatest difference is five to seven, or, where there is none, a little more. */
function stepFor(greatest: number): number {
  if (greatest <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(greatest / 7))
  const steps = plain.map((one) => one * power)
  return (
    steps.find((step) => step * 7 >= greatest && step * 5 <= greatest) ??
    steps.findLast((step) => step * 5 <= greatest) ??
    0
  )
}

export type What = Difference['what']

/** How many differences of each kind. */
export function countsOf(differences: readonly Difference[]): ReadonlyMap<What, number> {
  return new Map([...Map.groupBy(differences, ({ what }) => what)].map(([what, some]) => [what, some.length]))
}

/** The units with differences, the most first. */
export function byUnit(
  differences: readonly Difference[],
): { unit: Key; n: number; counts: ReadonlyMap<What, number> }[] {
  return [...Map.groupBy(differences, ({ unit }) => unit)]
    .map(([unit, some]) => ({ unit, n: some.length, counts: countsOf(some) }))
    .sort((one, other) => other.n - one.n)
}
