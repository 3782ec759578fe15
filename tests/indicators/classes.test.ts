/** Classes are a partition: every value in exactly one, the counts add up, and what is unknown stands apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassWish, classesOf, classMethods, classOf, sharedClasses } from '../../src/indicators/classes.ts'
import { naturalBreaks } from '../../src/indicators/naturalBreaks.ts'

/** Completion of the 24 units as on the picture of the choropleth. */
const completion = [88, 83, 83, 83, 79, 76, 73, 69, 69, 67, 59, 59, 57, 53, 53, 40, 39, 36, 35, 32, 32, 27, 21, 12]

const number = fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => Math.round(value * 100) / 100)
const values = fc.array(fc.option(number), { maxLength: 60 })
const wish: fc.Arbitrary<ClassWish> = fc.record({
  method: fc.constantFrom(...classMethods),
  count: fc.integer({ min: 1, max: 7 }),
  digits: fc.integer({ min: 0, max: 2 }),
  breaks: fc.array(number, { maxLength: 6 }),
})

describe('classes that panels share', () => {
  it('are cut alike: what one panel counts in a class and what the others count there add up', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 3 }), wish, (panels, wished) => {
        const whole = classesOf(panels.flat(), wished)
        const shared = sharedClasses(panels, wished)
        expect(shared).toHaveLength(panels.length)
        for (const { breaks, least, greatest, method } of shared)
          expect({ breaks, least, greatest, method }).toEqual({
            breaks: whole.breaks,
            least: whole.least,
            greatest: whole.greatest,
            method: wished.method,
          })
        const sums = whole.counts.map((_, place) => shared.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0))
        expect(sums).toEqual(whole.counts)
        expect(shared.reduce((sum, { unknown }) => sum + unknown, 0)).toBe(whole.unknown)
      }),
    )
  })
})

describe('classes', () => {
  it('put every value in exactly one class; the counts add up, and the unknown stand apart', () => {
    fc.assert(
      fc.property(values, wish, (all, wished) => {
        const classes = classesOf(all, wished)
        const { breaks, counts, unknown } = classes
        const limits = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY]
        expect(breaks).toEqual([...new Set(breaks)].sort((one, other) => one - other))
        expect(counts).toHaveLength(breaks.length + 1)
        expect(counts.reduce((sum, one) => sum + one, 0) + unknown).toBe(all.length)
        expect(unknown).toBe(all.filter((value) => value === null).length)
        for (const [place, count] of counts.entries()) {
          const inside = all.filter((value) => value !== null && limits[place]! <= value && value < limits[place + 1]!)
          expect(inside).toHaveLength(count)
          expect(inside.every((value) => classOf(classes, value) === place)).toBe(true)
        }
        expect(classOf(classes, null)).toBeNull()
      }),
    )
  })

  it('are never more than wished, and neither the first nor the last is empty', () => {
    fc.assert(
      fc.property(values, wish, (all, wished) => {
        const { counts } = classesOf(all, wished)
        if (wished.method === 'manual' || all.every((value) => value === null)) return
        expect(counts.length).toBeLessThanOrEqual(wished.count ?? 6)
        expect(counts.at(0)).toBeGreaterThan(0)
        expect(counts.at(-1)).toBeGreaterThan(0)
      }),
    )
  })

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(values, wish, (all, wished) => {
        expect(classesOf(all.toReversed(), wished)).toEqual(classesOf(all, wished))
      }),
    )
  })

  it('by natural breaks are rounded to 5 where percentages lie far apart', () => {
    const { breaks, counts } = classesOf(completion, { method: 'natural' })
    expect(breaks.every((one) => one % 5 === 0)).toBe(true)
    expect(counts).toHaveLength(6)
    expect(counts.every((count) => count > 0)).toBe(true)
  })

  it('by natural breaks are rounded finer where values lie close', () => {
    expect(classesOf([0.1, 0.11, 0.5, 0.52, 0.9], { method: 'natural', count: 3 }).breaks).toEqual([0.3, 0.7])
    expect(classesOf([96.1, 96.2, 98.8, 98.9], { method: 'natural', count: 2 }).breaks).toEqual([97.5])
  })

  it('by quantiles hold as many values each', () => {
    expect(classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9], { method: 'quantile', count: 3 })).toMatchObject({
      breaks: [4, 7],
      counts: [3, 3, 3],
    })
  })

  it('of equal steps are as wide each', () => {
    expect(classesOf([0, 1, 10], { method: 'equal', count: 4, digits: 1 })).toMatchObject({
      breaks: [2.5, 5, 7.5],
      counts: [2, 0, 0, 1],
    })
  })

  it('of one’s own are as wished', () => {
    const own = { method: 'manual', breaks: [60, 40, 40, Number.NaN] } as const
    expect(classesOf([10, 40, 59, null, 60], own)).toEqual({
      method: 'manual',
      breaks: [40, 60],
      counts: [1, 2, 1],
      unknown: 1,
      least: 10,
      greatest: 60,
    })
  })

  it('of nothing, or of one value again and again, are one', () => {
    expect(classesOf([null], { method: 'natural' })).toMatchObject({ breaks: [], counts: [0], unknown: 1, least: null })
    for (const method of ['natural', 'quantile', 'equal'] as const)
      expect(classesOf([7, 7, 7], { method })).toMatchObject({ breaks: [], counts: [3] })
  })
})

describe('natural breaks', () => {
  const few = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 })

  it('have the least spread of all ways to cut', () => {
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 4 }), (found, groups) => {
        const sorted = found.toSorted((one, other) => one - other)
        const cuts = naturalBreaks(sorted, groups)
        expect(spreadOf(sorted, cuts)).toBeCloseTo(leastSpread(sorted, groups), 9)
        expect(cuts.every((cut) => sorted[cut - 1]! < sorted[cut]!)).toBe(true)
      }),
    )
  })
})

function spreadOf(sorted: readonly number[], cuts: readonly number[]): number {
  const ends = [...cuts, sorted.length]
  return ends.reduce((total, end, place) => {
    const group = sorted.slice(place === 0 ? 0 : ends[place - 1], end)
    const mean = group.reduce((sum, one) => sum + one, 0) / group.length
    return total + group.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  }, 0)
}

/** Tries every way to cut into at most so many groups. */
function leastSpread(sorted: readonly number[], groups: number): number {
  const ways = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : [[], ...sorted.flatMap((_, cut) => (cut < from ? [] : ways(cut + 1, left - 1).map((rest) => [cut, ...rest])))]
  return Math.min(...ways(1, groups - 1).map((cuts) => spreadOf(sorted, cuts)))
}
