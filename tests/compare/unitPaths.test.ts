/** The units on a small paper: within it, north up, as wide as asked for. */
import { describe, expect, it } from 'vitest'
import { unitPaths } from '../../src/compare/unitPaths.ts'

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

describe('the paper', () => {
  const units = [
    { id: 'unit:south', geometry: square(116, 39.8, 0.1) },
    { id: 'unit:north', geometry: square(116.1, 39.9, 0.1) },
    { id: 'unit:nowhere', geometry: null },
  ] as const
  const { width, height, paths } = unitPaths(units, 200)

  it('is as wide as asked for and as high as the ground', () => {
    expect(width).toBe(200)
    expect(height).toBeCloseTo(200 / Math.cos((39.9 * Math.PI) / 180), 0)
  })

  it('has north up and east to the right, and no path for a unit without an area', () => {
    expect(paths.get('unit:north')).toBe(
      `M100.0 ${(height / 2).toFixed(1)}L200.0 ${(height / 2).toFixed(1)}L200.0 0.0L100.0 0.0L100.0 ${(height / 2).toFixed(1)}Z`,
    )
    expect(paths.get('unit:south')).toMatch(/^M0\.0 /)
    expect(paths.has('unit:nowhere')).toBe(false)
  })

  it('is empty without units', () => {
    expect(unitPaths([], 200)).toEqual({ width: 200, height: 0, paths: new Map() })
  })
})
