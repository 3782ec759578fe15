/** Names on a drawing of all units: which stand, and on which lines. */
import { describe, expect, it } from 'vitest'
import { namesWithRoom, type UnitName } from '../../src/report/unitNames.ts'

const named = (name: string, x: number, y = 200): UnitName => ({ at: [x, y], name, value: '57.1', extent: 1 })

const texts = (names: UnitName[], width = 720) =>
  [...namesWithRoom(names, width)].map(([place, lines]) => [place, lines.map(({ text }) => text)])

describe('names on a drawing', () => {
  it('stand where they have room, over their number', () => {
    expect(texts([named('方庄', 100), named('Lize', 300)])).toEqual([
      [0, ['方庄', '57.1']],
      [1, ['Lize', '57.1']],
    ])
  })

  it('do not lie over one another: the larger unit keeps its name, and one that is compared before all', () => {
    const [station, gate] = [named('South Station', 510), { ...named('You’anmen', 540), extent: 2 }]
    expect(texts([station, gate])).toEqual([[1, ['You’anmen', '57.1']]])
    expect(texts([{ ...station, letter: 'A' }, gate])).toEqual([[0, ['A South', 'Station', '57.1']]])
    expect(texts([station, { ...gate, at: [540, 240] }])).toHaveLength(2)
  })

  it('are parted where they are long, around the same place', () => {
    const [lines] = [...namesWithRoom([named('Dongtiejiangying', 300)], 720).values()]
    expect(lines?.map(({ text }) => text)).toEqual(['Dongtie-', 'jiangying', '57.1'])
    const feet = lines?.map(({ y }) => y) ?? []
    expect(feet[0]).toBeLessThan(200)
    expect(feet[2]).toBeGreaterThan(200)
    expect([feet[1]! - feet[0]!, feet[2]! - feet[1]!]).toEqual([12, 12])
  })

  it('are left out on a drawing too narrow to read them', () => {
    expect(texts([named('方庄', 100)], 559)).toEqual([])
    expect(texts([named('方庄', 100)], 560)).toHaveLength(1)
  })
})
