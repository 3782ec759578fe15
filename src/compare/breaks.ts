/** Breaks of one's own: what somebody wrote, read or refused, and the histogram that helps to choose them. */

export type BreaksRead = { ok: true; breaks: number[] } | { ok: false; fault: 'notANumber' | 'none' | 'tooMany' }

/** Reads `20, 40，60` as ascending breaks, each once. @param most so many are allowed. */
export function readBreaks(text: string, most: number): BreaksRead {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '')
  if (parts.length === 0) return { ok: false, fault: 'none' }
  if (parts.some((part) => !/^-?\d{1,9}(\.\d{1,4})?$/.test(part))) return { ok: false, fault: 'notANumber' }
  const breaks = [...new Set(parts.map(Number))].sort((one, other) => one - other)
  return breaks.length > most ? { ok: false, fault: 'tooMany' } : { ok: true, breaks }
}

/** How values spread: so many bins of one width from the least to the greatest, and how many lie in each. */
export interface Histogram {
  least: number
  greatest: number
  /** The share of the whole breadth (0–1) at which a bin begins, and how many values lie in it. */
  bins: { at: number; count: number }[]
}

/** Null where no value is known. */
export function histogramOf(values: readonly (number | null)[], bins = 16): Histogram | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const counts = Array<number>(bins).fill(0)
  const width = (greatest - least) / bins || 1
  for (const value of known) counts[Math.min(bins - 1, Math.floor((value - least) / width))]! += 1
  return { least, greatest, bins: counts.map((count, place) => ({ at: place / bins, count })) }
}
