/** The seeded chance of the demo town: the same numbers every time and on every machine. */

export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A number between two limits. */
  between(low: number, high: number): number
  /** A whole number between two limits, both included. */
  whole(low: number, high: number): number
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item
  /** A new list in chance order (Fisher and Yates). */
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** Chance from a whole number (the mulberry32 generator); every part of the town takes its own seed, so that parts do not disturb each other. */
export function makeRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    between: (low, high) => low + (high - low) * next(),
    pick: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    shuffled: (items) => {
      const rest = [...items]
      return items.flatMap(() => rest.splice(whole(0, rest.length - 1), 1))
    },
  }
}

/** A number from 0 up to 1 that belongs to a place of the whole-number grid. */
function cornerValue(column: number, row: number, seed: number): number {
  let mixed = (Math.imul(column, 374761393) + Math.imul(row, 668265263) + Math.imul(seed, 1442695041)) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
}

/** Smooth noise from −1 to 1 over the plane; one unit is one wave, so divide metres by the wanted wave length. */
export function noise(x: number, y: number, seed: number): number {
  const column = Math.floor(x)
  const row = Math.floor(y)
  const ease = (part: number) => part * part * (3 - 2 * part)
  const right = ease(x - column)
  const up = ease(y - row)
  const low = cornerValue(column, row, seed) * (1 - right) + cornerValue(column + 1, row, seed) * right
  const high = cornerValue(column, row + 1, seed) * (1 - right) + cornerValue(column + 1, row + 1, seed) * right
  return (low * (1 - up) + high * up) * 2 - 1
}
