/** Publishing: what any file server can hold of the map, as texts by path; the same log and setting give the same bytes. */

import type { LoggedChangeSet } from './change.ts'
import { dayOf, later } from './day.ts'
import { type Folded, foldOf, isTold, type Step, unitsTouched } from './fold.ts'
import { type Kind, type Kinds, publicReader, type Reader } from './kind.ts'
import { idOf, type Key, kindOf, type MapRecord, unitOf } from './record.ts'

/** What is said of the data as a whole. */
export interface Setting {
  /** Names of the district and its bounds [west, south, east, north] in degrees. */
  district: { name: string; nameHant: string; nameEn: string; bbox: [number, number, number, number] }
  attribution: string
  provenance: string
  synthetic: boolean
  /** 审图号, and whom the data ask to be named, shown on every map where they are configured. */
  mapReviewNumber?: string
  credit?: string
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
export function pathsOf(fold: Folded): string[] {
  const units = unitsOf(fold).map(idOf)
  const files = kindsIn(fold).flatMap(({ kind, byUnit }) =>
    byUnit ? units.map((unit) => `${kind}/${unit}.geojson`) : [`${kind}.geojson`],
  )
  return ['index.json', ...files, ...units.map((unit) => `history/${unit}.json`), 'history/recent.json']
}

/** The kinds that have files for a fold's readers: for the public none that is for some readers alone. */
function kindsIn({ kinds, reader }: Folded): Kind[] {
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
  fold: Folded,
  setting: Setting,
  path: string,
  live: boolean,
  reader: Reader = publicReader,
): string | null {
  if (path === 'index.json') return indexOf(fold, setting, live)
  if (path === 'town.json') return live ? townOf(fold, setting) : null
  if (path === 'history/recent.json') return listOf(recentOf(fold))
  const [, id = null] = /^history\/([\w.-]+)\.json$/.exec(path) ?? []
  if (id !== null) {
    const unit = `unit:${id}` as Key
    return fold.records.has(unit) ? listOf(fold.histories.get(unit)?.toReversed() ?? []) : null
  }
  const records = recordsIn(fold, path, reader)
  return records && collectionOf(records)
}

/** The records of a file as the fold's reader sees them, sorted by key; null where no such file holds records. */
export function recordsIn(fold: Folded, path: string, reader: Reader = publicReader): MapRecord[] | null {
  const [, folder, id = ''] = /^(?:(\w+)\/)?([\w.-]+)\.geojson$/.exec(path) ?? []
  const kind = fold.kinds.get(folder ?? id)
  if (!kind || Boolean(kind.byUnit) !== Boolean(folder)) return null
  if (kind.isFor && reader.role === 'public') return null
  const records = recordsOf(fold, kind).filter((record) => kind.isFor?.(record, reader) ?? true)
  if (!folder) return records
  const unit = `unit:${id}` as Key
  return fold.records.has(unit) ? records.filter((record) => unitOf(record) === unit) : null
}

/** The files that the steps of a change set make stale. */
export function pathsTouched(kinds: Kinds, steps: readonly Step[]): Set<string> {
  const paths = new Set(['index.json', 'town.json'])
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
export function lastDayOf({ lastAt }: Pick<Folded, 'lastAt'>, { asOf }: Pick<Setting, 'asOf'>): string {
  return lastAt === null ? asOf : later(asOf, dayOf(lastAt))
}

function indexOf(fold: Folded, setting: Setting, live: boolean): string {
  const { synthetic, district, attribution, provenance, mapReviewNumber, credit } = setting
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
    ...(credit && { credit }),
    live,
    kinds: Object.fromEntries(kinds),
    history: 'history/{unit}.json',
    recent: 'history/recent.json',
  }
  return JSON.stringify(index, null, 1)
}

/** The index and every kind that is not cut by unit in one piece: what a browser asks for to show another day. */
function townOf(fold: Folded, setting: Setting): string {
  const kinds = kindsIn(fold).filter(({ byUnit, isFor }) => !byUnit && !isFor)
  const files = kinds.map((kind) => `"${kind.kind}":${collectionOf(recordsOf(fold, kind))}`)
  return `{"index":${indexOf(fold, setting, true)},"kinds":{\n${files.join(',\n')}\n}}`
}

function recordsOf(fold: Folded, kind: Kind): MapRecord[] {
  return [...fold.recordsOf(kind.kind)]
    .map((record) => fold.seen(record))
    .filter((record) => record !== null)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function unitsOf(fold: Folded): Key[] {
  return Array.from(fold.recordsOf('unit'), ({ id }) => id).sort()
}

function recentOf(fold: Folded): LoggedChangeSet[] {
  const recent: LoggedChangeSet[] = []
  for (let place = fold.seq - 1; place >= 0 && recent.length < recentLimit; place -= 1) {
    const changeSet = fold.changeSets[place]!
    const changes = changeSet.changes.filter((change) => isTold(fold.kinds, change))
    if (changes.length > 0) recent.push({ ...changeSet, changes: changes.slice(0, recentChangeLimit) })
  }
  return recent
}

const opening = '{"type":"FeatureCollection","features":[\n'
const between = ',\n'
const closing = '\n]}'

function collectionOf(records: readonly MapRecord[]): string {
  return `${opening}${records.map((record) => JSON.stringify(record)).join(between)}${closing}`
}

const encoder = new TextEncoder()
const [openingBytes, betweenBytes, closingBytes] = [opening, between, closing].map((text) => encoder.encode(text)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

/** Records are replaced, never changed, so the bytes of one are made once. */
const bytesKept = new WeakMap<MapRecord, Uint8Array>()

function bytesOf(record: MapRecord): Uint8Array {
  const bytes = bytesKept.get(record) ?? encoder.encode(JSON.stringify(record))
  bytesKept.set(record, bytes)
  return bytes
}

/** The same file as {@link fileOf} writes of these records, in UTF-8, with nothing written that was written before. */
export function collectionBytes(records: readonly MapRecord[]): Uint8Array<ArrayBuffer> {
  const pieces = records.flatMap((record, place) => (place === 0 ? [bytesOf(record)] : [betweenBytes, bytesOf(record)]))
  const whole = [openingBytes, ...pieces, closingBytes]
  const bytes = new Uint8Array(whole.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of whole) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** A JSON array with one item a line, so that two versions of a file can be compared line by line. */
function listOf(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}
