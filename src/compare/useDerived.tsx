/** What the table tells of the indicator that is compared beyond its value: the change since last year, the neighbours' mean, and how far the unit lies from it. */
import { useMemo } from 'react'
import type { Key } from '../changes/record.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { useWords } from '../words/words.tsx'
import { inOrderOf } from './lastYear.ts'
import { tableRows } from './numbers.ts'
import type { Comparison } from './useCompare.tsx'
import { useLastYear } from './useLastYear.tsx'
import { useBeside } from './useNeighbours.tsx'

/** A column of differences or means beside the indicator's own. */
export interface Derived {
  /** Names the column in a link that sorts. */
  id: string
  head: string
  /** Whether its numbers are differences, written with their sign. */
  isSigned: boolean
  numbers: ReadonlyMap<Key, number | null>
}

export function useDerived(comparison: Comparison): readonly Derived[] {
  const words = useWords()
  const { indicator } = comparison
  const { changes } = useLastYear(comparison)
  const beside = useBeside(comparison)
  return useMemo(() => {
    const scale = 10 ** indicator.digits
    const rounded = (value: number | null) => (value === null ? null : Math.round(value * scale) / scale)
    const each = <Of,>(map: ReadonlyMap<Key, Of>, number: (of: Of) => number | null) =>
      new Map([...map].map(([unit, of]) => [unit, rounded(number(of))]))
    return [
      {
        id: 'change',
        head: words.say('lastYear.title'),
        isSigned: true,
        numbers: each(changes, ({ change }) => change),
      },
      { id: 'around', head: words.say('around.column'), isSigned: false, numbers: each(beside, ({ mean }) => mean) },
      {
        id: 'apart',
        head: words.say('around.difference'),
        isSigned: true,
        numbers: each(beside, ({ difference }) => difference),
      },
    ]
  }, [indicator, changes, beside, words])
}

/** The lines of the table, sorted by an indicator, by the unit, or by one of the derived columns. */
export function sortedLines(rows: readonly FileRow[], derived: readonly Derived[], sort: string) {
  const by = derived.find(({ id }) => id === sort.replace('-', ''))
  if (!by) return tableRows(rows, sort)
  return inOrderOf(tableRows(rows, 'name'), ({ unit }) => by.numbers.get(unit) ?? null, sort.startsWith('-') ? -1 : 1)
}
