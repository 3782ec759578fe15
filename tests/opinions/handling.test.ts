/** Handling: what may be done at each stage, what each deed writes, and that the server's rules take it. */
import { describe, expect, it } from 'vitest'
import { mayChange } from '../../src/accounts/mayChange.ts'
import { examine, type May } from '../../src/changes/examine.ts'
import type { Reader } from '../../src/changes/kind.ts'
import { type Fields, recordOf } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'
import {
  canBeTakenBack,
  changesOfDeed,
  type Deed,
  deedsAt,
  lackOf,
  stillWritten,
  type Worker,
  type Writing,
} from '../../src/opinions/handling.ts'
import type { Opinion } from '../../src/opinions/opinion.ts'
import { type OpinionStage, opinionStages, residentStages } from '../../src/opinions/opinionSteps.ts'
import { alley, create, fangzhuang, opinion, remark, update } from '../changes/sent.ts'
import { photoOf } from '../photos/sending.ts'

const readers: Record<Worker, Reader> = {
  volunteer: { role: 'volunteer', units: ['unit:fangzhuang'], person: 'person:volunteer-13-1' },
  planner: { role: 'planner', units: ['unit:fangzhuang'], person: 'person:planner-13' },
}
const today = '2026-11-23'

/** Everything anybody may have to write. */
const writing: Writing = {
  answer: '周三前换好',
  department: '城市照明管理中心',
  replyBy: '2026-12-14',
  reply: '灯具已更换',
  handler: 'person:planner-13',
  first: 'opinion:b',
  unit: 'unit:wangzuo',
  reason: '在那边',
  backTo: 'screened',
}

const opinionOf = (id: string, more: Fields = {}, place?: [number, number]) =>
  recordOf(
    `opinion:${id}`,
    { ...opinion, ...more, ...(place && { geometry: { type: 'Point', coordinates: place } }) },
    1,
  ) as unknown as Opinion

function recordsWith(...opinions: Opinion[]) {
  const person = { name: '某', role: 'unitPlanner', unit: 'unit:fangzhuang' }
  const records = [
    recordOf('unit:fangzhuang', fangzhuang, 1),
    recordOf('unit:wangzuo', { ...fangzhuang, number: 23 }, 1),
    recordOf('person:planner-13', person, 1),
    recordOf('alley:a', alley, 1),
    ...opinions,
  ]
  return new Map(records.map((record) => [record.id, record as never]))
}

describe('what may be done', () => {
  it('is what the steps allow, the likeliest first', () => {
    const told = (role: Worker) => Object.fromEntries(opinionStages.map((at) => [at, deedsAt(at, role).join(' ')]))
    expect(told('planner')).toEqual({
      submitted: 'screen merge outOfScope handOn note',
      screened: 'assign merge outOfScope handOn note back',
      assigned: 'answer forward assign merge outOfScope handOn note back',
      answered: 'resolve forward handOn note back',
      forwarded: 'reply answer resolve handOn note back',
      resolved: 'note back',
      confirmed: 'note',
      reopened: 'answer resolve forward assign handOn note',
      duplicate: 'note back',
      outOfScope: 'note back',
      withdrawn: 'note',
    })
    expect(told('volunteer')).toMatchObject({
      submitted: 'screen merge outOfScope note',
      screened: 'assign merge outOfScope note back',
      assigned: 'assign merge outOfScope note back',
      answered: 'note',
      forwarded: 'note',
      reopened: 'note',
    })
  })

  it.each(['planner', 'volunteer'] as const)('is taken by the rules and the rights of a %s', (role) => {
    const may = (change: Parameters<typeof mayChange>[1], before: Parameters<typeof mayChange>[2]) =>
      mayChange(readers[role], change, before)
    const cases = opinionStages
      .filter((stage) => !residentStages.includes(stage) || stage === 'reopened')
      .flatMap((stage) => deedsAt(stage, role).map((deed) => ({ stage, deed })))
      .filter(({ deed }) => deed !== 'note')
    expect(cases.length).toBeGreaterThan(5)
    for (const { stage, deed } of cases) {
      const before = opinionOf('a', filledAt(stage))
      const backTo = { screened: 'submitted', answered: 'assigned', forwarded: 'assigned', resolved: 'answered' }[
        stage as 'screened'
      ]
      const own = { ...writing, backTo: backTo ?? 'screened' }
      const doing = { today, person: readers[role].person ?? null }
      const changes = changesOfDeed(deed, before, own, doing, [], [])
      const records = recordsWith(before, opinionOf('b'))
      expect({ stage, deed, ...examine(kinds, records, { comment: '在那边', changes }, undefined, may) }).toMatchObject(
        {
          ok: true,
        },
      )
      expect(lackOf(deed, own)).toBeNull()
    }
  })

  it('says what is still missing', () => {
    expect(lackOf('answer', { answer: '  ' })).toBe('answer')
    expect(lackOf('forward', { department: '路灯所' })).toBe('replyBy')
    expect(lackOf('handOn', { unit: 'unit:wangzuo' })).toBe('reason')
    expect(lackOf('screen', {})).toBeNull()
    expect(lackOf('resolve', {})).toBeNull()
    expect(lackOf('outOfScope', {})).toBeNull()
  })

  it('keeps what is being written for other deeds when one is done', () => {
    const begun = { note: '问过社区', answer: '周三前', reason: '在那边', unit: 'unit:wangzuo' }
    expect(stillWritten('note', begun)).toEqual({ answer: '周三前', reason: '在那边', unit: 'unit:wangzuo' })
    expect(stillWritten('handOn', begun)).toEqual({ note: '问过社区', answer: '周三前' })
  })
})

describe('what a deed writes', () => {
  const doing = { today, person: 'person:planner-13' }
  const set = (deed: Deed, before: Opinion, given: Writing = writing) => {
    const [change] = changesOfDeed(deed, before, given, doing, [], [])
    return change?.action === 'update' ? change.set : undefined
  }

  it('screening keeps a public text only where it says something else', () => {
    const before = opinionOf('a', { stage: 'submitted', text: '王某某 13800138000 说路灯坏了' })
    expect(set('screen', before, {})).toEqual({ stage: 'screened', screenedOn: today })
    expect(set('screen', before, { shownText: '王某某 13800138000 说路灯坏了 ' })).not.toHaveProperty('shownText')
    expect(set('screen', before, { shownText: '路灯坏了', alley: '' })).toMatchObject({ shownText: '路灯坏了' })
  })

  it('the day of the first answer stands, whatever follows', () => {
    expect(set('answer', opinionOf('a', { stage: 'assigned', answeredOn: null }))).toMatchObject({ answeredOn: today })
    const again = opinionOf('a', { stage: 'reopened', answeredOn: '2026-10-01' })
    expect(set('answer', again)).not.toHaveProperty('answeredOn')
    expect(set('answer', again)).toMatchObject({ answerOn: today })
  })

  it('merging takes along what was merged before', () => {
    const [a, b, c] = [opinionOf('a'), opinionOf('b'), opinionOf('c', { stage: 'duplicate', duplicateOf: 'opinion:a' })]
    const changes = changesOfDeed('merge', a, writing, doing, [a, b, c], [])
    expect(changes.map(({ key }) => key)).toEqual(['opinion:a', 'opinion:c'])
    expect(examine(kinds, recordsWith(a, b, c), { comment: '', changes }).ok).toBe(true)
  })

  it('handing on takes along its photos and its notes, and is refused where a photo stays behind', () => {
    const photo = '6f1d5c1e-6b0a-4b57-9d5e-2f7f0e0a4c11'
    const opinion = opinionOf('a', { photos: [photo], alley: 'alley:a' })
    const own = [
      recordOf(`photo:${photo}`, { ...photoOf(photo, { opinion: opinion.id }).fields, alley: 'alley:a' }, 1),
      recordOf('remark:note', remark({ about: opinion.id, by: 'person:volunteer-13-1' }), 1),
    ]
    const records = new Map([...recordsWith(opinion), ...own.map((record) => [record.id, record as never] as const)])
    const may: May = (change, before) => mayChange(readers.planner, change, before)
    const why = create('remark:why', remark({ about: opinion.id, by: 'person:planner-13', text: '在那边' }))
    const examined = (taken: typeof own) => {
      const noted = [...taken, recordOf(why.key, why.action === 'create' ? why.fields : {}, 1)]
      const changes = [why, ...changesOfDeed('handOn', opinion, writing, doing, [opinion], noted)]
      return examine(kinds, records, { comment: '在那边', changes }, undefined, may)
    }
    const whole = examined(own)
    const units = whole.ok ? [...whole.patch.values()].map((record) => record?.properties.unit) : whole
    expect(units).toEqual(Array(4).fill('unit:wangzuo'))
    expect(examined(own.slice(1))).toMatchObject({ faults: [{ field: 'changes.1.photos', code: 'opinion.photos' }] })
    const here = { unit: 'unit:fangzhuang', alley: 'alley:a' }
    const alone = [update(`photo:${photo}`, 1, here, { unit: 'unit:wangzuo', alley: null })]
    expect(examine(kinds, records, { comment: '', changes: alone }, undefined, may)).toMatchObject({
      faults: [{ code: 'photo.opinion' }],
    })
  })

  it('is offered to be taken back only where a step leads back', () => {
    const back = (from: OpinionStage, deed: Deed) =>
      canBeTakenBack(from, changesOfDeed(deed, opinionOf('a', filledAt(from)), writing, doing, [], []))
    expect(back('submitted', 'screen')).toBe(true)
    expect(back('assigned', 'answer')).toBe(true)
    expect(back('forwarded', 'reply')).toBe(true)
    expect(back('reopened', 'answer')).toBe(false)
  })
})

/** What an opinion says once it came to a stage. */
function filledAt(stage: OpinionStage): Fields {
  return {
    stage,
    ...(stage === 'duplicate' && { duplicateOf: 'opinion:b' }),
    ...(stage === 'submitted' && { screenedOn: null }),
  }
}
