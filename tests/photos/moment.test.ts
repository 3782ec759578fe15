/** What a photo shows of the works follows from the stage of its alley. */
import { expect, test } from 'vitest'
import { stages } from '../../src/alleys/stage.ts'
import { momentAt } from '../../src/photos/moment.ts'

test('every stage has its moment: before the works, during them or after', () => {
  expect(Object.fromEntries(stages.map((stage) => [stage, momentAt(stage)]))).toEqual({
    notStarted: 'before',
    surveyed: 'before',
    designed: 'before',
    consulting: 'before',
    constructing: 'during',
    accepted: 'after',
    maintained: 'after',
    rework: 'during',
  })
})
