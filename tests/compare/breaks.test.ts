/** Breaks somebody writes are read or refused with a reason; the histogram counts every known value once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogramOf, readBreaks } from '../../src/compare/breaks.ts'

describe('breaks of one’s own', () => {
  it('are read upwards and each once, however they are parted', () => {
    expect(readBreaks(' 60, 40，80.5、40; 20 ', 5)).toEqual({ ok: true, breaks: [20, 40, 60, 80.5] })
    expect(readBreaks('-3 0', 5)).toEqual({ ok: true, breaks: [-3, 0] })
  })

  it('are refused where there is none, where one is no number, and where there are too many', () => {
    expect(readBreaks(' ,， ', 5)).toEqual({ ok: false, fault: 'none' })
    for (const text of ['40, many', '1e3', '40%', '0x10', '1.23456', '--1', '<b>4</b>'])
      expect(readBreaks(text, 5), text).toEqual({ ok: false, fault: 'notANumber' })
    expect(readBreaks('1 2 3 4 5 6', 5)).toEqual({ ok: false, fault: 'tooMany' })
    expect(readBreaks('1 2 3 4 5 5', 5)).toEqual({ ok: true, breaks: [1, 2, 3, 4, 5] })
  })
})

describe('the histogram', () => {
  it('counts each known value once, in a bin that holds it', () => {
    const values = fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { nil: null }))
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (all, bins) => {
        const known = all.filter((value) => value !== null)
        const histogram = histogramOf(all, bins)
        expect(histogram === null).toBe(known.length === 0)
        if (!histogram) return
        expect(histogram.bins).toHaveLength(bins)
        expect(histogram.bins.reduce((sum, { count }) => sum + count, 0)).toBe(known.length)
        expect(histogram.least).toBe(Math.min(...known))
        expect(histogram.greatest).toBe(Math.max(...known))
      }),
    )
    expect(histogramOf([0, 4, 5, 10, null], 2)?.bins).toEqual([
      { at: 0, count: 2 },
      { at: 0.5, count: 2 },
    ])
  })
})
