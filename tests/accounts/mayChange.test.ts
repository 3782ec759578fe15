/** Who may change what, as a full matrix: every role × kind × own or other unit × action × field. */
import { describe, expect, it } from 'vitest'
import { mayChange } from '../../src/accounts/mayChange.ts'
import type { Change } from '../../src/changes/change.ts'
import type { Reader } from '../../src/changes/kind.ts'
import { type Fields, recordOf } from '../../src/changes/record.ts'
import { kinds } from '../../src/kinds.ts'

const own = 'unit:fangzhuang'
const other = 'unit:lugouqiao'
const me = 'person:planner-13'
const allKinds = [...kinds.keys()]
const roles = ['public', 'volunteer', 'planner', 'official', 'administrator'] as const

function reader(role: Reader['role'], units = [own]): Reader {
  return { role, units: role === 'volunteer' || role === 'planner' ? units : [], person: me }
}

/** The fields of a kind by its shape. */
function fieldsOfKind(kind: string): string[] {
  const shape = kinds.get(kind)?.shape
  const names = shape && 'shape' in shape ? Object.keys(shape.shape as object) : ['unit', 'alley', 'synthetic']
  return [...names, 'geometry']
}

function created(kind: string, unit: string): Change {
  return { action: 'create', key: `${kind}:a`, fields: { unit, inspector: me, person: me, madeBy: me, by: me } }
}

const record = (kind: string, unit: string, fields: Fields = {}) =>
  recordOf(`${kind}:a`, { unit, madeBy: me, by: me, stage: 'submitted', ...fields }, 3)
const updated = (kind: string, set: Fields): Change => ({
  action: 'update',
  key: `${kind}:a`,
  version: 3,
  was: {},
  set,
})
const deleted = (kind: string): Change => ({ action: 'delete', key: `${kind}:a`, version: 3, was: {} })

/** What a role may do in its own unit, said a second time by hand: `create`, `delete`, `field` or `*` for every field. */
const screened = ['stage', 'type', 'topic', 'alley', 'shownText', 'screenedOn', 'duplicateOf', 'handler']
const answered = ['answer', 'answeredBy', 'answeredOn', 'answerOn', 'forwardedTo', 'forwardedOn', 'forwardDue']
const ofResidents = ['text', 'satisfied', 'reopenReason', 'reopenedOn', 'agrees']
const plannersOwn = ['create', 'delete', '*']
const expected: Record<string, Record<string, string[]>> = {
  public: {},
  official: { remark: ['create', 'delete'], comparison: ['create', 'delete', 'name', 'note', 'view'] },
  volunteer: {
    remark: ['create', 'delete'],
    inspection: ['create'],
    visit: ['create'],
    photo: ['create'],
    opinion: screened,
    proposal: ['create', 'status'],
  },
  planner: {
    alley: plannersOwn,
    inspection: plannersOwn,
    project: plannersOwn,
    photo: plannersOwn,
    visit: plannersOwn,
    opinion: [...screened, ...answered, 'departmentReply', 'repliedOn', 'resolvedOn', 'doneBy', 'unit'],
    proposal: ['status', 'answer', 'answeredBy'],
    remark: ['create', 'delete', 'unit'],
  },
}

/** A value that the role would give a field of a kind. */
function likely(role: string, kind: string, field: string): string {
  const values: Record<string, string> = { unit: own, answeredBy: me }
  if (kind === 'proposal' && field === 'status') return role === 'volunteer' ? 'withdrawn' : 'accepted'
  if (kind === 'opinion' && field === 'stage') return 'assigned'
  return values[field] ?? 'x'
}

function shouldDo(role: string, kind: string, deed: string): boolean {
  if (role === 'administrator') return !(kind === 'opinion' && ofResidents.includes(deed))
  const deeds = expected[role]?.[kind] ?? []
  const isField = deed !== 'create' && deed !== 'delete'
  return deeds.includes(deed) || (isField && deed !== 'synthetic' && deeds.includes('*'))
}

describe.each(roles)('%s', (role) => {
  it.each(allKinds)('of its own unit: %s', (kind) => {
    const before = record(kind, own)
    expect(mayChange(reader(role), created(kind, own), undefined) === null, 'create').toBe(
      shouldDo(role, kind, 'create'),
    )
    expect(mayChange(reader(role), deleted(kind), before) === null, 'delete').toBe(shouldDo(role, kind, 'delete'))
    for (const field of fieldsOfKind(kind)) {
      const change = updated(kind, { [field]: likely(role, kind, field) })
      expect(mayChange(reader(role), change, before) === null, field).toBe(shouldDo(role, kind, field))
    }
  })

  it.each(allKinds)('of another unit: %s', (kind) => {
    const isAllowed = role === 'administrator'
    const before = record(kind, other)
    const isOfDistrict = role === 'official' && kind === 'comparison'
    const isEverywhere = isAllowed || isOfDistrict || (role === 'official' && kind === 'remark')
    expect(mayChange(reader(role), created(kind, other), undefined) === null).toBe(isEverywhere)
    expect(mayChange(reader(role), deleted(kind), before) === null).toBe(isEverywhere)
    for (const field of fieldsOfKind(kind)) {
      const isOwnField = isOfDistrict && ['name', 'note', 'view'].includes(field)
      expect(mayChange(reader(role), updated(kind, { [field]: own }), before) === null, field).toBe(
        (isAllowed && shouldDo(role, kind, field)) || isOwnField,
      )
    }
    const moved = updated(kind, { unit: other })
    expect(mayChange(reader(role), moved, record(kind, own)) === null, 'away').toBe(
      isAllowed || (role === 'planner' && kind === 'opinion'),
    )
    const orphaned = updated(kind, { unit: null })
    expect(mayChange(reader(role), orphaned, record(kind, own)) === null, 'nowhere').toBe(isAllowed)
  })
})

describe('the reasons', () => {
  const alley = record('alley', other, { name: '芳古路' })

  it('name the record, the field or the person', () => {
    const rename = updated('alley', { name: 'x' })
    expect(mayChange(reader('planner'), rename, alley)).toEqual({
      field: 'unit',
      code: 'may.otherUnit',
      detail: '芳古路',
    })
    expect(mayChange(reader('volunteer'), rename, alley)).toMatchObject({ code: 'may.proposeOnly', detail: '芳古路' })
    expect(mayChange(reader('official'), rename, alley)).toMatchObject({ code: 'may.role' })
    const flagged = updated('alley', { synthetic: false })
    expect(mayChange(reader('planner'), flagged, record('alley', own))).toMatchObject({
      code: 'may.field',
      detail: 'synthetic',
    })
  })

  it('a planner takes along what belongs to an opinion that is handed on, whoever made it, and makes nothing elsewhere', () => {
    const stranger = 'person:volunteer-13-2'
    const photo = record('photo', own, { opinion: 'opinion:a', madeBy: stranger })
    const note = record('remark', own, { about: 'opinion:a', by: stranger })
    const moved = (kind: string) => updated(kind, { unit: other })
    expect(mayChange(reader('planner'), moved('photo'), photo)).toBeNull()
    expect(mayChange(reader('planner'), moved('remark'), note)).toBeNull()
    expect(mayChange(reader('planner'), moved('photo'), record('photo', own))).toMatchObject({ code: 'may.otherUnit' })
    expect(mayChange(reader('planner'), updated('remark', { text: 'x' }), note)).toMatchObject({ code: 'may.field' })
    expect(mayChange(reader('planner'), deleted('remark'), note)).toMatchObject({ code: 'may.ownOnly' })
    expect(mayChange(reader('volunteer'), moved('remark'), note)).toMatchObject({ code: 'may.role' })
    const there: Change = { action: 'create', key: 'remark:b', fields: { unit: other, about: 'opinion:a', by: me } }
    expect(mayChange(reader('planner'), there, undefined)).toMatchObject({ code: 'may.otherUnit' })
  })

  it('a volunteer records in their own name only', () => {
    const foreign: Change = { action: 'create', key: 'visit:a', fields: { unit: own, person: 'person:volunteer-13-2' } }
    expect(mayChange(reader('volunteer'), foreign, undefined)).toMatchObject({ field: 'person', code: 'may.ownName' })
    const nobody = { ...reader('volunteer'), person: null }
    expect(mayChange(nobody, { ...foreign, fields: { unit: own, person: null } }, undefined)).not.toBeNull()
  })

  it('a proposal is withdrawn by its author and decided by the planner, each in their own name', () => {
    const proposal = record('proposal', own)
    const foreign = record('proposal', own, { madeBy: 'person:volunteer-13-2' })
    const withdrawn = updated('proposal', { status: 'withdrawn' })
    expect(mayChange(reader('volunteer'), withdrawn, foreign)).toMatchObject({ code: 'may.ownOnly' })
    expect(
      mayChange({ ...reader('volunteer'), person: null }, withdrawn, record('proposal', own, { madeBy: null })),
    ).not.toBeNull()
    expect(mayChange(reader('planner'), withdrawn, proposal)).toMatchObject({ code: 'may.field', detail: 'status' })
    for (const status of ['accepted', 'rejected', 'open']) {
      expect(mayChange(reader('volunteer'), updated('proposal', { status }), proposal)).not.toBeNull()
    }
    const signed = (name: string | null) => updated('proposal', { status: 'accepted', answeredBy: name })
    expect(mayChange(reader('planner'), signed(me), foreign)).toBeNull()
    expect(mayChange(reader('planner'), signed('person:planner-01'), foreign)).toMatchObject({ code: 'may.ownName' })
    expect(mayChange({ ...reader('planner'), person: null }, signed(null), foreign)).toBeNull()
    expect(mayChange({ ...reader('planner'), person: null }, signed(me), foreign)).not.toBeNull()
    const reopened = updated('proposal', { status: 'open', answer: null, answeredBy: null })
    expect(mayChange(reader('planner'), reopened, foreign)).toBeNull()
  })

  it('a volunteer’s photo waits for a planner to look at it', () => {
    const photo = (fields: Fields): Change => ({
      action: 'create',
      key: 'photo:a',
      fields: { unit: own, madeBy: me, ...fields },
    })
    expect(mayChange(reader('volunteer'), photo({ reviewed: null, blurred: false }), undefined)).toBeNull()
    for (const fields of [{ reviewed: { by: me, on: '2026-11-20' } }, { blurred: true }]) {
      expect(mayChange(reader('volunteer'), photo(fields), undefined)).toMatchObject({ code: 'may.field' })
    }
  })

  it('everyone who remarks signs for themselves, administrators too, and takes away what is theirs', () => {
    const remark = (by: string | null): Change => ({ action: 'create', key: 'remark:a', fields: { unit: own, by } })
    for (const role of ['volunteer', 'planner', 'official', 'administrator'] as const) {
      const named = { ...reader(role), name: 'an-account' }
      const nameless = { ...named, person: null }
      expect(mayChange(named, remark(me), undefined), role).toBeNull()
      expect(mayChange(nameless, remark('an-account'), undefined), role).toBeNull()
      for (const [someone, by] of [
        [named, 'an-account'],
        [named, 'person:planner-01'],
        [nameless, me],
        [nameless, null],
      ] as const) {
        expect(mayChange(someone, remark(by), undefined), role).toEqual({ field: 'by', code: 'may.ownName' })
      }
      const foreign = record('remark', own, { by: 'person:planner-01' })
      const refusal = role === 'administrator' ? null : { field: '', code: 'may.ownOnly' }
      expect(mayChange(named, deleted('remark'), foreign), role).toEqual(refusal)
      expect(mayChange(nameless, deleted('remark'), record('remark', own, { by: 'an-account' })), role).toBeNull()
    }
    const bearer: Reader = { role: 'administrator', units: [], person: null }
    expect(mayChange(bearer, remark('person:planner-01'), undefined)).toBeNull()
  })

  it('a planner who stands in for another works in both units', () => {
    const both = reader('planner', [own, other])
    expect(mayChange(both, updated('alley', { unit: own }), alley)).toBeNull()
  })
})
