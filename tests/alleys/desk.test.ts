/** The desk: what is changed on it can be taken back and done again, and saving tells exactly what was changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alley, type AlleyProperties, alleyShape } from '../../src/alleys/alley.ts'
import { alleyKind } from '../../src/alleys/alleyKind.ts'
import {
  begun,
  changesOf,
  type Desk,
  type Draft,
  draftOf,
  fieldsOfDraft,
  newDraft,
  redone,
  stepped,
  undone,
  withFields,
  withGeometry,
} from '../../src/alleys/desk.ts'
import { examine } from '../../src/changes/examine.ts'
import { kindsByName } from '../../src/changes/kind.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'

function alley(id: string, name = id): Alley {
  const { fields } = newDraft(`alley:${id}`, { unit: 'unit:fangzhuang', name, lengthM: 85 }, null)
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [116.4, 39.86],
      [116.401, 39.86],
    ],
  }
  return {
    type: 'Feature',
    id: `alley:${id}`,
    geometry: line,
    properties: { ...(fields as AlleyProperties), version: 3 },
  }
}

const one = alley('one')
const two = alley('two')
const longer = {
  type: 'LineString' as const,
  coordinates: [
    [116.4, 39.86],
    [116.402, 39.86],
  ],
}
const records = new Map<Key, MapRecord>([
  [one.id, one as unknown as MapRecord],
  ['unit:fangzhuang', { type: 'Feature', id: 'unit:fangzhuang', geometry: null, properties: { version: 1 } }],
])

describe('changes of drafts', () => {
  it('are none for an alley nobody touched, nor for one set back to what it was', () => {
    expect(changesOf([draftOf(one)])).toEqual([])
    const set = withFields([draftOf(one)], [one.id], { stage: 'surveyed' })
    expect(changesOf(withFields(set, [one.id], { stage: 'notStarted' }))).toEqual([])
  })

  it('name only the fields that differ, with what was read', () => {
    const [change] = changesOf(withFields([draftOf(one)], [one.id], { stage: 'surveyed', name: 'one' }))
    expect(change).toEqual({
      action: 'update',
      key: one.id,
      version: 3,
      was: { stage: 'notStarted' },
      set: { stage: 'surveyed' },
    })
  })

  it('let the length follow the line', () => {
    const [change] = changesOf(withGeometry([draftOf(one)], one.id, longer))
    expect(change).toMatchObject({ was: { lengthM: 85 }, set: { lengthM: 171, geometry: longer } })
  })

  it('create a new alley with every field of its shape, as the door takes it', () => {
    const draft = newDraft('alley:new', { unit: 'unit:fangzhuang', name: '新巷' }, longer)
    const changes = changesOf([draft])
    expect(changes).toMatchObject([{ action: 'create', fields: { lengthM: 171, stage: 'notStarted', nameEn: '新巷' } }])
    expect(Object.keys(fieldsOfDraft(draft)).sort()).toEqual(Object.keys(alleyShape.shape).sort())
    expect(examine(kindsByName([alleyKind]), records, { comment: '', changes })).toMatchObject({ ok: true })
  })

  it('take away what is gone, but nothing that was never there', () => {
    const gone: Draft[] = [
      { ...draftOf(one), gone: true },
      { ...newDraft('alley:new', { unit: '' }, longer), gone: true },
    ]
    expect(changesOf(gone)).toMatchObject([{ action: 'delete', key: one.id, version: 3 }])
  })
})

const moves = fc.array(
  fc.record({
    key: fc.constantFrom(one.id, two.id),
    name: fc.string({ minLength: 1, maxLength: 3 }),
    mark: fc.option(fc.constantFrom('a', 'b')),
  }),
  { maxLength: 12 },
)

function walked(steps: { key: Key; name: string; mark: string | null }[]): Desk {
  return steps.reduce(
    (desk, { key, name, mark }) => stepped(desk, withFields(desk.drafts, [key], { name }), mark),
    begun([draftOf(one), draftOf(two)]),
  )
}

function times(n: number, change: (desk: Desk) => Desk, desk: Desk): Desk {
  return Array.from({ length: n }).reduce<Desk>(change, desk)
}

describe('steps', () => {
  it('all taken back leave the desk as it was opened, and all done again as it was left', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const desk = walked(steps)
        const count = desk.past.length
        const back = times(count, undone, desk)
        expect(back.drafts).toEqual(begun([draftOf(one), draftOf(two)]).drafts)
        expect(back.past).toEqual([])
        expect(times(count, redone, back).drafts).toEqual(desk.drafts)
      }),
    )
  })

  it('of the same mark are one; one that changes nothing is none', () => {
    const desk = walked([
      { key: one.id, name: 'a', mark: 'name' },
      { key: one.id, name: 'ab', mark: 'name' },
      { key: one.id, name: 'ab', mark: null },
      { key: one.id, name: 'abc', mark: null },
    ])
    expect(desk.past).toHaveLength(2)
    expect(undone(desk).drafts[0]?.fields.name).toBe('ab')
  })

  it('after one is taken back begin anew', () => {
    const desk = stepped(undone(walked([{ key: one.id, name: 'a', mark: null }])), [draftOf(two)])
    expect(redone(desk)).toBe(desk)
    expect(desk.chosen).toBe(two.id)
  })
})
