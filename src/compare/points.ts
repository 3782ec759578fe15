/** The points of the scatter: the units that have both numbers, with the third for their size, and those that lack one. */
import type { Key } from '../changes/record.ts'
import { type CatalogueRow, catalogue } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { numbersFor } from './numbers.ts'

export interface Point {
  unit: Key
  /** The number across and the number upwards. */
  x: number
  y: number
  /** 0–1 between the least and the greatest of the third indicator; null where it is unknown or none is chosen. */
  size: number | null
}

/** The indicator a link lays across: another one than the one upwards. */
export function acrossNamed(metric2: string | undefined, upwards: CatalogueRow): CatalogueRow {
  const named = catalogue.find(({ id }) => id === metric2 && id !== upwards.id)
  const usual = catalogue.find(
    ({ id }) => id === (upwards.id === 'completionRate' ? 'avgInspectionScore' : 'completionRate'),
  )
  return named ?? usual ?? catalogue[0]
}

/** The indicator a link gives the size to; none where it names none. */
export function sizeNamed(metric3: string | undefined): CatalogueRow | undefined {
  return catalogue.find(({ id }) => id === metric3)
}

/** @param rows all numbers of a day. */
export function pointsOf(
  rows: readonly FileRow[],
  upwards: CatalogueRow,
  across: CatalogueRow,
  size: CatalogueRow | undefined,
): { points: Point[]; missing: Key[] } {
  const [ys, xs, sizes] = [upwards, across, size].map(
    (one) => new Map(one ? numbersFor(rows, one.id).map(({ unit, value }) => [unit, value]) : []),
  ) as [Map<Key, number | null>, Map<Key, number | null>, Map<Key, number | null>]
  const known = [...sizes.values()].filter((value) => value !== null)
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const share = (value: number | null) => {
    if (value === null) return null
    return greatest === least ? 0.5 : (value - least) / (greatest - least)
  }
  const points: Point[] = []
  const missing: Key[] = []
  for (const [unit, y] of ys) {
    const x = xs.get(unit) ?? null
    if (x === null || y === null) missing.push(unit)
    else points.push({ unit, x, y, size: share(sizes.get(unit) ?? null) })
  }
  return { points, missing }
}
