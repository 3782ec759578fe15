/** The steps of an opinion: which may follow which, who takes them, what they need, and that the table of rights says the same. */
import { describe, expect, it } from 'vitest'
import { mayChange } from '../../src/accounts/mayChange.ts'
import { administrator } from '../../src/accounts/token.server.ts'
import { examine } from '../../src/changes/examine.ts'
import { type Kind, publicReader, type Reader } from '../../src/changes/kind.ts'
import { type Fields, recordOf } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'
import { metBy } from '../../src/opinions/met.ts'
import { type Opinion, opinionKind } from '../../src/opinions/opinion.ts'
import {
  faultsOfStep,
  nextStages,
  type OpinionRole,
  type OpinionStage,
  opinionNeeds,
  opinionStages,
  opinionStep,
  residentStages,
} from '../../src/opinions/opinionSteps.ts'
import { fangzhuang, opinion, update } from '../changes/sent.ts'

const volunteer: Reader = { role: 'volunteer', units: ['unit:fangzhuang'], person: 'person:volunteer-13-1' }
const planner: Reader = { role: 'planner', units: ['unit:fangzhuang'], person: 'person:planner-13' }
const readers: Record<Exclude<OpinionRole, 'resident'>, Reader> = { volunteer, planner }

/** What each stage needs, filled in. */
const filled: Fields = {
  screenedOn: '2024-05-02',
  answer: '下周换灯',
  answeredOn: '2024-05-03',
  forwardedTo: '路灯管理中心',
  forwardedOn: '2024-05-03',
  forwardDue: '2024-05-24',
  resolvedOn: '2024-05-20',
  satisfied: true,
  reopenedOn: '2024-05-21',
  reopenReason: '还是不亮',
  duplicateOf: 'opinion:b',
}

const at = (stage: OpinionStage, more: Fields = {}) => recordOf('opinion:a', { ...opinion, stage, ...more }, 1)
const step = (from: OpinionStage, to: OpinionStage) => {
  const needed = Object.fromEntries(opinionNeeds[to].map((need) => [need, filled[need] ?? null]))
  const nothing = Object.fromEntries(Object.keys(needed).map((need) => [need, opinion[need] ?? null]))
  return update('opinion:a', 1, { stage: from, ...nothing }, { stage: to, ...needed })
}

describe('the steps', () => {
  it('are those of the field, each for its roles', () => {
    const told = (role: OpinionRole) =>
      Object.fromEntries(opinionStages.map((from) => [from, nextStages(from, role).join(' ')]).filter(([, to]) => to))
    expect(told('resident')).toEqual({
      submitted: 'withdrawn',
      screened: 'withdrawn',
      resolved: 'confirmed reopened',
    })
    expect(told('volunteer')).toEqual({
      submitted: 'screened duplicate outOfScope',
      screened: 'assigned duplicate outOfScope',
      assigned: 'duplicate outOfScope',
    })
    expect(told('planner')).toEqual({
      submitted: 'screened duplicate outOfScope',
      screened: 'assigned duplicate outOfScope',
      assigned: 'answered forwarded duplicate outOfScope',
      answered: 'forwarded resolved',
      forwarded: 'answered resolved',
      reopened: 'assigned answered forwarded resolved',
    })
  })

  it('go back only with a reason, and never into or out of what the resident said', () => {
    for (const from of opinionStages) {
      for (const to of opinionStages) {
        const kind = opinionStep(from, to)
        if (kind !== 'back') continue
        expect(
          [from, to].some((stage) => residentStages.includes(stage)),
          `${from} → ${to}`,
        ).toBe(false)
        expect(faultsOfStep({ stage: to }, { stage: from }, ' ')).toEqual([{ field: 'stage', code: 'step.reason' }])
        expect(faultsOfStep({ stage: to }, { stage: from }, '点错了')).toEqual([])
      }
    }
    expect(opinionStep('screened', 'submitted')).toBe('back')
    expect(opinionStep('confirmed', 'resolved')).toBe('none')
  })

  it('need what their stage says', () => {
    for (const from of opinionStages) {
      for (const to of nextStages(from, 'planner').concat(nextStages(from, 'resident'))) {
        const missing = faultsOfStep({ stage: to }, { stage: from }, '').map(({ field }) => field)
        expect(missing, `${from} → ${to}`).toEqual(opinionNeeds[to])
        expect(faultsOfStep({ ...filled, stage: to }, { stage: from }, '')).toEqual([])
      }
    }
    expect(faultsOfStep({ stage: 'resolved' }, { stage: 'submitted' }, 'any')).toEqual([
      { field: 'stage', code: 'opinion.step' },
    ])
  })

  it('are allowed by the table of rights to just those who take them', () => {
    for (const [role, reader] of Object.entries(readers)) {
      for (const from of opinionStages) {
        for (const to of opinionStages) {
          if (from === to) continue
          const isAllowed = mayChange(reader, step(from, to), at(from)) === null
          const isStep = opinionStep(from, to, role as OpinionRole) !== 'none'
          if (isStep) expect(isAllowed, `${role}: ${from} → ${to}`).toBe(true)
          if (isAllowed && !isStep) expect(opinionStep(from, to), `${role}: ${from} → ${to}`).toBe('none')
        }
      }
    }
  })

  it('are taken by nobody of another unit, nor by the public or an official', () => {
    const change = step('submitted', 'screened')
    const others: Reader[] = [
      publicReader,
      { role: 'official', units: [], person: null },
      { ...volunteer, units: ['unit:wangzuo'] },
      { ...planner, units: ['unit:wangzuo'] },
    ]
    expect(others.map((reader) => mayChange(reader, change, at('submitted'))?.code)).toEqual([
      'may.role',
      'may.role',
      'may.otherUnit',
      'may.otherUnit',
    ])
    expect(mayChange(administrator, change, at('submitted'))).toBeNull()
  })

  it('leave the resident’s words, and what they said of the outcome, to the resident', () => {
    for (const field of ['text', 'satisfied', 'reopenReason', 'reopenedOn', 'submittedOn', 'due', 'agrees', 'photos']) {
      const change = update('opinion:a', 1, { [field]: null }, { [field]: '1' })
      expect(mayChange(planner, change, at('assigned'))?.code, field).toBe('may.field')
      expect(mayChange(volunteer, change, at('submitted'))?.code, field).toBe('may.field')
    }
  })

  it('are not taken by an administrator in the resident’s place', () => {
    const admin: Reader = { role: 'administrator', units: [], person: null, name: 'admin' }
    for (const stage of residentStages) {
      expect(mayChange(admin, update('opinion:a', 1, {}, { stage }), at('resolved'))?.code, stage).toBe('may.field')
      expect(mayChange(administrator, update('opinion:a', 1, {}, { stage }), at('resolved')), stage).toBeNull()
    }
    expect(mayChange(admin, step('submitted', 'screened'), at('submitted'))).toBeNull()
  })

  it('are answered in one’s own name, and handed on out of one’s unit but not into it', () => {
    const inName = (name: string) =>
      mayChange(planner, update('opinion:a', 1, { answeredBy: null }, { answeredBy: name }), at('assigned'))?.code
    expect(inName('person:planner-13')).toBeUndefined()
    expect(inName('person:planner-18')).toBe('may.ownName')
    const handed = update('opinion:a', 1, { unit: 'unit:fangzhuang' }, { unit: 'unit:wangzuo' })
    expect(mayChange(planner, handed, at('assigned'))).toBeNull()
    const elsewhere: Reader = { ...planner, units: ['unit:wangzuo'] }
    expect(mayChange(elsewhere, handed, at('assigned'))?.code).toBe('may.otherUnit')
    expect(mayChange(volunteer, handed, at('assigned'))?.code).toBe('may.otherUnit')
  })
})

describe('an opinion', () => {
  const records = new Map([
    ['unit:fangzhuang', recordOf('unit:fangzhuang', fangzhuang, 1)],
    ['opinion:a', at('submitted')],
    ['opinion:b', recordOf('opinion:b', { ...opinion, duplicateOf: 'opinion:c' }, 1)],
    ['opinion:c', recordOf('opinion:c', opinion, 1)],
  ] as const)
  const examined = (set: Fields) => {
    const was = Object.fromEntries(Object.keys(set).map((name) => [name, opinion[name] ?? null]))
    const may = () => null
    const changes = [update('opinion:a', 1, was, set)]
    const outcome = examine(kinds, records as never, { changes, comment: '' }, undefined, may)
    return outcome.ok ? [] : 'faults' in outcome ? outcome.faults.map(({ code }) => code) : outcome
  }

  it('is merged into another one that is not merged itself', () => {
    expect(examined({ stage: 'duplicate', duplicateOf: 'opinion:c' })).toEqual([])
    for (const other of ['opinion:a', 'opinion:b', 'opinion:none'])
      expect(examined({ stage: 'duplicate', duplicateOf: other }), other).toEqual(['opinion.duplicate'])
  })

  it('is in a unit that is there, or in none that is known', () => {
    expect(examined({ unit: 'unit:nowhere' })).toEqual(['unknownUnit'])
    expect(examined({ unit: null })).toEqual([])
    expect(examined({ alley: 'alley:nowhere' })).toEqual(['alleyOfUnit'])
  })

  it('shows everyone the text meant for them, and the resident’s reason to nobody but the workers', () => {
    const record = at('reopened', { shownText: '这里太暗', reopenReason: '我家电话…', text: '我家电话 8888，这里太暗' })
    const seen = (opinionKind satisfies Kind).seenBy(record, publicReader)
    expect(JSON.stringify(seen)).not.toMatch(/电话|shownText|reopenReason/)
    expect(seen?.properties.text).toBe('这里太暗')
    expect(opinionKind.seenBy(record, publicReader)).toBe(seen)
    expect(opinionKind.seenBy(record, volunteer)).toBe(record)
    expect(opinionKind.seenBy(at('screened'), publicReader)).not.toBeNull()
    expect(opinionKind.seenBy(at('screened', { unit: null }), publicReader)).toBeNull()
  })

  it('shows nobody but the workers the words of one that was set aside before anybody screened them', () => {
    const texts = (more: Fields) =>
      (['duplicate', 'outOfScope', 'assigned'] as const).map(
        (stage) => opinionKind.seenBy(at(stage, more), publicReader)?.properties.text,
      )
    expect(texts({ screenedOn: null, shownText: '改过' })).toEqual(['', '', ''])
    expect(texts({ screenedOn: '2024-05-02' })).toEqual([opinion.text, opinion.text, opinion.text])
    expect(texts({})).toEqual([opinion.text, opinion.text, opinion.text])
    const unread = at('outOfScope', { screenedOn: null })
    expect(opinionKind.seenBy(unread, volunteer)).toBe(unread)
  })

  it('counts everyone who met the same', () => {
    const others = [
      recordOf('opinion:b', { ...opinion, duplicateOf: 'opinion:a', agrees: 2 }, 1),
      recordOf('opinion:c', { ...opinion, agrees: 5 }, 1),
    ] as unknown as Opinion[]
    expect(metBy(at('assigned', { agrees: 4 }) as unknown as Opinion, others)).toBe(8)
  })
})
