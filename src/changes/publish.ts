/** Publishing: what any file server can hold of the map, as texts by path; the same log and setting give the same bytes. */

import type { LoggedChangeSet } from './change.ts'
import { dayOf, later } from './day.ts'
import { type Fold, foldOf, isTold, type Step, unitsTouched } from './fold.ts'
import { type Kind, type Kinds, publicReader, type Reader } from './kind.ts'
import { idOf, type Key, kindOf, type MapRecord, unitOf } from './record.ts'

/** What is said of the data as a whole. */
export interface Setting {
  /** Names of the district and its bounds [west, south, east, north] in degrees. */
  district: { name: string; nameHant: string; nameEn: string; bbox: [number, number, number, number] }
  attribution: string
  provenance: string
  synthetic: boolean
  /** 审图号, shown on every map where one is configured. */
  mapReviewNumber?: string
  /** The Beijing day the data speak of, when that is later than their last change. */
  asOf: string
}

/** How many change sets `history/recent.json` tells, and how many changes of each. */
const recentLimit = 40
const recentChangeLimit = 20

/** Every published file of a log: path → JSON text. A record's files are FeatureCollections sorted by key, one record a line. */
export function publish(kinds: Kinds, log: Iterable<LoggedChangeSet>, setting: Setting): Map<string, string> {
  const fold = foldOf(kinds, log)
  return new Map(pathsOf(fold).map((path) => [path, fileOf(fold, setting, path, false)!]))
}

/** The paths there are, relative to `index.json`. */
export function pathsOf(fold: Fold): string[] {
  const units = unitsOf(fold).map(idOf)
  const files = kindsIn(fold).flatMap(({ kind, byUnit }) =>
    byUnit ? units.map((unit) => `${kind}/${unit}.geojson`) : [`${kind}.geojson`],
  )
  return ['index.json', ...files, ...units.map((unit) => `history/${unit}.json`), 'history/recent.json']
}

/** The kinds that have files for a fold's readers: for the public none that is for some readers alone. */
function kindsIn({ kinds, reader }: Fold): Kind[] {
  return [...kinds.values()].filter(({ isFor }) => !isFor || reader.role !== 'public')
}

/** The kind whose records a file holds, or undefined. */
export function kindIn(kinds: Kinds, path: string): Kind | undefined {
  return kinds.get(/^(\w+)(?:\/[\w.-]+)?\.geojson$/.exec(path)?.[1] ?? '')
}

/**
 * The text of one file as the fold's reader sees it, or null where there is no such file. `live` says that a server answers.
 * @param reader who reads: needed for the kinds that are for some readers alone.
 */
export function fileOf(
  fold: Fold,
  setting: Setting,
  path: string,
  live: boolean,
  reader: Reader = publicReader,
): string | null {
  if (path === 'index.json') return indexOf(fold, setting, live)
  if (path === 'history/recent.json') return listOf(recentOf(fold))
  const [, folder, id = '', ending] = /^(?:(\w+)\/)?([\w.-]+)\.(geojson|json)$/.exec(path) ?? []
  const unit = `unit:${id}` as Key
  if (folder === 'history' && ending === 'json') {
    return fold.records.has(unit) ? listOf(fold.histories.get(unit)?.toReversed() ?? []) : null
  }
  const kind = fold.kinds.get(folder ?? id)
  if (!kind || ending !== 'geojson' || Boolean(kind.byUnit) !== Boolean(folder)) return null
  if (kind.isFor && reader.role === 'public') return null
  const records = recordsOf(fold, kind).filter((record) => kind.isFor?.(record, reader) ?? true)
  if (!folder) return collectionOf(records)
  return fold.records.has(unit) ? collectionOf(records.filter((record) => unitOf(record) === unit)) : null
}

/** The files that the steps of a change set make stale. */
export function pathsTouched(kinds: Kinds, steps: readonly Step[]): Set<string> {
  const paths = new Set(['index.json'])
  for (const step of steps) {
    const kind = kinds.get(kindOf(step.change.key))
    if (!kind) continue
    const units = [...unitsTouched([step])].map(idOf)
    if (!kind.byUnit) paths.add(`${kind.kind}.geojson`)
    else for (const unit of units) paths.add(`${kind.kind}/${unit}.geojson`)
    if (!isTold(kinds, step.change)) continue
    paths.add('history/recent.json')
    for (const unit of units) paths.add(`history/${unit}.json`)
  }
  return paths
}

/** The Beijing day the data speak of: the one set, or that of the last change where that is later. */
export function lastDayOf({ lastAt }: Pick<Fold, 'lastAt'>, { asOf }: Pick<Setting, 'asOf'>): string {
  return lastAt === null ? asOf : later(asOf, dayOf(lastAt))
}

function indexOf(fold: Fold, setting: Setting, live: boolean): string {
  const { synthetic, district, attribution, provenance, mapReviewNumber } = setting
  const kinds = kindsIn(fold).map(({ kind, byUnit, isFor }) => [
    kind,
    { count: isFor ? null : fold.countOf(kind), url: byUnit ? `${kind}/{unit}.geojson` : `${kind}.geojson` },
  ])
  const index = {
    seq: fold.seq,
    synthetic,
    asOf: lastDayOf(fold, setting),
    district,
    attribution,
    provenance,
    ...(mapReviewNumber && { mapReviewNumber }),
    live,
    kinds: Object.fromEntries(kinds),
    history: 'history/{unit}.json',
    recent: 'history/recent.json',
  }
  return JSON.stringify(index, null, 1)
}

function recordsOf(fold: Fold, kind: Kind): MapRecord[] {
  return [...fold.recordsOf(kind.kind)]
    .map((record) => fold.seen(record))
    .filter((record) => record !== null)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function unitsOf(fold: Fold): Key[] {
  return Array.from(fold.recordsOf('unit'), ({ id }) => id).sort()
}

function recentOf(fold: Fold): LoggedChangeSet[] {
  const recent: LoggedChangeSet[] = []
  for (let place = fold.seq - 1; place >= 0 && recent.length < recentLimit; place -= 1) {
    const changeSet = fold.changeSets[place]!
    const changes = changeSet.changes.filter((change) => isTold(fold.kinds, change))
    if (changes.length > 0) recent.push({ ...changeSet, changes: changes.slice(0, recentChangeLimit) })
  }
  return recent
}

function collectionOf(records: MapRecord[]): string {
  return `{"type":"FeatureCollection","features":[\n${records.map(textOf).join(',\n')}\n]}`
}

/** Records are replaced, never changed, so the text of one is written once. */
const texts = new WeakMap<MapRecord, string>()

function textOf(record: MapRecord): string {
  const text = texts.get(record) ?? JSON.stringify(record)
  texts.set(record, text)
  return text
}

/** A JSON array with one item a line, so that two versions of a file can be compared line by line. */
function listOf(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}
