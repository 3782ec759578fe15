/** What is compared now, as the link says: day, indicator, its numbers, their classes, and the units side by side. */
import { useMemo } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { dayOf, later } from '../changes/day.ts'
import type { Key } from '../changes/record.ts'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { type Classes, type ClassMethod, type ClassWish, classOf, sharedClasses } from '../indicators/classes.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { type Shade, shadesOf } from '../indicators/ramp.ts'
import { useView } from '../map/ViewLink.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import type { NumbersArrival } from './asked.store.ts'
import { useNumbers, useStandingNumbers } from './numbers.store.ts'
import { indicatorNamed, letters, type Mean, meanOf, methodNamed, mostBreaks, numbersFor, ranked } from './numbers.ts'
import { dayBeside } from './sides.ts'
import { useYears } from './useYears.tsx'

export interface Comparison {
  arrival: NumbersArrival
  /** ISO dates: the day looked at, the one wanted in its place while its numbers come, the day of the published town, and the last that can be asked for. */
  day: string
  wanted: string
  asOf: string
  lastDay: string
  indicator: CatalogueRow
  method: ClassMethod
  /** How panels beside this one are cut, so that all show the same classes. */
  wish: ClassWish
  /** All numbers of the day, and those of the indicator, the best first. */
  rows: readonly FileRow[]
  ranking: readonly FileRow[]
  mean: Mean
  classes: Classes
  /** One for each class. */
  shades: readonly Shade[]
  compared: readonly { key: Key; letter: string }[]
}

export function useCompare(): Comparison {
  const view = useView()
  const { metric, classes: named, breaks, with: keys, date } = view
  const asOf = useDataset(({ index, today }) => (today?.index ?? index)?.asOf ?? '')
  const lastDay = asOf && later(asOf, dayOf(new Date().toISOString()))
  const wanted = date && asOf && date <= lastDay ? date : asOf
  const { arrival, rows, day } = useStandingNumbers(wanted)
  const indicator = indicatorNamed(metric)
  const method = methodNamed(named, breaks)
  const { rows: rowsBeside } = useNumbers(dayBeside(view, day, lastDay))
  const { days: years } = useYears({ indicator, asOf }, view.face === 'years')
  return useMemo(() => {
    const ranking = ranked(numbersFor(rows, indicator.id), indicator)
    const beside = numbersFor(rowsBeside, indicator.id)
    const wish: ClassWish = { method, digits: indicator.digits, ...(breaks && { breaks: breaks.slice(0, mostBreaks) }) }
    const panels = [ranking, beside, ...years.map((year) => year.rows)].map((panel) => panel.map(({ value }) => value))
    const classes = sharedClasses(panels, wish)[0]!
    const shades = shadesOf(indicator, classes.counts.length)
    const compared = (keys ?? []).map((key, place) => ({ key, letter: letters[place] ?? '' }))
    const mean = meanOf(ranking)
    return {
      arrival,
      day,
      wanted,
      asOf,
      lastDay,
      indicator,
      method,
      wish,
      rows,
      ranking,
      mean,
      classes,
      shades,
      compared,
    }
  }, [arrival, rows, rowsBeside, years, day, wanted, asOf, lastDay, indicator, method, breaks, keys])
}

/** How a number is painted; null where it is unknown. */
export function shadeOf(
  { classes, shades }: Pick<Comparison, 'classes' | 'shades'>,
  value: number | null,
): Shade | null {
  const place = classOf(classes, value)
  return place === null ? null : (shades[place] ?? null)
}

/** The units' short names by key, in the language of the reader. */
export function useShortNames(): ReadonlyMap<Key, string> {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  return useMemo(
    () =>
      new Map(
        units.map(({ id, properties: { shortName, shortNameHant, shortNameEn } }) => [
          id,
          words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn }),
        ]),
      ),
    [units, words],
  )
}

/** The units' full names by key, in the language of the reader. */
export function useFullNames(): ReadonlyMap<Key, string> {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  return useMemo(() => new Map(units.map(({ id, properties }) => [id, words.name(properties)])), [units, words])
}
