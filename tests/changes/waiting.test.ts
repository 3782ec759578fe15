/** The line of what waits: order holds wherever two items touch the same record, and nobody sends another's work. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import {
  blockerOf,
  type ItemState,
  inLine,
  isLaid,
  isOurs,
  nextOf,
  type OutboxItem,
} from '../../src/changes/waiting.ts'

let made = 0

function item(place: number, keys: Key[], state: ItemState = 'waiting', account = 'planner-13'): OutboxItem {
  made += 1
  const changes = keys.map((key) => ({ action: 'create' as const, key, fields: {} }))
  const changeSet = { id: `set-${made}`, author: account, at: '2026-11-22T00:00:00Z', comment: '', changes }
  return { changeSet, place, state, account, files: [] }
}

describe('who goes next', () => {
  it('sends the first of the line', () => {
    const [late, early] = [item(2, ['alley:b']), item(1, ['alley:a'])]
    expect(nextOf([late, early], 'planner-13')).toBe(early)
  })

  it('waits behind a refused item that touches the same record, and passes it with another', () => {
    const refused = item(1, ['alley:a'], 'refused')
    const same = item(2, ['alley:a'])
    const other = item(3, ['alley:b'])
    expect(blockerOf(same, [refused, same])).toBe(refused)
    expect(nextOf([refused, same, other], 'planner-13')).toBe(other)
  })

  it('waits behind the creation of the record it speaks of', () => {
    const alley = item(1, ['alley:new'], 'conflict')
    const inspection = item(2, ['inspection:i'])
    inspection.changeSet.changes = [
      { action: 'create', key: 'inspection:i', fields: { alley: 'alley:new', defects: [{ of: 'unit:u' }] } },
    ]
    expect(nextOf([alley, inspection], 'planner-13')).toBeUndefined()
  })

  it("never sends another's work", () => {
    expect(nextOf([item(1, ['alley:a'])], 'planner-14')).toBeUndefined()
    expect(nextOf([item(1, ['alley:a'])], null)).toBeUndefined()
  })
})

it('keeps the order of any two items on one record, whatever else is in the line', () => {
  const keys = fc.uniqueArray(fc.constantFrom<Key>('alley:a', 'alley:b', 'alley:c'), { minLength: 1 })
  const states = fc.constantFrom<ItemState>('waiting', 'sending', 'refused', 'conflict')
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, states), { maxLength: 12 }), (wishes) => {
      let line = wishes.map(([touched, state], place) => item(place, touched, state))
      const gone: OutboxItem[] = []
      for (let next = nextOf(line, 'planner-13'); next; next = nextOf(line, 'planner-13')) {
        gone.push(next)
        line = line.filter((one) => one !== next)
      }
      for (const [index, late] of gone.entries()) {
        const touched = new Set(late.changeSet.changes.map(({ key }) => key))
        const overtaken = [...gone.slice(index + 1), ...line].filter(
          (one) => one.place < late.place && one.changeSet.changes.some(({ key }) => touched.has(key)),
        )
        expect(overtaken).toEqual([])
      }
      expect(inLine(line)).toEqual(line)
    }),
  )
})

it('shows what may be done already, and lets people change only what surely was not', () => {
  const states: ItemState[] = ['waiting', 'sending', 'sent', 'refused', 'conflict']
  expect(states.filter((state) => isLaid({ state }))).toEqual(['waiting', 'sending', 'sent'])
  expect(states.filter((state) => isOurs({ state }))).toEqual(['waiting', 'refused', 'conflict'])
})
