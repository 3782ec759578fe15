/** The past of a record: replaying its versions gives today's record, and any of them can be brought back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { kindsByName } from '../../src/changes/kind.ts'
import { merge } from '../../src/changes/merge.ts'
import { restoring, versionsOf } from '../../src/changes/past.ts'
import { fieldsOf, type MapRecord, sameValue } from '../../src/changes/record.ts'
import { keys, live, past } from './wishes.ts'

const onlyNames = (record: MapRecord | null | undefined) => (record ? fieldsOf(record) : null)
const touched = (log: readonly LoggedChangeSet[], key: string) =>
  log.filter(({ changes }) => changes.some((change) => change.key === key))

describe('the versions of a record', () => {
  it('end with the record of today, each as the map was after its change set', () => {
    fc.assert(
      fc.property(past, fc.boolean(), (wishes, isNewestFirst) => {
        const { log, records } = live(wishes)
        for (const key of keys) {
          const versions = versionsOf(key, isNewestFirst ? log.toReversed() : log, records.get(key))
          expect(versions.map(({ changeSet }) => changeSet.seq)).toEqual(touched(log, key).map(({ seq }) => seq))
          expect(versions.at(-1)?.record ?? undefined).toEqual(records.get(key))
          for (const { changeSet, record } of versions) {
            const then = foldOf(kindsByName([]), log.slice(0, changeSet.seq)).records.get(key)
            expect(record ?? undefined).toEqual(then)
          }
        }
      }),
    )
  })

  it('are the same where the beginning of the history is not here, as far as the past still speaks of them', () => {
    fc.assert(
      fc.property(past, fc.nat(6), (wishes, from) => {
        const { log, records } = live(wishes)
        for (const key of keys) {
          const whole = versionsOf(key, log)
          const cut = versionsOf(key, log.slice(from), records.get(key))
          const there = whole.slice(whole.length - cut.length)
          for (const [place, version] of cut.entries()) {
            const full = there[place]?.record
            expect(Boolean(version.record)).toBe(Boolean(full))
            if (!version.record || !full) continue
            expect(sameValue(fieldsOf(version.record), fieldsOf(full))).toBe(true)
            expect(version.record.properties.version).toBe(full.properties.version)
          }
        }
      }),
    )
  })

  it('can each be brought back: the ticked fields as they were, the others as they are', () => {
    fc.assert(
      fc.property(past, fc.nat(), fc.subarray(['red', 'green', 'blue', 'unit']), (wishes, which, ticked) => {
        const { log, records } = live(wishes)
        for (const key of keys) {
          const versions = versionsOf(key, log)
          const once = versions[which % Math.max(1, versions.length)]?.record
          if (!once) continue
          const today = records.get(key)
          const change = restoring(once, today, ticked)
          const merged = merge(records, { changes: change ? [change] : [] })
          expect(merged.ok).toBe(true)
          if (!merged.ok) continue
          const after = onlyNames(merged.patch.get(key) ?? today)
          const wished = today ? { ...fieldsOf(today), ...pick(fieldsOf(once), ticked) } : fieldsOf(once)
          expect(sameValue(after, wished)).toBe(true)
        }
      }),
    )
  })
})

function pick(fields: Record<string, never> | ReturnType<typeof fieldsOf>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
