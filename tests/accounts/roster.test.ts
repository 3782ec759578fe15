/** The roster beside the accounts: who has one, who stands in, which units nobody holds; and its rights have words. */
import { describe, expect, it } from 'vitest'
import type { AccountBook, AccountRow } from '../../src/accounts/account.ts'
import { rightsOf } from '../../src/accounts/mayChange.ts'
import type { Membership } from '../../src/accounts/membership.ts'
import { countOf, holdersOf, type RosterPerson, type RosterUnit, unitRowsOf } from '../../src/accounts/roster.ts'
import { recordOf } from '../../src/changes/record.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const day = '2026-11-22'
const person = (id: string, role: string, unit: string | null) =>
  recordOf(`person:${id}`, { role, badge: id, unit, form: null }, 1) as RosterPerson
const people = [
  person('chief', 'chiefPlanner', null),
  person('p1', 'unitPlanner', 'unit:a'),
  person('p2', 'unitPlanner', 'unit:b'),
  person('v1', 'volunteer', 'unit:a'),
]
const units = [
  recordOf('unit:b', { no: 2 }, 1),
  recordOf('unit:a', { no: 1 }, 1),
  recordOf('unit:c', { no: 3 }, 1),
] as RosterUnit[]
const held = (given: Partial<Membership>): Membership & { id: string } => {
  return { id: 'm', role: 'planner', unit: null, person: null, starts: '2020-01-01', ends: null, ...given }
}
const account = (
  name: string,
  memberships: AccountRow['memberships'],
  lastSignIn: string | null = null,
): AccountRow => {
  return { id: name, name, memberships, lastSignIn, hasPassword: true }
}
const book: AccountBook = {
  accounts: [
    account('one', [
      held({ unit: 'unit:a', person: 'person:p1' }),
      held({ unit: 'unit:b', person: 'person:p1', starts: '2026-11-01', ends: '2026-12-15' }),
    ]),
    account('gone', [held({ unit: 'unit:a', person: 'person:v1', role: 'volunteer', ends: '2026-11-21' })]),
    account('office', [], '2026-11-20T00:00:00Z'),
    account('boss', [held({ role: 'administrator' })], '2026-11-20T00:00:00Z'),
  ],
  invitations: [{ ...held({ unit: 'unit:b', person: 'person:p2' }), expiresAt: '2026-11-29T00:00:00Z' }],
  audit: [],
}

describe('the roster', () => {
  const holders = holdersOf(people, book, day)

  it('has everyone once, and says how it stands with each account', () => {
    expect(holders.map(({ key, state, role }) => [key, state, role])).toEqual([
      ['person:chief', 'none', 'administrator'],
      ['person:p1', 'unused', 'planner'],
      ['person:p2', 'invited', 'planner'],
      ['person:v1', 'roleless', null],
      ['account:office', 'roleless', null],
      ['account:boss', 'active', 'administrator'],
    ])
    expect(holders[1]?.units).toEqual(['unit:a', 'unit:b'])
    expect(countOf(holders, 'unitPlanner')).toEqual({ all: 2, held: 1 })
  })

  it('knows who stands in for whom until the last day, and which units nobody holds', () => {
    const rowsOn = (when: string) =>
      unitRowsOf(units, holders, when).map(({ unit, planner, standIns, volunteers, isUnheld }) => [
        unit.id,
        planner?.key,
        standIns.map(({ holder, membership }) => `${holder.key} ${membership.ends}`),
        volunteers.length,
        isUnheld,
      ])
    expect(rowsOn(day)).toEqual([
      ['unit:a', 'person:p1', [], 1, false],
      ['unit:b', 'person:p2', ['person:p1 2026-12-15'], 0, false],
      ['unit:c', undefined, [], 0, true],
    ])
    expect(rowsOn('2026-12-16')[1]).toEqual(['unit:b', 'person:p2', [], 0, true])
    expect(rowsOn('2026-10-01')[1]?.slice(2)).toEqual([['person:p1 2026-12-15'], 0, true])
  })
})

describe('every right', () => {
  it('has its words', () => {
    for (const role of ['public', 'volunteer', 'planner', 'official'] as const) {
      for (const { kind, fields } of rightsOf(role) ?? []) {
        expect(zhHans, `kind.${kind}`).toHaveProperty([`kind.${kind}`])
        for (const field of fields ?? []) expect(zhHans, `field.${field}`).toHaveProperty([`field.${field}`])
      }
    }
    expect(rightsOf('administrator')).toBeNull()
  })
})
