/** The desk on the map: what was redrawn shows its old line, the line in hand its vertices, and what is joined away is gone. */
import { describe, expect, it } from 'vitest'
import { deskData, deskLayers, deskMarks } from '../../src/alleys/desk.layer.ts'
import { alleyOfDraft, type Draft, draftOf, newDraft } from '../../src/alleys/desk.ts'
import { joinableWith } from '../../src/alleys/joinable.ts'
import { type Line, lineOf } from '../../src/alleys/line.ts'
import { palettes } from '../../src/map/palette.ts'

const line = (...lons: number[]): Line => lineOf([lons.map((lon) => [116.4 + lon / 1e5, 39.86])])
const stored = (id: string, geometry: Line) =>
  draftOf(alleyOfDraft(newDraft(`alley:${id}`, { unit: 'unit:fangzhuang', name: id, stage: 'accepted' }, geometry)))

const one = stored('one', line(0, 100))
const two = stored('two', line(110, 200))
const sight = { chosen: one.key, vertex: null, vertices: true, live: null }
const looksOf = (drafts: Draft[], more = {}) =>
  deskData({ ...sight, drafts, ...more }).deskPoint.features.map(({ properties }) => properties?.look)

describe('the desk', () => {
  it('shows the line in hand with its vertices and the middles between them', () => {
    expect(looksOf([one, two])).toEqual(['middle', 'vertex', 'vertex'])
    expect(looksOf([one, two], { vertex: { part: 0, place: 1 } })).toEqual(['middle', 'vertex', 'chosen'])
    expect(looksOf([one, two], { vertices: false })).toEqual([])
  })

  it('shows an old line beneath only where it is redrawn, while it is dragged too', () => {
    expect(deskData({ ...sight, drafts: [one, two] }).deskOld.features).toEqual([])
    const redrawn = { ...one, geometry: line(0, 90) }
    expect(deskData({ ...sight, drafts: [redrawn] }).deskOld.features.map(({ geometry }) => geometry)).toEqual([
      line(0, 100),
    ])
    const live = {
      key: one.key,
      part: 0,
      course: [
        [116.4, 39.86],
        [116.4, 39.861],
      ],
    }
    const dragged = deskData({ ...sight, drafts: [one], live })
    expect(dragged.deskOld.features).toHaveLength(1)
    expect(dragged.deskLine.features[0]?.geometry).toEqual(lineOf([live.course]))
  })

  it('shows what is gone as an old line alone', () => {
    const { deskOld, deskLine } = deskData({ ...sight, drafts: [one, { ...two, gone: true }] })
    expect(deskLine.features.map(({ properties }) => properties?.key)).toEqual([one.key])
    expect(deskOld.features.map(({ properties }) => properties?.key)).toEqual([two.key])
  })

  it('marks the pen, what is measured and the ring', () => {
    const { deskMark } = deskMarks(
      [
        [0, 0],
        [1, 1],
      ],
      [[2, 2]],
      [3, 3],
    )
    expect(deskMark.features.map(({ properties, geometry }) => `${properties?.what} ${geometry.type}`)).toEqual([
      'pen LineString',
      'pen Point',
      'pen Point',
      'measure Point',
      'ring Point',
    ])
  })

  it('draws each stage as the map does, on sources of its own', () => {
    const layers = deskLayers({ palette: palettes.light, language: 'zh-Hans', scale: 1 }, 'before')
    const sources = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')))
    expect([...sources].sort()).toEqual(['deskLine', 'deskMark', 'deskOld', 'deskPoint'])
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
    expect(layers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['desk-alleySolid', 'desk-alleyWorks', 'desk-alleyCore']),
    )
  })
})

describe('what can be joined', () => {
  it('is near by its ends, nearest first, and not what is gone', () => {
    const far = alleyOfDraft(stored('far', line(500, 600)))
    const near = alleyOfDraft(stored('near', line(-5, -90)))
    expect(joinableWith(one, [one, two], [near, far]).map(({ alley }) => alley.id)).toEqual(['alley:near', 'alley:two'])
    expect(joinableWith(one, [one, { ...two, gone: true }], [far])).toEqual([])
  })
})
