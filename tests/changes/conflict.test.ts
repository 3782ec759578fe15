/** Settling a conflict loses neither side: what is picked as mine is written over theirs, what is picked as theirs stays. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Choice, isSettled, pickName, settled } from '../../src/changes/conflict.ts'
import { merge, settle } from '../../src/changes/merge.ts'
import { type Fields, fieldsOf, type Key, type MapRecord, recordOf, sameValue } from '../../src/changes/record.ts'

const key: Key = 'alley:a'
const names = ['stage', 'width', 'due', 'code'] as const
const values = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 3 })])))
const choices = fc.dictionary(fc.constantFrom(...names), fc.constantFrom<Choice>('mine', 'theirs'))

function changed(from: Fields, to: Fields): string[] {
  return names.filter((name) => !sameValue(from[name], to[name]))
}

it('gives every field the value that was picked, and every other field the value of whoever changed it', () => {
  fc.assert(
    fc.property(values, values, values, choices, (base, mine, theirs, picked) => {
      const wished = changed(base, mine)
      fc.pre(wished.length > 0)
      const records = new Map<Key, MapRecord>([[key, recordOf(key, { ...theirs, geometry: null }, 2)]])
      const only = (fields: Fields) => Object.fromEntries(wished.map((name) => [name, fields[name] ?? null]))
      const update = { action: 'update' as const, key, version: 1, was: only(base), set: only(mine) }
      const merged = merge(records, { changes: [update] })
      const conflicts = merged.ok ? [] : merged.conflicts
      const picks = Object.fromEntries(
        conflicts.map((conflict) => [
          pickName(conflict),
          'field' in conflict ? (picked[conflict.field] ?? 'mine') : 'mine',
        ]),
      ) as Record<string, Choice>
      expect(isSettled(conflicts, picks)).toBe(true)
      const again = merge(records, { changes: settled({ changes: [update] }, conflicts, picks, records) })
      if (!again.ok) throw new Error('a settled change set is still in conflict')
      settle(records, again.patch)
      const now = fieldsOf(records.get(key)!)
      for (const name of names) {
        const pick = picks[`${key} ${name}`]
        const hoped = pick === 'theirs' || !wished.includes(name) ? theirs[name] : mine[name]
        expect(now[name]).toBe(hoped)
      }
    }),
  )
})

const gone = [{ key, reason: 'gone' as const }]
const update = { action: 'update' as const, key, version: 1, was: { stage: 1 }, set: { stage: 2 } }

it('lets a change of a record that is gone go, or brings the record back with it', () => {
  expect(settled({ changes: [update] }, gone, { [key]: 'theirs' }, new Map())).toEqual([])
  expect(settled({ changes: [update] }, gone, { [key]: 'mine' }, new Map())).toEqual([
    { action: 'create', key, fields: { stage: 2 } },
  ])
})

it('takes a record away that somebody changed only when that is picked', () => {
  const records = new Map<Key, MapRecord>([[key, recordOf(key, { stage: 3 }, 2)]])
  const removal = { action: 'delete' as const, key, version: 1, was: { stage: 1 } }
  const conflicts = [{ key, field: 'stage', base: 1, mine: null, theirs: 3 }]
  expect(settled({ changes: [removal] }, conflicts, { [`${key} stage`]: 'theirs' }, records)).toEqual([])
  expect(settled({ changes: [removal] }, conflicts, { [`${key} stage`]: 'mine' }, records)).toEqual([
    { action: 'delete', key, version: 2, was: { stage: 3, geometry: null } },
  ])
})
