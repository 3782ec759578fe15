/** How numbers spread and go together: quartiles of a row of numbers, and the straight line through points with how well it fits. */

export interface Spread {
  least: number
  /** A quarter of the numbers lies below `low`, half below `median`, three quarters below `high` (linear between ranks, as spreadsheets do). */
  low: number
  median: number
  high: number
  greatest: number
  mean: number
  n: number
}

/** Null where no number is known. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other)
  const [least, greatest] = [sorted.at(0), sorted.at(-1)]
  if (least === undefined || greatest === undefined) return null
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)]!
    return below + (sorted[Math.ceil(place)]! - below) * (place % 1)
  }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  return { least, low: at(0.25), median: at(0.5), high: at(0.75), greatest, mean, n: sorted.length }
}

export interface Line {
  slope: number
  /** Where the line stands at x = 0. */
  start: number
  /** Pearson's r, −1 to 1. */
  r: number
  n: number
}

/** Fewer points than this make no line. */
export const fewestPoints = 5

/** The line of least squares of y on x; null for fewer than five points, or where either never changes. */
export function lineThrough(points: readonly { x: number; y: number }[]): Line | null {
  const n = points.length
  if (n < fewestPoints) return null
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n
  let [xx, yy, xy] = [0, 0, 0]
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  if (xx === 0 || yy === 0) return null
  const slope = xy / xx
  return { slope, start: meanY - slope * meanX, r: xy / Math.sqrt(xx * yy), n }
}

/** What r tells: nothing while it lies within 2 ÷ √n of zero, where chance would put it 19 times in 20. */
export function fitMeaning({ r, n }: Pick<Line, 'r' | 'n'>): 'weak' | 'up' | 'down' {
  if (Math.abs(r) < 2 / Math.sqrt(n)) return 'weak'
  return r > 0 ? 'up' : 'down'
}
