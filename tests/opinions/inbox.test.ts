/** The inbox: what stands in it, in which order, what is late, and what an opinion may be merged with. */
import { describe, expect, it } from 'vitest'
import { type Fields, recordOf } from '../../src/changes/record.ts'
import {
  afterHeadline,
  groupOf,
  headlineOf,
  type InboxGroup,
  inOrder,
  mergeable,
  pressing,
  waitingOf,
} from '../../src/opinions/inbox.ts'
import type { Opinion } from '../../src/opinions/opinion.ts'
import { usualTiers } from '../../src/opinions/opinionDue.ts'
import { opinionStages } from '../../src/opinions/opinionSteps.ts'
import { opinion } from '../changes/sent.ts'

const today = '2026-11-23'

const opinionOf = (id: string, more: Fields = {}, place?: [number, number]) =>
  recordOf(
    `opinion:${id}`,
    { ...opinion, ...more, ...(place && { geometry: { type: 'Point', coordinates: place } }) },
    1,
  ) as unknown as Opinion

describe('the inbox', () => {
  it('says of each stage whether somebody has something to do, waits for others, or is done', () => {
    const stagesIn = (group: InboxGroup) =>
      opinionStages.filter((stage) => groupOf(opinionOf('a', { stage })) === group)
    expect(stagesIn('todo')).toEqual(['submitted', 'screened', 'assigned', 'reopened'])
    expect(stagesIn('doing')).toEqual(['answered', 'forwarded'])
    expect(stagesIn('done')).toEqual(['resolved', 'confirmed', 'duplicate', 'outOfScope', 'withdrawn'])
  })

  const waiting = (id: string, more: Fields, isFresh = false) =>
    waitingOf(opinionOf(id, more), today, usualTiers, isFresh)
  const rows = [
    waiting('later', { stage: 'assigned', submittedOn: '2026-11-20', due: '2026-12-20' }),
    waiting('week', { stage: 'screened', submittedOn: '2026-11-20', due: '2026-11-25' }),
    waiting('today', { stage: 'submitted', submittedOn: '2026-11-20' }),
    waiting('over', { stage: 'assigned', submittedOn: '2026-11-02', due: '2026-11-11' }),
    waiting('again', { stage: 'reopened', submittedOn: '2026-11-02', due: '2026-12-01' }),
    waiting('fresh', { stage: 'submitted', submittedOn: today }, true),
    waiting('answered', { stage: 'answered', submittedOn: '2026-11-02' }),
  ]

  it('shows what just came and what was reopened on top, then what is due first', () => {
    expect(inOrder(rows).map(({ opinion, part, days }) => `${opinion.id.slice(8)} ${part} ${days}`)).toEqual([
      'fresh fresh 1',
      'again reopened 8',
      'over over -12',
      'today today 0',
      'week week 2',
      'later later 27',
      'answered none null',
    ])
  })

  it('counts what waits and what is late', () => {
    expect(
      pressing(
        rows.map(({ opinion }) => opinion),
        today,
        usualTiers,
      ),
    ).toEqual({ todo: 6, late: 3 })
  })

  it('offers for merging what lies near, of the same topic first', () => {
    const own = opinionOf('a', { alley: 'alley:a', topic: 'lighting' }, [116.43, 39.86])
    const others = [
      own,
      opinionOf('far', { alley: null, topic: 'lighting' }, [116.44, 39.86]),
      opinionOf('other', { alley: null, topic: 'road' }, [116.4301, 39.86]),
      opinionOf('same', { alley: 'alley:a', topic: 'lighting' }, [116.431, 39.86]),
      opinionOf('gone', { alley: 'alley:a', stage: 'duplicate', duplicateOf: 'opinion:same' }),
    ]
    expect(mergeable(own, others).map(({ opinion: { id } }) => id)).toEqual(['opinion:same', 'opinion:other'])
  })

  it('takes the first sentence as the headline', () => {
    expect(headlineOf('路灯坏了一周，井盖翘起。晚上很黑。')).toBe('路灯坏了一周，井盖翘起')
    expect(headlineOf(' 第一行\n第二行')).toBe('第一行')
    expect(headlineOf('谁来管？')).toBe('谁来管？')
    expect(afterHeadline('路灯坏了一周，井盖翘起。晚上很黑。')).toBe('晚上很黑。')
    expect(afterHeadline('坡道太陡。')).toBe('')
  })
})
