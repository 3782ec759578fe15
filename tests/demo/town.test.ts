/** The demo town as a whole: every record has its kind's shape, the counts are the field's, and the past is a legal one. */
import { describe, expect, test } from 'vitest'
import { alleyShape } from '../../src/alleys/alley.ts'
import { gradeOn, scoreOf } from '../../src/alleys/grade.ts'
import { inspectionShape } from '../../src/alleys/inspection.ts'
import { canBecome, completionOf, type Stage } from '../../src/alleys/stage.ts'
import type { ChangeSet } from '../../src/changes/change.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { fieldsOf, isKey, kindOf, sameValue } from '../../src/changes/record.ts'
import { makeGround } from '../../src/demo/ground.ts'
import { makeTown } from '../../src/demo/town.ts'
import { kinds } from '../../src/kinds.ts'
import { opinionShape } from '../../src/opinions/opinion.ts'
import { personShape } from '../../src/people/person.ts'
import { projectShape } from '../../src/projects/project.ts'
import { unitShape } from '../../src/units/unit.ts'

const ground = makeGround()
const { changeSets, setting } = makeTown(ground)
const fold = foldOf(
  kinds,
  changeSets.map((changeSet, index) => ({ ...changeSet, seq: index + 1, madeAt: changeSet.at })),
)
const records = [...fold.records.values()]
const ofKind = (kind: string) => records.filter((record) => kindOf(record.id) === kind)
const propertiesOf = (kind: string) => ofKind(kind).map(({ properties: { version: _, ...properties } }) => properties)

const alleys = propertiesOf('alley').map((properties) => alleyShape.parse(properties))
const people = propertiesOf('person').map((properties) => personShape.parse(properties))
const projects = propertiesOf('project').map((properties) => projectShape.parse(properties))
const opinions = propertiesOf('opinion').map((properties) => opinionShape.parse(properties))
const inspections = propertiesOf('inspection').map((properties) => inspectionShape.parse(properties))

/** How many of each there are. */
function tally(values: readonly unknown[]): Record<string, number> {
  return Object.fromEntries(
    Map.groupBy(values, String)
      .entries()
      .map(([value, group]) => [value, group.length]),
  )
}

describe('every record', () => {
  test('has a key of a known kind and the shape of its kind', () => {
    const faults = records.flatMap((record) => {
      const { version: _, ...properties } = record.properties
      const kind = kinds.get(kindOf(record.id))
      const parsed = kind?.shape.safeParse(properties)
      return isKey(record.id) && parsed?.success && sameValue(parsed.data as never, properties) ? [] : [record.id]
    })
    expect(faults).toEqual([])
  })

  test('has a geometry of its kind, or none', () => {
    const wrong = records.filter((record) => {
      const allowed = kinds.get(kindOf(record.id))?.geometry ?? []
      return record.geometry === null ? allowed.length > 0 : !allowed.includes(record.geometry.type)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('is synthetic and points only to records that are there', () => {
    const pointers = ['unit', 'alley', 'person', 'inspector']
    const lost = records.filter(({ properties }) =>
      pointers.some((name) => properties[name] != null && !fold.records.has(properties[name] as never)),
    )
    expect(lost.map(({ id }) => id)).toEqual([])
    expect(records.every(({ properties }) => properties.synthetic === true)).toBe(true)
    expect(
      propertiesOf('unit')
        .flatMap((unit) => unitShape.parse(unit).bodies)
        .filter((body) => !fold.records.has(body as never)),
    ).toEqual([])
  })
})

describe('the counts', () => {
  test('1 + 24 + 73 people, made up as the field says', () => {
    expect(tally(people.map(({ role }) => role))).toEqual({ chiefPlanner: 1, unitPlanner: 24, volunteer: 73 })
    const planners = people.filter(({ role }) => role === 'unitPlanner')
    expect(tally(planners.map(({ form }) => form))).toEqual({ alone: 7, team: 17 })
    expect(tally(planners.map(({ affiliation }) => affiliation))).toEqual({
      independent: 7,
      designInstitute: 12,
      university: 4,
      sinoForeign: 1,
    })
    expect(planners.every(({ form, affiliation }) => (form === 'alone') === (affiliation === 'independent'))).toBe(true)
    expect(planners.filter(({ award2019 }) => award2019)).toHaveLength(6)
    expect(people.filter(({ award2019 }) => award2019)).toHaveLength(6)
    expect(new Set(planners.map(({ unit }) => unit)).size).toBe(24)
    const volunteers = people.filter(({ role }) => role === 'volunteer')
    expect(new Set(volunteers.map(({ background }) => background)).size).toBe(4)
    expect(Object.values(tally(volunteers.map(({ unit }) => unit))).every((count) => count >= 2 && count <= 4)).toBe(
      true,
    )
  })

  test('no one’s name looks like a real name', () => {
    expect(people.filter(({ name, nameEn }) => !name.endsWith('（示例）') || !nameEn.endsWith('(sample)'))).toEqual([])
  })

  test('24 units, 24 bodies, the projects of three work lines', () => {
    expect(ofKind('unit')).toHaveLength(24)
    expect(ofKind('body')).toHaveLength(24)
    expect(tally(projects.map(({ workLine }) => workLine))).toEqual({
      boutiqueStreet: 9,
      blockRenewal: 14,
      microSpace: 31,
    })
  })

  test('the alleys stand in the stages the pictures tell, and the units far apart', () => {
    expect(alleys).toHaveLength(ground.alleys.length)
    expect(tally(alleys.map(({ stage }) => stage))).toEqual({
      notStarted: 29,
      surveyed: 21,
      designed: 29,
      consulting: 25,
      constructing: 65,
      accepted: 120,
      maintained: 111,
      rework: 21,
    })
    const shareOf = (unit: string) =>
      completionOf(alleys.filter((alley) => alley.unit === unit).map(({ stage }) => stage)).share
    expect(shareOf('unit:fangzhuang')).toBeCloseTo(0.88, 1)
    expect(shareOf('unit:wangzuo')).toBeCloseTo(0.12, 1)
  })

  test('enough opinions and inspections, and not too many', () => {
    expect(opinions.filter(({ submittedOn }) => submittedOn >= '2026')).toHaveLength(1109)
    expect(opinions.length).toBeLessThanOrEqual(3000)
    expect(inspections.length).toBeGreaterThan(6000)
    expect(inspections.length).toBeLessThanOrEqual(12000)
  })
})

describe('the past', () => {
  test('goes forward, from 2019 to the day the town speaks of, every id once', () => {
    const moments = changeSets.map(({ at }) => at)
    expect(moments.findIndex((at, index) => at < (moments[index - 1] ?? ''))).toBe(-1)
    expect(moments[0]?.slice(0, 4)).toBe('2019')
    expect(moments.at(-1)?.slice(0, 10)).toBe(setting.asOf)
    expect(new Set(changeSets.map(({ id }) => id)).size).toBe(changeSets.length)
  })

  test('every update was read at the version and with the values that stood before it', () => {
    const known = new Map<string, { version: number; fields: Record<string, unknown> }>()
    const faults: string[] = []
    for (const change of changeSets.flatMap(({ changes }) => changes)) {
      const present = known.get(change.key)
      if (change.action === 'create') {
        if (present) faults.push(change.key)
        known.set(change.key, { version: 1, fields: change.fields })
      } else if (change.action === 'update') {
        const right =
          present?.version === change.version &&
          Object.entries(change.was).every(([name, value]) => sameValue(present.fields[name] as never, value))
        if (!right) faults.push(change.key)
        known.set(change.key, { version: change.version + 1, fields: { ...present?.fields, ...change.set } })
      }
    }
    expect(faults).toEqual([])
    expect(records.filter((record) => !sameValue(fieldsOf(record), known.get(record.id)?.fields as never))).toEqual([])
  })

  test('a stage follows the one before it, or the comment gives the reason', () => {
    const steps = stageSteps(changeSets)
    expect(steps.length).toBeGreaterThan(1500)
    expect(
      steps.filter(({ from, to, comment }) => canBecome(from, to) !== 'next' && !comment.startsWith('原因：')),
    ).toEqual([])
    expect(steps.some(({ comment }) => comment.startsWith('原因：'))).toBe(true)
  })

  test('stageSince is the day of the last step, and no date lies ahead of today but due dates', () => {
    expect(alleys.filter(({ stage, stageSince }) => (stage === 'notStarted') !== (stageSince === null))).toEqual([])
    expect(
      alleys.filter(
        ({ stageSince, awardedOn }) => (stageSince ?? '') > setting.asOf || (awardedOn ?? '') > setting.asOf,
      ),
    ).toEqual([])
    const working = alleys.filter(
      ({ stage }) => stage === 'constructing' || stage === 'rework' || stage === 'consulting',
    )
    const overdue = working.filter(({ due }) => due !== null && due < setting.asOf).length
    expect(working.every(({ due }) => due !== null && due > '2026-10' && due < '2027-02')).toBe(true)
    expect(overdue).toBeGreaterThan(2)
    expect(overdue).toBeLessThan(20)
  })

  test('nobody works before being appointed', () => {
    const early = changeSets.filter(({ author, at }) => author.startsWith('person:') && at < '2020-01-21')
    expect(early).toEqual([])
  })

  test('opinions are answered after they came in, mostly within seven days', () => {
    const days = opinions.flatMap(({ submittedOn, answeredOn }) =>
      answeredOn ? [(Date.parse(answeredOn) - Date.parse(submittedOn)) / 86_400_000] : [],
    )
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1)
    expect(days.filter((count) => count <= 7).length / days.length).toBeGreaterThan(0.85)
    expect(
      opinions.filter(({ answeredOn, resolvedOn }) => resolvedOn && (!answeredOn || resolvedOn < answeredOn)),
    ).toEqual([])
  })
})

describe('the grades', () => {
  test('a few inspections in a hundred fail', () => {
    const failed = inspections.filter((inspection) => scoreOf(inspection) < 90).length
    expect(failed / inspections.length).toBeGreaterThan(0.005)
    expect(failed / inspections.length).toBeLessThan(0.03)
  })

  test('every alley once accepted has a grade, and some lost theirs and got it back', () => {
    const completed = ofKind('alley').filter(({ properties }) =>
      ['accepted', 'maintained'].includes(String(properties.stage)),
    )
    expect(completed.filter(({ properties }) => properties.awardedGrade === null)).toEqual([])
    const byAlley = Map.groupBy(inspections, ({ alley }) => alley)
    const readings = completed.map(({ id, properties }) =>
      gradeOn(alleyShape.parse(withoutVersion(properties)), byAlley.get(id) ?? [], setting.asOf),
    )
    expect(readings.filter(({ events }) => events.some(({ what }) => what === 'restored')).length).toBeGreaterThan(5)
    expect(readings.filter(({ grade }) => grade === 'nonCompliant').length).toBeLessThan(30)
  })
})

test('the same town every time', () => {
  const again = makeTown(makeGround())
  expect(JSON.stringify(again) === JSON.stringify({ changeSets, setting })).toBe(true)
}, 60_000)

function stageSteps(sets: readonly ChangeSet[]): { from: Stage; to: Stage; comment: string }[] {
  return sets.flatMap(({ comment, changes }) =>
    changes.flatMap((change) =>
      change.action === 'update' && kindOf(change.key) === 'alley' && 'stage' in change.set
        ? [{ from: change.was.stage as Stage, to: change.set.stage as Stage, comment }]
        : [],
    ),
  )
}

function withoutVersion({ version: _, ...properties }: Record<string, unknown>) {
  return properties
}
