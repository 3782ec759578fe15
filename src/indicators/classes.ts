/** Classes: values cut into a few steps of a ramp, the same for every panel that shares them; what is unknown stands apart. */
import { naturalBreaks } from './naturalBreaks.ts'

export const classMethods = ['natural', 'quantile', 'equal', 'manual'] as const
export type ClassMethod = (typeof classMethods)[number]

export interface Classes {
  method: ClassMethod
  /** Ascending; class 0 lies below the first, and each break belongs to the class that begins with it. */
  breaks: readonly number[]
  /** How many values lie in each class; one more than there are breaks. */
  counts: readonly number[]
  /** How many are unknown. */
  unknown: number
  /** The least and the greatest value; null where none is known. */
  least: number | null
  greatest: number | null
}

export interface ClassWish {
  method: ClassMethod
  /** At most so many classes; six fit the ramps. */
  count?: number
  /** Digits behind the point of the breaks, those of the indicator: the legend shows the very limits. */
  digits?: number
  /** Breaks of one's own, for `manual`. */
  breaks?: readonly number[]
}

/** Cuts values into classes; panels that share a legend are cut together. */
export function classesOf(values: readonly (number | null)[], wish: ClassWish): Classes {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other)
  const breaks = breaksOf(sorted, wish)
  const counts = Array<number>(breaks.length + 1).fill(0)
  for (const value of sorted) counts[classIn(breaks, value)]! += 1
  return {
    method: wish.method,
    breaks,
    counts,
    unknown: values.length - sorted.length,
    least: sorted.at(0) ?? null,
    greatest: sorted.at(-1) ?? null,
  }
}

/** Classes of several panels cut together: the same breaks and ends for all, with the counts of each. */
export function sharedClasses(panels: readonly (readonly (number | null)[])[], wish: ClassWish): Classes[] {
  const { method, breaks, least, greatest } = classesOf(panels.flat(), wish)
  return panels.map((values) => ({ ...classesOf(values, { method: 'manual', breaks }), method, least, greatest }))
}

/** The class of a value, from 0; null where it is unknown. */
export function classOf({ breaks }: Pick<Classes, 'breaks'>, value: number | null): number | null {
  return value === null ? null : classIn(breaks, value)
}

function classIn(breaks: readonly number[], value: number): number {
  return breaks.filter((lowest) => value >= lowest).length
}

function breaksOf(sorted: readonly number[], { method, count = 6, digits = 1, breaks = [] }: ClassWish): number[] {
  if (method === 'manual') return ascending(breaks.filter((one) => Number.isFinite(one)))
  const [least, greatest] = [sorted.at(0), sorted.at(-1)]
  if (least === undefined || greatest === undefined) return []
  const raw = { natural: naturalOf, quantile: quantilesOf, equal: equalOf }[method](sorted, count)
  const cut = ascending(method === 'natural' ? raw : raw.map((one) => rounded(one, 10 ** -digits)))
  return cut.filter((one) => one > least && one <= greatest)
}

/** Natural breaks, each at a round number between its classes where there is one (DESIGN_LANGUAGE §4: rounded to 5). */
function naturalOf(sorted: readonly number[], count: number): number[] {
  const step = stepOf(sorted.at(-1)! - sorted.at(0)!, count)
  return naturalBreaks(sorted, count).map((first) => rounded((sorted[first - 1]! + sorted[first]!) / 2, step))
}

function quantilesOf(sorted: readonly number[], count: number): number[] {
  return inner(count).map((part) => sorted[Math.ceil((part / count) * sorted.length)] ?? sorted.at(-1)!)
}

function equalOf(sorted: readonly number[], count: number): number[] {
  const [least, greatest] = [sorted.at(0)!, sorted.at(-1)!]
  return inner(count).map((part) => least + (part / count) * (greatest - least))
}

function inner(count: number): number[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, place) => place + 1)
}

/** The largest of 1, 5, 10, 50 … (and 0.5, 0.1 …) that leaves two steps or more to a class: 5 for percentages far apart. */
function stepOf(range: number, count: number): number {
  const most = range / (2 * count)
  if (most <= 0) return 1
  const ten = 10 ** Math.floor(Math.log10(most))
  return most >= 5 * ten ? 5 * ten : ten
}

/** Rounded to a step, written as short as the step is. */
function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}

function ascending(breaks: readonly number[]): number[] {
  return [...new Set(breaks)].sort((one, other) => one - other)
}
