/** Roads lie on their casings, small ones beneath large ones, and grow as one comes nearer. */
import { describe, expect, it } from 'vitest'
import { growing } from '../../src/map/basemapLine.ts'
import { basemapRoads } from '../../src/map/basemapRoads.ts'
import { lookOf } from '../app/townStyle.ts'
import { drawnBy } from './drawn.ts'

const layers = basemapRoads(lookOf({})).map(({ layer }) => layer)
const ids = layers.map(({ id }) => id)

/** The stops of a growing width, as zoom and CSS pixels; none for a width that stays. */
function stopsOf(id: string): [number, number][] {
  const paint = layers.find((layer) => layer.id === id)?.paint as Record<string, unknown> | undefined
  const width = paint?.['line-width']
  const stops: number[] = Array.isArray(width) ? width.slice(3) : []
  return stops.flatMap((zoom, place) => (place % 2 === 0 ? [[zoom, stops[place + 1]!] as [number, number]] : []))
}

describe('roads', () => {
  it.each(ids.filter((id) => id.endsWith('Casing')))(
    '%s lies beneath its road and is wider at every zoom',
    (casing) => {
      const road = casing.replace('Casing', '')
      expect(ids.indexOf(casing)).toBeLessThan(ids.indexOf(road))
      const margins = stopsOf(casing).map(([zoom, width], place) => {
        const [sameZoom, roadWidth] = stopsOf(road)[place] ?? [0, 0]
        return zoom === sameZoom && width - roadWidth > 1
      })
      expect(margins).not.toHaveLength(0)
      expect(margins).not.toContain(false)
    },
  )

  it('stand in the order of their weight', () => {
    const order = ['streetC', 'streetB', 'streetA', 'arterial', 'ring', 'expressway', 'ringMiddle', 'rail', 'railGap']
    expect(ids.filter((id) => !id.endsWith('Casing'))).toEqual(order)
    expect(ids.findLastIndex((id) => /^street.Casing$/.test(id))).toBeLessThan(ids.indexOf('streetC'))
  })

  it.each(['A', 'B', 'C'])('streets of level %s appear before their casing does', (level) => {
    const street = { source: 'street', type: 2, properties: { level } } as const
    const first = [9, 10, 11, 12, 13, 14].map((zoom) => drawnBy(layers, street, zoom))
    expect(first.find((drawn) => drawn.length > 0)).toEqual([`street${level}`])
    expect(first.at(-1)).toEqual([`street${level}Casing`, `street${level}`])
  })
})

it('widths grow from the farthest stop to the nearest, however they were told', () => {
  expect(growing({ 14: 12, 12.5: 3, 9: 0.8 })).toEqual([
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    ...[9, 0.8, 12.5, 3, 14, 12],
  ])
  expect(growing({ 9: 1, 14: 2 }, 1.5).slice(3)).toEqual([9, 2.5, 14, 3.5])
  const shrinking = ids.filter((id) => stopsOf(id).some(([, width], place, all) => width < (all[place - 1]?.[1] ?? 0)))
  expect(shrinking).toEqual([])
})
