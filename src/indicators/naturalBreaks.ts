/** Natural breaks (Fisher 1958, Jenks): sorted values cut into groups whose own spread is the least possible. */

/**
 * The groups as the places of their first values in the sorted list, the first group left out.
 * @param sorted ascending; equal values stay together.
 * @param groups at most so many; fewer where there are fewer different values.
 */
export function naturalBreaks(sorted: readonly number[], groups: number): number[] {
  const different = [...new Set(sorted)]
  const sums = summed(sorted, different)
  const spread = (from: number, to: number) => spreadOf(sums, from, to)
  let least = different.map((_, end) => spread(0, end))
  const firsts: number[][] = []
  for (let group = 1; group < Math.min(groups, different.length); group += 1) {
    const best = different.map((_, end) => bestCut(least, spread, group, end))
    firsts.push(best.map(({ first }) => first))
    least = best.map(({ total }) => total)
  }
  const cuts: number[] = []
  let end = different.length - 1
  for (const first of firsts.toReversed()) {
    const cut = first[end]!
    cuts.unshift(sorted.indexOf(different[cut]!))
    end = cut - 1
  }
  return cuts
}

/** Count, sum and sum of squares of the values before each different one. */
interface Sums {
  count: number[]
  sum: number[]
  squares: number[]
}

function summed(sorted: readonly number[], different: readonly number[]): Sums {
  const times = new Map<number, number>()
  for (const value of sorted) times.set(value, (times.get(value) ?? 0) + 1)
  const sums: Sums = { count: [0], sum: [0], squares: [0] }
  const middle = (different.at(0) ?? 0) / 2 + (different.at(-1) ?? 0) / 2
  for (const [place, value] of different.entries()) {
    const count = times.get(value)!
    sums.count.push(sums.count[place]! + count)
    sums.sum.push(sums.sum[place]! + count * (value - middle))
    sums.squares.push(sums.squares[place]! + count * (value - middle) ** 2)
  }
  return sums
}

/** The sum of squared distances from their mean of the different values from one place to another, both included. */
function spreadOf({ count, sum, squares }: Sums, from: number, to: number): number {
  const total = sum[to + 1]! - sum[from]!
  return squares[to + 1]! - squares[from]! - total ** 2 / (count[to + 1]! - count[from]!)
}

/** Where the last of `group + 1` groups up to a place begins best. */
function bestCut(
  least: readonly number[],
  spread: (from: number, to: number) => number,
  group: number,
  end: number,
): { first: number; total: number } {
  let best = { first: group, total: Number.POSITIVE_INFINITY }
  for (let first = group; first <= end; first += 1) {
    const total = least[first - 1]! + spread(first, end)
    if (total < best.total) best = { first, total }
  }
  return best
}
