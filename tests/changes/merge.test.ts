/** The laws of the one idea: what holds for every change, whoever makes it and whenever it arrives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, invert } from '../../src/changes/change.ts'
import { apply, type FieldConflict, merge, settle } from '../../src/changes/merge.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { changeFor, changesFor, fields, keys, live, meaning, past, wish } from './wishes.ts'

const stamp = { id: 'x', author: 'a', at: '2024-01-01T00:00:00Z', comment: '' }

/** The records after a change set came through the door. */
function through(records: ReadonlyMap<Key, MapRecord>, changes: Change[]): Map<Key, MapRecord> {
  const merged = merge(records, { changes })
  if (!merged.ok) throw new Error(JSON.stringify(merged.conflicts))
  const moved = new Map(records)
  settle(moved, merged.patch)
  return moved
}

describe('applying', () => {
  it('gives from the log alone the records that the door made', () => {
    fc.assert(
      fc.property(past, (wishes) => {
        const { records, log } = live(wishes)
        const folded = new Map<Key, MapRecord>()
        for (const changeSet of log) settle(folded, apply(folded, changeSet))
        expect(folded).toEqual(records)
      }),
    )
  })

  it('of the same change set twice is once', () => {
    fc.assert(
      fc.property(past, fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes, some) => {
        const { records } = live(wishes)
        const merged = merge(records, { changes: changesFor(records, some) })
        if (!merged.ok) throw new Error('cannot conflict')
        settle(records, apply(records, merged))
        const once = new Map(records)
        settle(records, apply(records, merged))
        expect(records).toEqual(once)
      }),
    )
  })

  it('leaves the records it was given as they were', () => {
    fc.assert(
      fc.property(past, wish, (wishes, one) => {
        const { records } = live(wishes)
        const before = structuredClone(records)
        const changes = [changeFor(records, one)]
        merge(records, { changes })
        apply(records, { changes })
        expect(records).toEqual(before)
      }),
    )
  })
})

describe('inverting', () => {
  it('takes a change set back, wherever it stood', () => {
    fc.assert(
      fc.property(past, fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes, some) => {
        const { records } = live(wishes)
        const merged = merge(records, { changes: changesFor(records, some) })
        if (!merged.ok) throw new Error('cannot conflict')
        const moved = through(records, merged.changes)
        const back = through(moved, invert({ ...stamp, changes: merged.changes }, stamp).changes)
        expect(meaning(back)).toEqual(meaning(records))
      }),
    )
  })
})

describe('merging', () => {
  it('of different fields, or different records, comes to the same in either order', () => {
    fc.assert(
      fc.property(past, wish, wish, (wishes, one, other) => {
        const { records } = live(wishes)
        const rest = Object.entries(other.fields).filter(([name]) => one.key !== other.key || !(name in one.fields))
        const mine = changeFor(records, { ...one, isFarewell: false })
        const theirs = changeFor(records, { ...other, fields: Object.fromEntries(rest), isFarewell: false })
        fc.pre(rest.length > 0 && (one.key !== other.key || records.has(one.key)))
        expect(meaning(through(through(records, [mine]), [theirs]))).toEqual(
          meaning(through(through(records, [theirs]), [mine])),
        )
      }),
    )
  })

  it('of the same field is a conflict that shows each side the value of the other', () => {
    fc.assert(
      fc.property(past, fc.constantFrom(...keys), fields, fields, (wishes, key, mine, theirs) => {
        const { records } = live(wishes)
        fc.pre(records.has(key))
        const first = changeFor(records, { key, fields: mine, isFarewell: false })
        const second = changeFor(records, { key, fields: theirs, isFarewell: false })
        const seen = conflictsOf(through(records, [first]), second)
        const turned = conflictsOf(through(records, [second]), first)
        const asFirst = turned.map(({ mine, theirs, ...rest }) => ({ ...rest, mine: theirs, theirs: mine }))
        expect(byField(asFirst)).toEqual(byField(seen))
      }),
    )
  })

  it('of what is already so changes nothing', () => {
    fc.assert(
      fc.property(past, wish, (wishes, one) => {
        const { records } = live(wishes)
        const change = changeFor(records, { ...one, isFarewell: false })
        const again = merge(through(records, [change]), { changes: [change] })
        expect(again).toMatchObject({ ok: true, changes: [] })
      }),
    )
  })

  it('onto a record that is gone says so, and a second one under a taken key says so', () => {
    const update: Change = { action: 'update', key: 'thing:a', version: 1, was: { red: 1 }, set: { red: 2 } }
    expect(merge(new Map(), { changes: [update] })).toEqual({
      ok: false,
      conflicts: [{ key: 'thing:a', reason: 'gone' }],
    })
    const there = through(new Map(), [{ action: 'create', key: 'thing:a', fields: { red: 1, geometry: null } }])
    const create: Change = { action: 'create', key: 'thing:a', fields: { red: 2, geometry: null } }
    expect(merge(there, { changes: [create] })).toEqual({
      ok: false,
      conflicts: [{ key: 'thing:a', reason: 'exists' }],
    })
  })

  it('refuses to take away what someone changed meanwhile', () => {
    const there = through(new Map(), [{ action: 'create', key: 'thing:a', fields: { red: 1, geometry: null } }])
    const farewell = changeFor(there, { key: 'thing:a', fields: {}, isFarewell: true })
    const moved = through(there, [changeFor(there, { key: 'thing:a', fields: { red: 2 }, isFarewell: false })])
    expect(merge(moved, { changes: [farewell] })).toEqual({
      ok: false,
      conflicts: [{ key: 'thing:a', field: 'red', base: 1, mine: null, theirs: 2 }],
    })
  })
})

function conflictsOf(records: ReadonlyMap<Key, MapRecord>, change: Change): FieldConflict[] {
  const merged = merge(records, { changes: [change] })
  return merged.ok ? [] : merged.conflicts.filter((one) => 'field' in one)
}

function byField(conflicts: FieldConflict[]): FieldConflict[] {
  return conflicts.toSorted((one, other) => one.field.localeCompare(other.field))
}
