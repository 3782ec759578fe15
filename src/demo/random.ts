/** Seeded chance: the same seed gives the same town, byte for byte, on every machine. */

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number
  /** A number from low up to but not including high. */
  between(low: number, high: number): number
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** One of a list that is not empty, each as likely as its weight says. */
  pickBy<T>(list: readonly T[], weight: (item: T) => number): T
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** A stream of chance from a name, for example `seeded('alley:u13-02')`; streams of different names do not disturb each other. */
export function seeded(name: string): Random {
  let state = hash(name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(next() * list.length))
  return {
    next,
    whole,
    pick,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pickBy: (list, weight) => {
      let left = next() * list.reduce((sum, item) => sum + weight(item), 0)
      return list.find((item) => (left -= weight(item)) < 0) ?? at(list, list.length - 1)
    },
    shuffled: (list) => {
      const copy = [...list]
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = whole(0, index)
        ;[copy[index], copy[other]] = [at(copy, other), at(copy, index)]
      }
      return copy
    },
  }
}

/** A UUID of version 4 in form, made from a stream of chance. */
export function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16))
  digits[12] = '4'
  digits[16] = (8 + random.whole(0, 3)).toString(16)
  const text = digits.join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}

function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return sum ^ (sum >>> 16)
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
