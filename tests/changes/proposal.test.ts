/** A proposal: what it may hold, how it is decided once, and that its content stands as it was made. */
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/changes/examine.ts'
import { type Fields, type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'
import { alley, create, fangzhuang, proposal, update } from './sent.ts'

const wish = update('alley:a', 1, { name: '芳古路' }, { name: '芳古西路' })

/** Fangzhuang and Wangzuo with an alley each. */
function town(): Map<Key, MapRecord> {
  const wangzuo = { ...alley, unit: 'unit:wangzuo' }
  const all: [Key, Fields][] = [
    ['unit:fangzhuang', fangzhuang],
    ['unit:wangzuo', fangzhuang],
    ['alley:a', alley],
    ['alley:b', wangzuo],
  ]
  return new Map(all.map(([key, fields]) => [key, recordOf(key, fields, 1)]))
}

/** What comes of making a proposal: `ok`, or the codes of its faults by their fields. */
function made(fields: Fields): unknown {
  return outcome(examine(kinds, town(), { comment: '', changes: [create('proposal:a', fields)] }))
}

function outcome(examined: ReturnType<typeof examine>): unknown {
  if (examined.ok) return 'ok'
  return 'faults' in examined ? examined.faults.map(({ field, code }) => `${field} ${code}`) : examined
}

describe('a new proposal', () => {
  it('is open, and wishes changes of its own unit', () => {
    expect(made(proposal([wish]))).toBe('ok')
    expect(made(proposal([create('alley:new', alley)]))).toBe('ok')
    expect(made(proposal([{ action: 'delete', key: 'alley:a', version: 1, was: alley }]))).toBe('ok')
  })

  it.each([
    [
      'an alley of another unit',
      proposal([wish, update('alley:b', 1, {}, { name: 'x' })]),
      'changes.0.changes.1 proposal.otherUnit',
    ],
    [
      'moving an alley away',
      proposal([update('alley:a', 1, {}, { unit: 'unit:wangzuo' })]),
      'changes.0.changes.0 proposal.otherUnit',
    ],
    [
      'a new alley elsewhere',
      proposal([create('alley:new', { ...alley, unit: 'unit:wangzuo' })]),
      'changes.0.changes.0 proposal.otherUnit',
    ],
    [
      'a proposal of a proposal',
      proposal([create('proposal:b', proposal([wish]))]),
      'changes.0.changes.0 proposal.otherUnit',
    ],
    ['a decision of its own', proposal([wish], { status: 'accepted' }), 'changes.0.status proposal.opens'],
    ['an answer of its own', proposal([wish], { answer: 'x' }), 'changes.0.status proposal.opens'],
    ['a unit that is not there', proposal([wish], { unit: 'unit:nowhere' }), 'changes.0.unit unknownUnit'],
    ['a strange key', proposal([{ ...wish, key: 'x' as Key }]), 'changes.0.changes.0.key key'],
    ['nothing', proposal([]), 'changes.0.changes shape'],
  ])('is refused with %s', (_, fields, fault) => {
    expect(made(fields)).toEqual([fault])
  })
})

describe('a proposal that is there', () => {
  const step = (set: Fields, before: Fields = {}) => {
    const fields = proposal([wish], before)
    const was = Object.fromEntries(Object.keys(set).map((name) => [name, fields[name] ?? null]))
    const records = town().set('proposal:a', recordOf('proposal:a', fields, 1))
    return outcome(examine(kinds, records, { comment: '', changes: [update('proposal:a', 1, was, set)] }))
  }

  it('is accepted, withdrawn, or rejected with words', () => {
    expect(step({ status: 'accepted', answer: '画得准', answeredBy: 'person:planner-13' })).toBe('ok')
    expect(step({ status: 'accepted' })).toBe('ok')
    expect(step({ status: 'withdrawn' })).toBe('ok')
    expect(step({ status: 'rejected', answer: '重复了' })).toBe('ok')
    expect(step({ status: 'rejected', answer: ' ' })).toEqual(['changes.0.answer proposal.needsWords'])
    expect(step({ status: 'rejected' })).toEqual(['changes.0.answer proposal.needsWords'])
  })

  it('is open again when its decision is taken back whole, not when its author withdrew it', () => {
    const decided = { status: 'accepted', answer: 'x', answeredBy: 'person:planner-13' }
    expect(step({ status: 'open', answer: null, answeredBy: null }, decided)).toBe('ok')
    expect(step({ status: 'open' }, decided)).toEqual(['changes.0.status proposal.done'])
    expect(step({ status: 'open' }, { status: 'withdrawn' })).toEqual(['changes.0.status proposal.done'])
  })

  it('is decided once', () => {
    expect(step({ status: 'accepted' }, { status: 'rejected', answer: 'x' })).toEqual([
      'changes.0.status proposal.done',
    ])
    expect(step({ answer: 'y' }, { status: 'rejected', answer: 'x' })).toEqual(['changes.0.status proposal.done'])
  })

  it('keeps what was proposed as it was', () => {
    const other = update('alley:a', 1, { name: '芳古路' }, { name: '别的' })
    expect(step({ changes: [other] as never })).toEqual(['changes.0.changes proposal.settled'])
    expect(step({ madeBy: 'person:volunteer-13-2' })).toEqual(['changes.0.madeBy proposal.settled'])
    expect(step({ comment: '别的' })).toEqual(['changes.0.comment proposal.settled'])
  })
})
