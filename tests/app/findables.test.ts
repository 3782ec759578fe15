/** Everything that can be found is told once, with the words it is also known by. */
import { expect, it } from 'vitest'
import { findables } from '../../src/app/findables.ts'
import type { Person } from '../../src/people/person.ts'
import { alleyAt, town, unitAt } from './townStyle.ts'

const planner = {
  id: 'person:planner-03',
  properties: {
    name: '小蜜丰 03 号',
    nameHant: '小蜜豐 03 號',
    nameEn: 'Xiaomifeng 03',
    badge: '03',
    unit: 'unit:one',
  },
} as Person

const none = { units: [], people: [], alleys: [], projects: [] }

it.each([
  [
    'a unit by number and short names',
    { ...none, units: [unitAt('one', 116.3, 39.8)] },
    'unit',
    'one one one 1 01 u01',
    null,
  ],
  ['a person by the badge', { ...none, people: [planner] }, 'person', '03', 'unit:one'],
  [
    'an alley by its code',
    { ...none, alleys: [alleyAt('a', 'accepted', { code: 'U01-02' })] },
    'alley',
    'U01-02',
    'unit:one',
  ],
  ['an alley without a code', { ...none, alleys: [alleyAt('a', 'accepted')] }, 'alley', '', 'unit:one'],
  ['a project', { ...none, projects: town.projects.slice(0, 1) }, 'project', '', 'unit:one'],
] as const)('%s', (_, some, kind, also, unit) => {
  expect(findables(some)).toMatchObject([{ kind, also, unit }])
})

it('nothing is told twice and nothing forgotten', () => {
  const keys = findables({ ...town, people: [planner] }).map(({ key }) => key)
  const records = [...town.units, planner, ...town.alleys, ...town.projects]
  expect(keys).toEqual(records.map(({ id }) => id))
})
