/** The two sides as the map shows them: each with its numbers and mean, painted by classes they share where the indicator is the same. */
import { useMemo } from 'react'
import type { Key } from '../changes/record.ts'
import { type Classes, classesOf, sharedClasses } from '../indicators/classes.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { type Shade, shadesOf } from '../indicators/ramp.ts'
import { useView } from '../map/ViewLink.tsx'
import type { NumbersArrival } from './asked.store.ts'
import { useNumbers } from './numbers.store.ts'
import { type Mean, meanOf, numbersFor } from './numbers.ts'
import { type Side, sidesOf } from './sides.ts'
import { type Comparison, useCompare } from './useCompare.tsx'

export interface PaintedSide extends Side {
  arrival: NumbersArrival
  rows: ReadonlyMap<Key, FileRow>
  mean: Mean
  classes: Classes
  shades: readonly Shade[]
}

export interface PaintedSides {
  by: 'day' | 'indicator'
  left: PaintedSide
  right: PaintedSide
  comparison: Comparison
  /** The mean change of the units, where each unit's is told beside it; null where none is known. */
  meanChange?: number | null
}

export function useSides(): PaintedSides {
  const comparison = useCompare()
  const view = useView()
  const { metric, metric2, date2, breaks } = view
  const { day, lastDay, method } = comparison
  const sides = useMemo(
    () => sidesOf({ ...(metric && { metric }), ...(metric2 && { metric2 }), ...(date2 && { date2 }) }, day, lastDay),
    [metric, metric2, date2, day, lastDay],
  )
  const left = useNumbers(day && sides.left.day)
  const right = useNumbers(day)
  return useMemo(() => {
    const of = (side: Side, { arrival, rows }: { arrival: NumbersArrival; rows: readonly FileRow[] }) => ({
      side,
      arrival,
      rows: numbersFor(rows, side.indicator.id),
    })
    const [one, other] = [of(sides.left, left), of(sides.right, right)]
    const values = [one, other].map(({ rows }) => rows.map(({ value }) => value))
    const wish = { method, ...(breaks && { breaks }) }
    const shared = sharedClasses(values, { ...wish, digits: sides.left.indicator.digits })
    const painted = ({ side, arrival, rows }: typeof one, place: number): PaintedSide => {
      const own = values[place] ?? []
      const classes =
        (sides.by === 'day' ? shared[place] : undefined) ?? classesOf(own, { ...wish, digits: side.indicator.digits })
      const shades = shadesOf(side.indicator, classes.counts.length)
      return {
        ...side,
        arrival,
        classes,
        shades,
        mean: meanOf(rows),
        rows: new Map(rows.map((row) => [row.unit, row])),
      }
    }
    return { by: sides.by, left: painted(one, 0), right: painted(other, 1), comparison }
  }, [sides, left, right, method, breaks, comparison])
}
