/** The projects of the other three work lines: planned, then under way, then completed. */
import type { LineString, Point, Polygon } from 'geojson'
import type { Fields, Json, Key } from '../changes/record.ts'
import type { ProjectProperties } from '../projects/project.ts'
import type { WorkLine } from '../projects/workLine.ts'
import { englishName } from '../words/romanise.ts'
import { traditional } from '../words/traditional.ts'
import { addDays, momentOn, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import type { Draft } from './draft.ts'
import { plannerKey, programme, twoDigits } from './people.ts'
import type { UnitRow } from './unitTable.ts'

/** The places of the three work lines as the ground has them; `unit` is the id of a unit. */
export interface GroundSites {
  boutique: readonly { unit: string; line: LineString; name: string }[]
  blocks: readonly { unit: string; polygon: Polygon; name: string }[]
  micro: readonly { unit: string; point: Point; name: string }[]
}

interface Site {
  key: Key
  workLine: WorkLine
  unit: UnitRow
  name: string
  geometry: LineString | Polygon | Point
}

/** Of each work line: how many of ten projects are completed and under way today, and how many days the works take. */
const courses: Readonly<Record<WorkLine, { completed: number; underway: number; days: readonly [number, number] }>> = {
  boutiqueStreet: { completed: 5, underway: 3, days: [240, 480] },
  blockRenewal: { completed: 3, underway: 5, days: [400, 800] },
  microSpace: { completed: 6, underway: 3, days: [60, 160] },
}

const remarks: Readonly<Record<ProjectProperties['status'], readonly string[]>> = {
  planned: ['列入年度计划', '立项', ''],
  underway: ['方案通过，进场施工', '开工', '居民议事会后开工'],
  completed: ['完工，开放使用', '完工验收', '完工，交付居民'],
}

/** All drafts of all projects. */
export function projectDrafts(units: readonly UnitRow[], sites: GroundSites): Draft[] {
  return sitesOf(units, sites).flatMap(draftsOf)
}

function sitesOf(units: readonly UnitRow[], { boutique, blocks, micro }: GroundSites): Site[] {
  const sites = [
    ...boutique.map(({ line, ...site }, index) => ({
      ...site,
      geometry: line,
      workLine: 'boutiqueStreet' as const,
      id: `boutique-${twoDigits(index + 1)}`,
    })),
    ...blocks.map(({ polygon, ...site }, index) => ({
      ...site,
      geometry: polygon,
      workLine: 'blockRenewal' as const,
      id: `block-${twoDigits(index + 1)}`,
    })),
    ...micro.map(({ point, ...site }, index) => ({
      ...site,
      geometry: point,
      workLine: 'microSpace' as const,
      id: `micro-${twoDigits(index + 1)}`,
    })),
  ]
  return sites.flatMap(({ id, unit: unitId, ...site }) => {
    const unit = units.find((row) => row.id === unitId)
    return unit === undefined ? [] : [{ ...site, key: `project:${id}` as Key, unit }]
  })
}

function draftsOf(site: Site): Draft[] {
  const random = seeded(site.key)
  const { completed, underway, days } = courses[site.workLine]
  const lot = (Number(site.key.slice(-2)) * 7 + site.workLine.length) % 10
  const duration = random.whole(...days)
  const startedOn = startOf(
    lot < completed ? 'completed' : lot < completed + underway ? 'underway' : 'planned',
    duration,
    random,
  )
  const plannedOn = onWorkday(addDays(startedOn ?? today, -random.whole(90, 300)))
  const completedOn = lot < completed && startedOn !== null ? onWorkday(addDays(startedOn, duration)) : null
  const write = (on: string, status: ProjectProperties['status'], fields: Fields): Draft => ({
    author: on <= '2020-01-21' ? programme : plannerKey(site.unit.no),
    at: momentOn(on, random),
    comment: random.pick(remarks[status]),
    writings: [{ key: site.key, fields: { ...fields, status } }],
  })
  return [
    write(plannedOn, 'planned', firstFields(site)),
    ...(startedOn === null ? [] : [write(startedOn, 'underway', { startedOn })]),
    ...(completedOn === null ? [] : [write(completedOn, 'completed', { completedOn })]),
  ]
}

/** When the works began; null when they have not. */
function startOf(status: ProjectProperties['status'], duration: number, random: Chance): string | null {
  if (status === 'planned') return null
  if (status === 'underway') return onWorkday(addDays(today, -random.whole(20, Math.round(duration * 0.8))))
  return onWorkday(addDays('2019-09-02', random.whole(0, 2600 - duration)))
}

function firstFields(site: Site): Fields {
  const fields: ProjectProperties = {
    name: site.name,
    nameHant: traditional(site.name),
    nameEn: englishName(site.name),
    workLine: site.workLine,
    unit: `unit:${site.unit.id}`,
    status: 'planned',
    startedOn: null,
    completedOn: null,
    synthetic: true,
  }
  return { ...fields, geometry: { ...site.geometry } as unknown as Json }
}
