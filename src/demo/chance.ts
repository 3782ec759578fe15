/** Chance with a name: every alley and every page of the town's past has a stream of its own, so that one does not disturb another. */
import { makeRandom, type Random } from './random.ts'

export interface Chance extends Random {
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of a list that is not empty, each as likely as its weight says. */
  pickBy<Item>(items: readonly Item[], weight: (item: Item) => number): Item
}

/** The stream of a name, for example `seeded('alley:u13-02')`. */
export function seeded(name: string): Chance {
  const random = makeRandom(hash(name))
  return {
    ...random,
    chance: (probability) => random.next() < probability,
    pickBy: (items, weight) => {
      let left = random.next() * items.reduce((sum, item) => sum + weight(item), 0)
      for (const item of items) {
        left -= weight(item)
        if (left < 0) return item
      }
      return random.pick(items)
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
