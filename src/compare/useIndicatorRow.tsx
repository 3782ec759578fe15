/** An indicator as a row of the map: fills, limits, names with numbers, and those compared in ink. */
import { useMemo } from 'react'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import type { Look, MapLayer } from '../map/layer.ts'
import { useWords } from '../words/words.tsx'
import { type Comparison, shadeOf } from './useCompare.tsx'

/** What is painted: the numbers of an indicator and their classes. */
export interface Painted extends Pick<Comparison, 'classes' | 'shades'> {
  indicator: CatalogueRow
  rows: Iterable<Pick<FileRow, 'unit' | 'value'>>
}

/** @param painted must stay the same object while nothing of it changes. */
export function useIndicatorRow(painted: Painted, compared: Comparison['compared'], drawing: Look): MapLayer {
  const words = useWords()
  return useMemo(() => {
    const { rows, indicator } = painted
    const shown = [...rows].map(({ unit, value }) => ({
      key: unit,
      shade: shadeOf(painted, value),
      words: value === null ? words.say('noData') : words.number(value, indicator.digits),
    }))
    return indicatorLayer(shown, compared, drawing)
  }, [painted, compared, drawing, words])
}
