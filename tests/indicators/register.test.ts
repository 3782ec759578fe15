/** The register says the same whether it followed every change or is made anew of the records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { Register, registerOf } from '../../src/indicators/register.ts'
import { indicatorTable } from '../../src/indicators/table.ts'
import { alley, inspection, opinion, person, today, unit, visit } from './facts.ts'

const keys: Key[] = ['unit:fangzhuang', 'unit:wangzuo']
const home = fc.constantFrom(...keys)
const month = fc.constantFrom('2026-08-10', '2026-09-10', '2026-10-10', '2026-11-10')
const of = fc.constantFrom('a', 'b')

/** One of a few records, in one of several states, so that the same key is put again and again. */
const record: fc.Arbitrary<MapRecord> = fc.oneof(
  home.map((key) => unit({ no: keys.indexOf(key) + 1, population: 20_000 }, key)),
  fc
    .tuple(of, home, fc.constantFrom('accepted', 'constructing'), fc.constantFrom(null, 'boutique'))
    .map(([id, at, stage, awardedGrade]) => alley(id, { unit: at, stage, awardedGrade, awardedOn: '2026-01-01' })),
  fc.tuple(of, month, fc.integer({ min: 0, max: 9 })).map(([id, date, lost]) => ({
    ...inspection(id, date, { 3: lost, 5: lost }),
    id: `inspection:${id}-${date}` as const,
  })),
  fc
    .tuple(home, month, fc.constantFrom('submitted', 'screened', 'confirmed'))
    .map(([at, date, stage]) => ({ ...opinion(stage, date, { unit: at }), id: `opinion:${date}` as const })),
  fc.constantFrom(person('p', 'unitPlanner', '2026-01-01'), person('p', 'volunteer', '2026-01-01')),
  month.map((date) => visit('p', date, 4)),
)

describe('the register', () => {
  it('follows creates, updates and deletes of any kind in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(record, fc.boolean()), { maxLength: 60 }), (puts) => {
        const records = new Map<Key, MapRecord>()
        const register = new Register()
        for (const [after, isThere] of puts) {
          register.put(records.get(after.id), isThere ? after : null)
          if (isThere) records.set(after.id, after)
          else records.delete(after.id)
        }
        expect(indicatorTable(register, today)).toEqual(indicatorTable(registerOf(records.values()), today))
      }),
    )
  })
})
