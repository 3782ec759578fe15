/** What a report says of a day: every number, line, name and event of it, read from one snapshot, so that nothing printed disagrees. */
import type { Alley, AlleyProperties } from '../alleys/alley.ts'
import { checklists } from '../alleys/checklist.ts'
import { watchList } from '../alleys/due.ts'
import { failedItems } from '../alleys/findings.ts'
import { type Grade, gradeOn, scoreOf } from '../alleys/grade.ts'
import type { InspectionProperties } from '../alleys/inspection.ts'
import { type Stage, stages } from '../alleys/stage.ts'
import { type Key, kindOf, type MapRecord } from '../changes/record.ts'
import { type FileRow, fileRowsOf } from '../indicators/indicatorFile.ts'
import { isIn, type Period, yearUpTo } from '../indicators/period.ts'
import { type AlleyEntry, type Register, registerOf, type UnitEntry } from '../indicators/register.ts'
import { indicatorTable } from '../indicators/table.ts'
import { isInOffice } from '../people/office.ts'
import type { Person } from '../people/person.ts'
import { pairsOf } from '../photos/pair.ts'
import type { Photo } from '../photos/photo.ts'
import type { Body } from '../units/body.ts'
import type { Unit } from '../units/unit.ts'
import type { Named } from '../words/speak.ts'

/** An alley that lost its grade (降档) or had it back (复档). */
export interface GradeNews {
  alley: Key
  name: Named
  unit: Key
  /** ISO date of the inspection that did it. */
  date: string
  what: 'downgraded' | 'restored'
  grade: Grade
  score: number
}

/** An alley to be watched: what it is at, by when, and what the last inspection found wanting. */
export interface Watched {
  alley: Key
  name: Named
  stage: Stage
  due: string | null
  /** Names of checklist items (`without.<item>`). */
  failed: string[]
  chief: string | null
}

/** A place before and after the works, in two pictures everyone may see. */
export interface PhotoPair {
  alley: Key
  name: Named
  before: { file: string; takenOn: string }
  after: { file: string; takenOn: string }
}

/** What is told of one unit beside its numbers. */
export interface UnitReport {
  unit: Key
  planner: Named | null
  volunteers: Named[]
  offices: Named[]
  /** In the order of the stages, all of them; kilometres along the lines. */
  stages: { stage: Stage; n: number; km: number }[]
  /** Of twelve months up to the day, the newest first. */
  news: GradeNews[]
  watched: Watched[]
  photos: PhotoPair[]
}

/** An alley as it is drawn. */
export interface DrawnAlley {
  key: Key
  unit: Key
  stage: Stage
  geometry: Alley['geometry']
}

export interface TownReport {
  /** ISO date: the end of that day in Beijing. */
  date: string
  /** What is counted as of late: twelve months up to the day. */
  period: Period
  synthetic: boolean
  /** Every number of every unit: the rows of `/api/indicators`. */
  rows: FileRow[]
  units: Unit[]
  alleys: DrawnAlley[]
  /** In the order of the units. */
  reports: UnitReport[]
}

/** Reads the report of a town. @param records as the public saw them at the end of the day (ISO date). */
export function townReport(records: Iterable<MapRecord>, date: string): TownReport {
  const all = [...records]
  const register = registerOf(all)
  const people = ofKind<Person>(all, 'person')
  const bodies = new Map(ofKind<Body>(all, 'body').map(({ id, properties }) => [id as string, properties]))
  const photos = Map.groupBy(ofKind<Photo>(all, 'photo'), ({ properties }) => properties.unit)
  const { units } = register
  const reports = units.map((entry): UnitReport => {
    const { id, properties } = entry.unit
    const mine = people.filter((person) => person.properties.unit === id && isInOffice(person, date))
    const named = (role: string) =>
      mine.filter((one) => one.properties.role === role).map((one) => nameOf(one.properties))
    return {
      unit: id,
      planner: named('unitPlanner')[0] ?? null,
      volunteers: named('volunteer'),
      offices: properties.bodies.flatMap((key) => bodies.get(key) ?? []).map(nameOf),
      stages: stagesOf(entry),
      news: newsOf(entry, register, date),
      watched: watchedOf(entry),
      photos: photosOf(entry, photos.get(id) ?? []),
    }
  })
  const alleys = units.flatMap((entry) =>
    entry.alleys.map(({ alley: { id, properties, geometry } }): DrawnAlley => {
      return { key: id, unit: entry.unit.id, stage: properties.stage, geometry }
    }),
  )
  return {
    date,
    period: yearUpTo(date),
    synthetic: units.some(({ unit }) => unit.properties.synthetic),
    rows: fileRowsOf(indicatorTable(register, date)),
    units: units.map(({ unit }) => unit),
    alleys,
    reports,
  }
}

/** The part of a report that is needed for one unit: all numbers and units, its own alleys and story. */
export function reportOfUnit(report: TownReport, unit: Key): TownReport {
  return {
    ...report,
    alleys: report.alleys.filter((alley) => alley.unit === unit),
    reports: report.reports.filter((one) => one.unit === unit),
  }
}

function ofKind<Noun extends MapRecord<object>>(records: readonly MapRecord[], kind: string): Noun[] {
  return records.filter(({ id }) => kindOf(id) === kind) as unknown as Noun[]
}

function nameOf({ name, nameHant, nameEn }: Named): Named {
  return { name, nameHant, nameEn }
}

function stagesOf({ alleys }: UnitEntry): UnitReport['stages'] {
  return stages.map((stage) => {
    const mine = alleys.filter(({ alley }) => alley.properties.stage === stage)
    return { stage, n: mine.length, km: mine.reduce((sum, { alley }) => sum + alley.properties.lengthM, 0) / 1000 }
  })
}

/** Losses and restorations of twelve months up to the day, read by the rule of each day. */
function newsOf({ unit, alleys }: UnitEntry, { rules }: Register, date: string): GradeNews[] {
  const period = yearUpTo(date)
  const news = alleys.flatMap(({ alley, inspections }) =>
    gradeOn(alley.properties, inspections, date, rules).events.flatMap((event): GradeNews[] => {
      if (event.what === 'awarded' || !isIn(event.date, period)) return []
      const { date: on, what, grade } = event
      const score = scoreOf(inspections.findLast((one) => one.date === on)!, rules)
      return [{ alley: alley.id, name: nameOf(alley.properties), unit: unit.id, date: on, what, grade, score }]
    }),
  )
  return news.sort((one, other) => other.date.localeCompare(one.date) || (one.alley < other.alley ? -1 : 1))
}

function watchedOf({ alleys }: UnitEntry): Watched[] {
  const entries = new Map(alleys.map((entry) => [entry.alley.id, entry]))
  return watchList(alleys.map(({ alley }) => alley)).map(({ id, properties }) => ({
    alley: id,
    name: nameOf(properties),
    stage: properties.stage,
    due: properties.due,
    failed: failedOf(entries.get(id)),
    chief: chiefOf(properties),
  }))
}

function failedOf(entry: AlleyEntry | undefined): string[] {
  const last: InspectionProperties | undefined = entry?.inspections.at(-1)
  return last ? failedItems(last).map((item) => checklists[last.checklist][item]!) : []
}

function chiefOf({ alleyChief, streetChief }: AlleyProperties): string | null {
  return alleyChief ?? streetChief
}

/** Pairs of pictures everyone may see, the newest first. */
function photosOf({ alleys }: UnitEntry, photos: readonly Photo[]): PhotoPair[] {
  const names = new Map<string, Named>(alleys.map(({ alley }) => [alley.id, nameOf(alley.properties)]))
  const shown = ({ properties: { file, takenOn } }: Photo) => ({ file, takenOn })
  return pairsOf(photos.filter(({ properties }) => properties.reviewed !== null))
    .flatMap(({ before, after }): PhotoPair[] => {
      const { alley } = after.properties
      const name = alley === null ? undefined : names.get(alley)
      return name ? [{ alley: alley as Key, name, before: shown(before), after: shown(after) }] : []
    })
    .sort((one, other) => other.after.takenOn.localeCompare(one.after.takenOn))
}
