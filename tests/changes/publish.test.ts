/** Publishing: the same log gives the same bytes, and a change makes stale exactly what it can have touched. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { Fold, foldOf } from '../../src/changes/fold.ts'
import { type Kind, kindsByName } from '../../src/changes/kind.ts'
import { fileOf, pathsOf, pathsTouched, publish, type Setting } from '../../src/changes/publish.ts'
import type { Key } from '../../src/changes/record.ts'

const seen: Kind['seenBy'] = (record) => (record.properties.hidden ? null : record)
const kinds = kindsByName([
  { kind: 'unit', shape: z.any(), geometry: [], seenBy: (record) => record },
  { kind: 'alley', shape: z.any(), geometry: [], seenBy: seen },
  { kind: 'visit', shape: z.any(), geometry: [], byUnit: true, inHistory: false, seenBy: seen },
])
const setting: Setting = {
  district: { name: '丰台区', nameHant: '豐台區', nameEn: 'Fengtai', bbox: [116, 39, 117, 40] },
  attribution: 'a',
  provenance: 'p',
  synthetic: true,
  asOf: '2020-01-01',
}

/** A log of things that are made, moved between two units, hidden, shown and taken away. */
const log: fc.Arbitrary<LoggedChangeSet[]> = fc
  .array(
    fc.record({
      key: fc.constantFrom<Key>('alley:a', 'alley:b', 'visit:a', 'visit:b'),
      unit: fc.constantFrom('unit:east', 'unit:west'),
      hidden: fc.boolean(),
      isFarewell: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((wishes) => {
    const there = new Map<Key, number>()
    const units = (['unit:east', 'unit:west'] as const).map((key) => ({ action: 'create' as const, key, fields: {} }))
    const changeSets = wishes.map(({ key, unit, hidden, isFarewell }): LoggedChangeSet['changes'] => {
      const version = there.get(key)
      if (!version) {
        there.set(key, 1)
        return [{ action: 'create', key, fields: { unit, hidden, geometry: null } }]
      }
      if (isFarewell) {
        there.delete(key)
        return [{ action: 'delete', key, version, was: {} }]
      }
      there.set(key, version + 1)
      return [{ action: 'update', key, version, was: {}, set: { unit, hidden } }]
    })
    return [units, ...changeSets].map((changes, place) => logged(place + 1, changes))
  })

describe('publishing', () => {
  it('leaves untouched files as they were, to the byte', () => {
    fc.assert(
      fc.property(log, (changeSets) => {
        const last = changeSets.at(-1)
        if (!last) return
        const fold = foldOf(kinds, changeSets.slice(0, -1))
        const files = new Map(pathsOf(fold).map((path) => [path, fileOf(fold, setting, path, true)]))
        const touched = pathsTouched(kinds, fold.advance(last))
        for (const [path, text] of files) {
          if (!touched.has(path)) expect(fileOf(fold, setting, path, true), path).toBe(text)
        }
      }),
    )
  })

  it('gives the same files from the same log, each of them sound JSON', () => {
    fc.assert(
      fc.property(log, (changeSets) => {
        const files = publish(kinds, changeSets, setting)
        expect(publish(kinds, structuredClone(changeSets), setting)).toEqual(files)
        for (const text of files.values()) JSON.parse(text)
      }),
    )
  })

  it('names every file by the contract, sorted by key, histories newest first', () => {
    const create = (key: Key, fields = {}) => ({
      action: 'create' as const,
      key,
      fields: { ...fields, geometry: null },
    })
    const files = publish(
      kinds,
      [
        logged(1, [
          create('unit:east'),
          create('alley:b', { unit: 'unit:east' }),
          create('alley:a', { unit: 'unit:east' }),
        ]),
        logged(2, [create('visit:a', { unit: 'unit:east' })]),
        logged(3, [{ action: 'update', key: 'alley:a', version: 1, was: { n: null }, set: { n: 1 } }]),
      ],
      setting,
    )
    expect([...files.keys()]).toEqual([
      'index.json',
      'unit.geojson',
      'alley.geojson',
      'visit/east.geojson',
      'history/east.json',
      'history/recent.json',
    ])
    expect(read(files, 'alley.geojson').features.map(({ id }: { id: string }) => id)).toEqual(['alley:a', 'alley:b'])
    expect(read(files, 'history/east.json').map(({ seq }: LoggedChangeSet) => seq)).toEqual([3, 1])
    expect(read(files, 'index.json')).toMatchObject({
      seq: 3,
      live: false,
      asOf: '2024-01-03',
      kinds: { alley: { count: 2, url: 'alley.geojson' }, visit: { count: 1, url: 'visit/{unit}.geojson' } },
    })
  })

  it('of nothing is an index and empty files', () => {
    const fold = new Fold(kinds)
    expect(pathsOf(fold)).toEqual(['index.json', 'unit.geojson', 'alley.geojson', 'history/recent.json'])
    expect(JSON.parse(fileOf(fold, setting, 'index.json', true) ?? '')).toMatchObject({ seq: 0, asOf: '2020-01-01' })
    expect(fileOf(fold, setting, 'visit/east.geojson', true)).toBeNull()
  })
})

function read(files: ReadonlyMap<string, string>, path: string) {
  return JSON.parse(files.get(path) ?? '')
}

function logged(seq: number, changes: LoggedChangeSet['changes']): LoggedChangeSet {
  const at = `2024-01-${String(seq).padStart(2, '0')}T00:00:00.000Z`
  return { seq, id: String(seq), author: 'a', at, madeAt: at, comment: '', changes }
}
