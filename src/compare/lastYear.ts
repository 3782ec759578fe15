/** Against last year: how far each unit's number has moved since the same day of the year before. */
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { rounded } from '../indicators/indicator.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'

export interface SinceLastYear {
  /** The number a year ago and what it counted; null where it was unknown. */
  before: number | null
  n: number
  /** Number now minus number then, in the indicator's digits; null where either is unknown. */
  change: number | null
}

/** By unit; a unit that was not there a year ago has no number then. */
export function sinceLastYear(
  now: readonly FileRow[],
  then: readonly FileRow[],
  { id, digits }: Pick<CatalogueRow, 'id' | 'digits'>,
): ReadonlyMap<Key, SinceLastYear> {
  const past = new Map(then.filter(({ indicator }) => indicator === id).map((row) => [row.unit, row]))
  const changes = now.filter(({ indicator }) => indicator === id)
  return new Map(
    changes.map(({ unit, value }) => {
      const { value: before = null, n = 0 } = past.get(unit) ?? {}
      const change = value === null || before === null ? null : rounded(value - before, digits)
      return [unit, { before, n, change }]
    }),
  )
}

/** Rows in the order of a number each has, the least first (`-1` the greatest first); those without come last, equals keep their order. */
export function inOrderOf<Row>(rows: readonly Row[], number: (row: Row) => number | null, sign: 1 | -1): Row[] {
  return rows.toSorted((one, other) => {
    const [first, second] = [number(one), number(other)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (first - second)
  })
}

/** Whether a change is for the better: 1, for the worse: -1, or neither: 0. */
export function goodness({ better }: Pick<CatalogueRow, 'better'>, change: number): 1 | -1 | 0 {
  if (better === 'none' || change === 0) return 0
  return change > 0 === (better === 'up') ? 1 : -1
}
