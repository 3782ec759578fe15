/** The difference of two days: what became of alleys and projects between them, alley by alley, and counted by unit. */
import { type Grade, gradeOn } from '../alleys/grade.ts'
import type { Stage } from '../alleys/stage.ts'
import type { Folded } from '../changes/fold.ts'
import type { Key } from '../changes/record.ts'
import type { Project } from '../projects/project.ts'
import { type AlleyEntry, registerOf } from './register.ts'

interface Named {
  key: Key
  unit: Key
  name: string
  nameHant: string
  nameEn: string
}

/** What became of one record; a stage or status that is null was not there on that day. */
export type Difference = Named &
  (
    | { what: 'stage'; before: Stage | null; after: Stage | null }
    | { what: 'downgraded' | 'restored' | 'awarded' | 'regraded'; before: Grade | null; after: Grade | null }
    | { what: 'project'; before: ProjectStatus | null; after: ProjectStatus | null }
  )

type ProjectStatus = Project['properties']['status']

/** What is read of the map as it was on a day. */
export interface DayOfMap {
  /** ISO date. */
  day: string
  fold: Pick<Folded, 'records' | 'recordsOf' | 'seen'>
}

/** What differs between an earlier and a later day, by unit and name; the same both ways round but for what stands before and after. */
export function differencesOf(earlier: DayOfMap, later: DayOfMap): Difference[] {
  const [before, after] = [readingsOf(earlier), readingsOf(later)]
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    between(before.get(key), after.get(key)),
  )
  return found.sort(
    (one, other) => compare(one.unit, other.unit) || compare(one.key, other.key) || compare(one.what, other.what),
  )
}

/** What is compared of one record. */
type Reading = Named & ({ stage: Stage; grade: Grade | null } | { status: ProjectStatus })

function readingsOf({ day, fold }: DayOfMap): Map<Key, Reading> {
  const register = registerOf(seenOf(fold))
  const alleys = register.units.flatMap((unit) => unit.alleys).map((entry) => alleyReading(entry, day, register.rules))
  const projects = [...fold.recordsOf('project')].flatMap((record) => {
    const seen = fold.seen(record) as unknown as Project | null
    return seen ? [{ ...named(seen), status: seen.properties.status }] : []
  })
  return new Map<Key, Reading>([...alleys, ...projects].map((one) => [one.key, one]))
}

function* seenOf(fold: DayOfMap['fold']) {
  for (const record of fold.records.values()) {
    const seen = fold.seen(record)
    if (seen) yield seen
  }
}

function alleyReading({ alley, inspections }: AlleyEntry, day: string, rules: Parameters<typeof gradeOn>[3]): Reading {
  const { grade } = gradeOn(alley.properties, inspections, day, rules)
  return { ...named(alley), stage: alley.properties.stage, grade }
}

function named(record: {
  id: Key
  properties: { unit: string; name: string; nameHant: string; nameEn: string }
}): Named {
  const { unit, name, nameHant, nameEn } = record.properties
  return { key: record.id, unit: unit as Key, name, nameHant, nameEn }
}

function between(before: Reading | undefined, after: Reading | undefined): Difference[] {
  const one = after ?? before
  if (!one) return []
  const { key, unit, name, nameHant, nameEn } = one
  const names = { key, unit, name, nameHant, nameEn }
  if ('status' in one) {
    const [was, is] = [statusOf(before), statusOf(after)]
    return was === is ? [] : [{ ...names, what: 'project', before: was, after: is }]
  }
  const [was, is] = [alleyOf(before), alleyOf(after)]
  const steps: Difference[] =
    was.stage === is.stage ? [] : [{ ...names, what: 'stage', before: was.stage, after: is.stage }]
  const grades: Difference[] =
    was.grade === is.grade
      ? []
      : [{ ...names, what: gradeStep(was.grade, is.grade), before: was.grade, after: is.grade }]
  return [...steps, ...grades]
}

const statusOf = (reading: Reading | undefined) => (reading && 'status' in reading ? reading.status : null)
const alleyOf = (reading: Reading | undefined): { stage: Stage | null; grade: Grade | null } =>
  reading && 'stage' in reading ? reading : { stage: null, grade: null }

function gradeStep(before: Grade | null, after: Grade | null): 'downgraded' | 'restored' | 'awarded' | 'regraded' {
  if (before === null) return 'awarded'
  if (after === 'nonCompliant') return 'downgraded'
  return before === 'nonCompliant' ? 'restored' : 'regraded'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
