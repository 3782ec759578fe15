/** Accepting proposals: those that conflict with today or with each other are left out, and what is taken is one change set. */
import { describe, expect, it } from 'vitest'
import { accepting, answering, conflictsOf, takenTogether } from '../../src/changes/accepting.ts'
import type { Change } from '../../src/changes/change.ts'
import { examine } from '../../src/changes/examine.ts'
import type { Proposal } from '../../src/changes/proposal.ts'
import { type Fields, type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'
import { alley, create, fangzhuang, proposal, update } from './sent.ts'

const made = (id: string, changes: Change[]) =>
  recordOf(`proposal:${id}`, proposal(changes), 1) as MapRecord<object> as Proposal
const named = (name: string, was = '芳古路') => update('alley:a', 1, { name: was }, { name })

const rename = made('rename', [named('芳古西路')])
const sameRename = made('same', [named('芳古西路')])
const otherRename = made('other', [named('芳古东路')])
const widen = made('widen', [update('alley:a', 1, { widthM: null }, { widthM: 4 })])
const late = made('late', [named('芳古南路', '老名字')])
const fresh = made('fresh', [create('alley:new', { ...alley, name: '新路' })])
const all = [rename, sameRename, otherRename, widen, late, fresh]

function town(): Map<Key, MapRecord> {
  const fields: [Key, Fields][] = [
    ['unit:fangzhuang', fangzhuang],
    ['alley:a', alley],
  ]
  return new Map<Key, MapRecord>([
    ...fields.map(([key, one]) => [key, recordOf(key, one, 1)] as const),
    ...all.map((one) => [one.id, one as MapRecord<object> as MapRecord] as const),
  ])
}

describe('accepting proposals', () => {
  it('leaves out what conflicts with today or with one taken before it', () => {
    const { taken, left } = takenTogether(all, town())
    expect(taken).toEqual([rename, sameRename, widen, fresh])
    expect(left).toEqual([otherRename, late])
    expect(takenTogether([otherRename, rename], town()).taken).toEqual([otherRename])
  })

  it('names what somebody changed since', () => {
    expect(conflictsOf(late, town())).toMatchObject([{ field: 'name', base: '老名字', theirs: '芳古路' }])
    expect(conflictsOf(rename, town())).toEqual([])
  })

  it('is one change set of their changes and answers, which the house takes', () => {
    const taken = takenTogether(all, town()).taken
    const changes = accepting(taken, { answer: ' 画得准 ', answeredBy: 'person:planner-13' })
    const examined = examine(kinds, town(), { comment: '', changes })
    expect(examined.ok).toBe(true)
    if (!examined.ok) return
    expect(examined.patch.get('alley:a')?.properties).toMatchObject({ name: '芳古西路', widthM: 4 })
    expect(examined.patch.get('alley:new')?.properties.name).toBe('新路')
    for (const { id } of taken) {
      expect(examined.patch.get(id)?.properties).toMatchObject({ status: 'accepted', answer: '画得准' })
    }
  })

  it('rejects with words', () => {
    const no = { status: 'rejected', answer: '重复了', answeredBy: null } as const
    expect(answering(rename, no)).toMatchObject([{ set: { status: 'rejected', answer: '重复了' } }])
  })
})
