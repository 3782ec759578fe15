/** The change of the indicator between two days: each unit's number on both, the difference (or how far that lies from the mean of all), and its class. */
import { useMemo } from 'react'
import { divergingShades, type Shade } from '../indicators/ramp.ts'
import { useView } from '../map/ViewLink.tsx'
import { type Divided, divided, placeOfChange } from './change.ts'
import { useNumbers } from './numbers.store.ts'
import { meanOf, numbersFor } from './numbers.ts'
import { besideMean, changeOf } from './sideChange.ts'
import { sidesOf } from './sides.ts'
import { useCompare } from './useCompare.tsx'
import type { PaintedSide, PaintedSides } from './useSides.tsx'

export interface Change {
  /** The earlier day left, the later one right. */
  sides: PaintedSides
  changes: readonly { unit: `${string}:${string}`; change: number | null; shade: Shade | null }[]
  divided: Divided
}

export function useChange(): Change {
  const comparison = useCompare()
  const { metric, date2, beside } = useView()
  const { day, lastDay, indicator, classes, shades } = comparison
  const wished = useMemo(
    () => sidesOf({ ...(metric && { metric }), ...(date2 && { date2 }) }, day, lastDay),
    [metric, date2, day, lastDay],
  )
  const [from, to] = [wished.left.day, wished.right.day].sort() as [string, string]
  const before = useNumbers(day && from)
  const after = useNumbers(day && to)
  return useMemo(() => {
    const painted = (on: string, { arrival, rows }: typeof before): PaintedSide => {
      const own = numbersFor(rows, indicator.id)
      return {
        day: on,
        indicator,
        arrival,
        classes,
        shades,
        mean: meanOf(own),
        rows: new Map(own.map((row) => [row.unit, row])),
      }
    }
    const plain: PaintedSides = { by: 'day', left: painted(from, before), right: painted(to, after), comparison }
    const units = [...new Set([...plain.left.rows.keys(), ...plain.right.rows.keys()])]
    const { mean } = meanOf(units.map((unit) => ({ value: changeOf(plain, unit) })))
    const sides = beside === 'mean' ? { ...plain, meanChange: mean } : plain
    const told = beside === 'mean' ? besideMean : changeOf
    const found = units.map((unit) => ({ unit, change: told(sides, unit) }))
    const cut = divided(
      found.map(({ change }) => change),
      indicator.digits,
    )
    const shadeOf = (change: number | null) =>
      change === null ? null : (divergingShades[placeOfChange(cut.limits, change)] ?? null)
    return { sides, divided: cut, changes: found.map((one) => ({ ...one, shade: shadeOf(one.change) })) }
  }, [from, to, before, after, beside, indicator, classes, shades, comparison])
}
