/** Who receives an opinion: those of its unit who are in office on the day. */
import { expect, it } from 'vitest'
import { recordOf } from '../../src/changes/record.ts'
import { receiversOf } from '../../src/opinions/receivers.ts'
import type { Person } from '../../src/people/person.ts'

const person = (id: string, role: string, termStart: string, termEnd: string | null, unit = 'unit:a') =>
  recordOf(`person:${id}`, { role, unit, termStart, termEnd, geometry: null }, 1) as unknown as Person

const people = [
  person('before', 'unitPlanner', '2020-01-21', '2026-06-30'),
  person('now', 'unitPlanner', '2026-07-01', '2027-06-30'),
  person('one', 'volunteer', '2020-01-21', null),
  person('next', 'volunteer', '2027-01-01', null),
  person('there', 'volunteer', '2020-01-21', null, 'unit:b'),
]

it('are the planner and the volunteers of the unit whose term it is', () => {
  expect(receiversOf(people, 'unit:a', '2026-11-22')).toEqual({ planner: 'person:now', volunteers: ['person:one'] })
  expect(receiversOf(people, 'unit:a', '2026-06-30').planner).toBe('person:before')
  expect(receiversOf(people, 'unit:a', '2027-07-01')).toEqual({
    planner: null,
    volunteers: ['person:one', 'person:next'],
  })
  expect(receiversOf(people, null, '2026-11-22')).toEqual({ planner: null, volunteers: [] })
})
