/** How high columns stand: a round scale for the greatest number, and the bands a column is made of. */
import type { Position } from 'geojson'
import { distanceBetween } from '../geo/measure.ts'
import type { Indicator } from '../indicators/indicator.ts'

export interface ColumnScale {
  /** What the highest column stands for, and what each band of it does. */
  full: number
  step: number
}

/** Percentages stand against the whole hundred in quarters; other numbers against a round number a little above the greatest, in 3 to 6 bands. */
export function columnScale(greatest: number | null, { measure }: Pick<Indicator, 'measure'>): ColumnScale {
  if (measure === 'percent') return { full: 100, step: 25 }
  if (greatest === null || greatest <= 0) return { full: 1, step: 1 }
  const ten = 10 ** Math.floor(Math.log10(greatest))
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2].map((part) => part * ten).find((part) => greatest / part <= 6) ?? 2 * ten
  const bands = Math.max(1, Math.ceil(greatest / step - 1e-9))
  return { full: Number((bands * step).toPrecision(12)), step: Number(step.toPrecision(12)) }
}

/** The marks of a scale from 0 to the full height. */
export function marksOf({ full, step }: ColumnScale): number[] {
  return Array.from({ length: Math.round(full / step) + 1 }, (_, place) => Number((place * step).toPrecision(12)))
}

/** A band of a column: its foot and thickness in metres. */
export interface Band {
  foot: number
  thick: number
}

/**
 * A band for each step with a thin gap between, in proportion to the value; 0 is a thin floor, and what is thinner than a gap
 * thickens the band below it. @param height of the full scale in metres.
 */
export function bandsOf(value: number, { full, step }: ColumnScale, height: number): Band[] {
  const band = (height * step) / full
  const gap = band * 0.06
  const shown = Math.min(Math.max(value, 0), full) / step
  const whole = Math.floor(shown + 1e-9)
  const rest = Math.max(0, shown - whole) * band
  const isOwn = rest > gap || whole === 0
  const thickOf = (place: number) => band - gap + (!isOwn && place === whole - 1 ? rest : 0)
  const bands = Array.from({ length: whole }, (_, place) => ({ foot: place * band, thick: thickOf(place) }))
  if (isOwn) bands.push({ foot: whole * band, thick: Math.max(rest, gap) })
  return bands
}

/** The radius of columns (metres) that leaves room between the two nearest: 150 to 900. @param places degrees lon/lat. */
export function columnRadius(places: readonly Position[]): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1)) nearest = Math.min(nearest, distanceBetween(one, other))
  return Math.min(900, Math.max(150, nearest * 0.36))
}
