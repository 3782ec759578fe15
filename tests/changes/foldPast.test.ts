/** The past read off the versions is the past folded from the beginning, for any log, any moment and any reader. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endOfDay } from '../../src/changes/day.ts'
import { type Fold, type Folded, foldOf } from '../../src/changes/fold.ts'
import { PastFold } from '../../src/changes/foldPast.ts'
import { countWhile, Versions } from '../../src/changes/foldVersions.ts'
import { type Kind, kindsByName, type Sight } from '../../src/changes/kind.ts'
import { apply, settle } from '../../src/changes/merge.ts'
import { fileOf, pathsOf, type Setting } from '../../src/changes/publish.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { makeTown } from '../../src/demo/town.ts'
import { kinds } from '../../src/kinds.ts'
import { live, past, type Wish } from './wishes.ts'

/** A thing with red = 1 is not for the public, and green is nobody's business. */
const shy: Kind = {
  kind: 'thing',
  shape: z.any(),
  geometry: [],
  byUnit: true,
  seenBy: (record, reader) => {
    if (reader.role !== 'public') return record
    const { green: _, ...properties } = record.properties
    return properties.red === 1 ? null : { ...record, properties }
  },
}
const unit: Kind = { ...shy, kind: 'unit', byUnit: false, seenBy: (record) => record }
const things = kindsByName([unit, shy])
const setting: Setting = {
  district: { name: '丰', nameHant: '豐', nameEn: 'F', bbox: [0, 0, 1, 1] },
  attribution: '',
  provenance: '',
  synthetic: true,
  asOf: '2020-01-01',
}

const readers = fc.constantFrom<Sight>({ role: 'public' }, { role: 'planner' })

/** Everything that is published of a fold, by path. */
function filesOf(fold: Folded): Record<string, string | null> {
  const paths = [...pathsOf(fold), 'history/1.json', 'thing/1.geojson']
  return Object.fromEntries(paths.map((path) => [path, fileOf(fold, setting, path, true)]))
}

function versionsOf(log: Parameters<Versions['advance']>[0][]): Versions {
  const versions = new Versions()
  for (const changeSet of log) versions.advance(changeSet)
  return versions
}

describe('a past fold', () => {
  it('reads as the fold from the beginning: files, change sets, counts and records, however far the log went on', () => {
    fc.assert(
      fc.property(past, readers, fc.nat({ max: 8 }), (wishes, reader, wished) => {
        const { log } = live(wishes.map((some) => some.map(inUnit)))
        const seq = Math.min(wished, log.length)
        const folded = foldOf(things, log.slice(0, seq), reader)
        const read = new PastFold(foldOf(things, log, reader), versionsOf(log), seq)
        expect(filesOf(read)).toEqual(filesOf(folded))
        expect([read.seq, read.lastAt, read.countOf('thing')]).toEqual([
          folded.seq,
          folded.lastAt,
          folded.countOf('thing'),
        ])
        expect(read.changeSets).toEqual(folded.changeSets)
        expect(read.histories.get('unit:1')).toEqual(folded.histories.get('unit:1'))
        expect(byKey(read.records.values())).toEqual(byKey(folded.records.values()))
      }),
      { numRuns: 300 },
    )
  })

  it('stays as it was while the log goes on', () => {
    fc.assert(
      fc.property(past, fc.nat({ max: 8 }), (wishes, wished) => {
        const { log } = live(wishes)
        const seq = Math.min(wished, log.length)
        const today = foldOf(things, log.slice(0, seq))
        const versions = versionsOf(log.slice(0, seq))
        const read = new PastFold(today, versions, seq)
        const before = filesOf(read)
        for (const changeSet of log.slice(seq)) {
          today.advance(changeSet)
          versions.advance(changeSet)
        }
        expect(filesOf(read)).toEqual(before)
      }),
    )
  })

  it('is what a browser has that lays the published log on up to the end of the day', () => {
    fc.assert(
      fc.property(past, readers, fc.nat({ max: 9 }), (wishes, reader, place) => {
        const { log } = live(wishes)
        agree(
          foldOf(things, log, reader),
          versionsOf(log),
          new Date(Date.UTC(2024, 0, place)).toISOString().slice(0, 10),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('the demo town', () => {
  const log = makeTown().changeSets.map((changeSet, place) => ({ ...changeSet, seq: place + 1, madeAt: changeSet.at }))
  const versions = versionsOf(log)
  const today = foldOf(kinds, log)

  it.each(['2018-12-31', '2020-01-21', '2024-02-29'])('on %s reads alike', (day) => {
    agree(today, versions, day)
    const seq = countWhile(log, ({ at }) => at < endOfDay(day))
    const read = new PastFold(today, versions, seq)
    const folded = foldOf(kinds, log.slice(0, seq))
    for (const path of pathsOf(folded)) {
      if (fileOf(read, setting, path, true) !== fileOf(folded, setting, path, true)) expect.fail(path)
    }
  })
})

/** The same wish of a thing that lies in a unit, where it was to lie somewhere. */
function inUnit(wish: Wish): Wish {
  const { unit: place } = wish.fields
  return typeof place === 'number' ? { ...wish, fields: { ...wish.fields, unit: `unit:${place % 2}` } } : wish
}

/** The records that server and browser have at the end of a Beijing day. */
function agree(today: Fold, versions: Versions, day: string): void {
  const seq = countWhile(today.changeSets, ({ at }) => at < endOfDay(day))
  const read = new PastFold(today, versions, seq)
  const onServer = [...read.records.values()].map((record) => read.seen(record)).filter((record) => record !== null)
  const inBrowser = new Map<Key, MapRecord>()
  for (const changeSet of today.changeSets.filter(({ at }) => at < endOfDay(day))) {
    settle(inBrowser, apply(inBrowser, changeSet))
  }
  expect(byKey(inBrowser.values())).toEqual(byKey(onServer))
}

function byKey(records: Iterable<MapRecord>): MapRecord[] {
  return [...records].sort((one, other) => (one.id < other.id ? -1 : 1))
}
