/** The fold as one reader knows it: what they are told adds up to what they see, and the units hear what is theirs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { type Kind, kindsByName, publicReader } from '../../src/changes/kind.ts'
import { apply, settle } from '../../src/changes/merge.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { live, past } from './wishes.ts'

/** A thing with red = 1 is not for the public, and green is nobody's business. */
const shy: Kind = {
  kind: 'thing',
  shape: z.any(),
  geometry: [],
  seenBy: (record, reader) => {
    if (reader.role !== 'public') return record
    const { green: _, ...properties } = record.properties
    return properties.red === 1 ? null : { ...record, properties }
  },
}
const open: Kind = { ...shy, seenBy: (record) => record }

describe('a fold', () => {
  it('tells a reader changes that add up to the records they see, versions and all', () => {
    fc.assert(
      fc.property(past, (wishes) => {
        const fold = foldOf(kindsByName([shy]), live(wishes).log)
        const told = new Map<Key, MapRecord>()
        for (const changeSet of fold.changeSets) settle(told, apply(told, changeSet))
        const seen = [...fold.records.values()].map((record) => fold.seen(record)).filter((record) => record !== null)
        expect(new Map([...told].sort())).toEqual(new Map(seen.map((record) => [record.id, record] as const).sort()))
      }),
    )
  })

  it('hands on the log itself to whoever sees everything', () => {
    fc.assert(
      fc.property(past, (wishes) => {
        const { log, records } = live(wishes)
        const fold = foldOf(kindsByName([open]), log)
        expect(fold.changeSets).toEqual(log)
        expect(fold.records).toEqual(records)
      }),
    )
  })

  it('never tells the public a hidden field', () => {
    fc.assert(
      fc.property(past, (wishes) => {
        const fold = foldOf(kindsByName([shy]), live(wishes).log, publicReader)
        expect(JSON.stringify(fold.changeSets)).not.toContain('green')
      }),
    )
  })

  it('tells a record that moves to another unit in the history of both', () => {
    const fold = foldOf(kindsByName([open]), [
      logged(1, [{ action: 'create', key: 'thing:a', fields: { unit: 'unit:east', geometry: null } }]),
      logged(2, [
        { action: 'update', key: 'thing:a', version: 1, was: { unit: 'unit:east' }, set: { unit: 'unit:west' } },
        { action: 'create', key: 'thing:b', fields: { unit: 'unit:north', geometry: null } },
      ]),
    ])
    const seqs = (unit: Key) => fold.histories.get(unit)?.map(({ seq, changes }) => [seq, changes.length])
    expect(seqs('unit:east')).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(seqs('unit:west')).toEqual([[2, 1]])
    expect(seqs('unit:north')).toEqual([[2, 1]])
  })

  it('refuses a gap and a repetition', () => {
    const fold = foldOf(kindsByName([open]), [logged(1, [])])
    expect(() => fold.advance(logged(1, []))).toThrow('cannot follow')
    expect(() => fold.advance(logged(3, []))).toThrow('cannot follow')
  })
})

function logged(seq: number, changes: LoggedChangeSet['changes']): LoggedChangeSet {
  const at = '2024-01-01T00:00:00.000Z'
  return { seq, id: String(seq), author: 'a', at, madeAt: at, comment: '', changes }
}
