/** What a bench says: rows of what was measured against what, in the same run, and how much is allowed. */
import { appendFileSync } from 'node:fs'

/** One thing measured; the ratio is measured ÷ compared, or measured alone where nothing is compared. */
export interface Row {
  what: string
  /** Ours, with its unit told in `unit`. */
  measured: number
  unit: string
  /** The same of what we compare with, measured in the same run. */
  compared?: number
  /** The ratio (or the plain figure where nothing is compared) must not be above `atMost`, nor below `atLeast`. */
  atMost?: number
  atLeast?: number
}

/** Prints the rows as a table and hands them to `npm run bench`; ends the process badly when one is over its limit. */
export function report(rows: readonly Row[]): void {
  console.table(rows.map(tell))
  const file = process.env.BENCH_ROWS
  if (file) appendFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  if (!rows.every(isWithin)) process.exitCode = 1
}

/** A row as a line of the table. */
export function tell(row: Row): Record<string, string> {
  return {
    what: row.what,
    measured: `${round(row.measured)} ${row.unit}`,
    compared: row.compared === undefined ? '' : `${round(row.compared)} ${row.unit}`,
    ratio: row.compared === undefined ? '' : round(figureOf(row)),
    limit: [row.atMost === undefined ? '' : `≤ ${row.atMost}`, row.atLeast === undefined ? '' : `≥ ${row.atLeast}`]
      .join(' ')
      .trim(),
    ok: isWithin(row) ? 'yes' : 'NO',
  }
}

/** Whether a row keeps its limits. */
export function isWithin(row: Row): boolean {
  const figure = figureOf(row)
  return (
    Number.isFinite(figure) &&
    figure <= (row.atMost ?? Number.POSITIVE_INFINITY) &&
    figure >= (row.atLeast ?? Number.NEGATIVE_INFINITY)
  )
}

/** The value in the middle (of two middle ones the mean); NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

function figureOf(row: Row): number {
  return row.compared === undefined ? row.measured : row.measured / row.compared
}

function round(value: number): string {
  return String(Number(value.toPrecision(value >= 1000 ? 4 : 3)))
}
