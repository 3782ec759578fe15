/** What this browser knows of the town: records by kind, moved forward by the same apply() as the server's. */
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { Change, ChangeSet, LoggedChangeSet } from './change.ts'
import { dayOf, later } from './day.ts'
import { keptHeader } from './keptArea.ts'
import { laidOver } from './lay.ts'
import { apply, settle } from './merge.ts'
import { besidePast, isOwn, type Shown } from './pastShown.ts'
import type { PublishedIndex } from './published.ts'
import { type Key, kindOf, type MapRecord } from './record.ts'
import { keepingSame } from './sharing.ts'
import { noteHeard, withHeard } from './underWay.ts'

/** Records of one kind by key; replaced, never changed, so screens can compare it. */
type RecordsOfKind = ReadonlyMap<Key, MapRecord>
const noRecords: RecordsOfKind = new Map()

export type Arrival = 'coming' | 'here' | 'failed'

/** A change set that is shown as if it were done. */
type Laid = Pick<ChangeSet, 'id' | 'changes'>

interface Dataset extends Shown {
  /** ISO date of the past day that screens show; null for today. */
  day: string | null
  /** What screens would show today, kept and moved forward while they show a past day. */
  today: Shown | null
  /** ISO date of the last change heard of, or of the snapshot. */
  lastDay: string
  /** Sequence number of the last change set applied here. */
  seq: number
  /** What the server knows. */
  known: Record<string, RecordsOfKind>
  /** What this browser has still to send, in order. */
  laid: readonly Laid[]
  /** Addresses of the files that are copies from the device, with their kinds and units, until the server is reached. */
  copies: Record<string, { kind?: string; unit?: string }>
}

export const useDataset = create<Dataset>()(() => ({
  index: null,
  day: null,
  today: null,
  lastDay: '',
  seq: 0,
  known: {},
  laid: [],
  kinds: {},
  arrivals: {},
  copies: {},
}))

const dataFolder = new URL('data/', document.baseURI)

/** Reads a file of the published snapshot as JSON; throws on any answer but 200. @param of its kind and unit, to be read again after a copy. */
export async function readPublished<T>(path: string, of: { kind?: string; unit?: string } = {}): Promise<T> {
  const answer = await fetch(new URL(path, dataFolder))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const isCopy = answer.headers.has(keptHeader)
  const value = (await answer.json()) as T
  useDataset.setState(({ copies: { [path]: _, ...others } }) => ({
    copies: isCopy ? { ...others, [path]: of } : others,
  }))
  return value
}

/** What screens show today, whatever day they show. */
export function todayIn({ today, index, kinds, arrivals }: Dataset): Shown {
  return today ?? { index, kinds, arrivals }
}

/** Today moved on: screens see it unless they show a past day, and then what is no part of the past. */
function moved(now: Dataset, part: Partial<Shown>): Partial<Dataset> {
  if (!now.today) return part
  const today = { ...now.today, ...part }
  return { today, ...besidePast(now, today) }
}

/** Shows a past day (ISO date) in place of today, which goes on unseen; null shows today again. */
export function showPast(past: { day: string; shown: Shown } | null): void {
  useDataset.setState((now) => {
    const today = todayIn(now)
    if (!past) return { ...today, day: null, today: null }
    const { kinds, arrivals } = besidePast(past.shown, today)
    return { ...past.shown, arrivals, kinds: keepingSame(now.kinds, kinds), day: past.day, today }
  })
}

/** Notes how a file of a day fares, as long as that day is shown; today's always. */
function arrive(address: string, arrival: Arrival, day: string | null = null): void {
  useDataset.setState((now) => {
    if (day === null) return moved(now, { arrivals: { ...todayIn(now).arrivals, [address]: arrival } })
    return now.day === day ? { arrivals: { ...now.arrivals, [address]: arrival } } : {}
  })
}

/** Fetches the index and the kinds every screen needs; safe to call again after a failure: what is heard begins where the first one stood. */
export async function openTown(kinds: readonly string[]): Promise<void> {
  arrive('index', 'coming')
  try {
    const index = await readPublished<PublishedIndex>('index.json')
    const { index: first, seq } = useDataset.getState()
    useDataset.setState((now) => ({ ...moved(now, { index }), seq: first ? seq : index.seq, lastDay: index.asOf }))
    await Promise.all(kinds.map((kind) => fetchKind(kind, undefined, null)))
    arrive('index', 'here')
  } catch {
    arrive('index', 'failed')
  }
}

/** Fetches a kind (of one unit where the kind is cut by unit) of a day (null: today; the one shown when left out) unless it is here or on its way. */
export async function fetchKind(kind: string, unit?: string, wished = useDataset.getState().day): Promise<void> {
  const now = useDataset.getState()
  const day = isOwn(todayIn(now), kind) ? null : wished
  const { index, arrivals } = day === null ? todayIn(now) : now
  const url = index?.kinds[kind]?.url.replace('{unit}', unit ?? '')
  if (!url || arrivals[url] === 'coming' || arrivals[url] === 'here') return
  arrive(url, 'coming', day)
  try {
    await (day === null ? readKind(kind, unit, url) : readPastKind(day, kind, url))
    arrive(url, 'here', day)
  } catch (fault) {
    arrive(url, 'failed', day)
    if (!unit) throw fault
  }
}

/** Adds a file of a past day to what is shown of it, if that day is still shown. */
async function readPastKind(day: string, kind: string, url: string): Promise<void> {
  const { features } = await readPublished<{ features: MapRecord[] }>(`${url}?at=${day}`)
  useDataset.setState((now) => {
    if (now.day !== day) return {}
    const records = new Map([...(now.kinds[kind] ?? []), ...features.map((record) => [record.id, record] as const)])
    return { kinds: { ...now.kinds, [kind]: records } }
  })
}

/** Reads a file of a kind, in place of what was known of that kind and unit. */
async function readKind(kind: string, unit: string | undefined, url: string): Promise<void> {
  const of = { kind, ...(unit && { unit }) }
  const { value, heard } = await withHeard(url, () => readPublished<{ features: MapRecord[] }>(url, of))
  useDataset.setState((now) => {
    const others = [...(now.known[kind] ?? [])].filter(
      ([, { properties }]) => unit && properties.unit !== `unit:${unit}`,
    )
    const records = new Map([...others, ...value.features.map((record) => [record.id, record] as const)])
    for (const changeSet of heard) settle(records, apply(records, within(records, kind, changeSet)))
    return shown({ ...now, known: { ...now.known, [kind]: records } }, [kind])
  })
}

/** Reads the file of a kind of one unit anew where it is here or coming: something came into it that was never fetched. */
export async function fetchAnew(kind: string, unit: string): Promise<void> {
  const { index, arrivals } = todayIn(useDataset.getState())
  const url = index?.kinds[kind]?.url.replace('{unit}', unit)
  if (url && ['coming', 'here'].includes(arrivals[url] ?? '')) await readKind(kind, unit, url).catch(() => undefined)
}

/** Reads again what was a copy from the device, once the server is reached; what stays out of reach stays a copy. */
export async function readCopiesAgain(): Promise<void> {
  const copies = Object.entries(useDataset.getState().copies)
  for (const [path, { kind, unit }] of copies) {
    if (kind) await readKind(kind, unit, path).catch(() => undefined)
    else if (path === 'index.json') {
      const index = await readPublished<PublishedIndex>(path).catch(() => null)
      if (index) useDataset.setState((now) => moved(now, { index }))
    }
  }
}

/** The dataset with what screens show today of some kinds made anew. */
function shown(dataset: Dataset, kinds: Iterable<string>): Dataset {
  const before = todayIn(dataset).kinds
  const fresh = [...kinds].flatMap((kind) => {
    const records = laidOver(dataset.known[kind], kind, dataset.laid) ?? (before[kind] && noRecords)
    return records ? [[kind, records] as const] : []
  })
  return { ...dataset, ...moved(dataset, { kinds: { ...before, ...Object.fromEntries(fresh) } }) }
}

const kindsIn = (changeSets: readonly Pick<ChangeSet, 'changes'>[]) =>
  new Set(changeSets.flatMap(({ changes }) => changes.map(({ key }) => kindOf(key))))

/** Lays what is still to be sent over what is known, in place of what was laid before. */
export function layOver(laid: readonly Laid[]): void {
  useDataset.setState((now) => shown({ ...now, laid }, kindsIn([...now.laid, ...laid])))
}

/** What of a change set can be laid on the records of a kind here: not an update of a record that was never fetched. */
function within(records: RecordsOfKind, kind: string, { changes }: LoggedChangeSet): Pick<LoggedChangeSet, 'changes'> {
  const here = (change: Change) => change.action !== 'update' || records.has(change.key)
  return { changes: changes.filter((change) => kindOf(change.key) === kind && here(change)) }
}

/**
 * Moves the dataset forward by change sets from the log; those already applied, and kinds not fetched, are passed over.
 * @param reached how far the answer they came in reaches, where that is further than the last of them.
 */
export function follow(changeSets: readonly LoggedChangeSet[], reached = 0): void {
  const news = changeSets.filter(({ seq }) => seq > useDataset.getState().seq)
  noteHeard(news)
  useDataset.setState((now) => {
    const known = { ...now.known }
    for (const changeSet of news) {
      for (const kind of kindsIn([changeSet])) {
        const before = known[kind]
        if (!before) continue
        const records = new Map(before)
        settle(records, apply(records, within(before, kind, changeSet)))
        known[kind] = records
      }
    }
    const seq = Math.max(now.seq, reached, ...news.map((changeSet) => changeSet.seq))
    const lastDay = news.reduce((day, { at }) => later(day, dayOf(at)), now.lastDay)
    return shown({ ...now, known, seq, lastDay }, kindsIn(news))
  })
}

/** All records of a kind that are here, in the order of their keys. */
export function useRecords<T extends MapRecord<object>>(kind: string): readonly T[] {
  const records = useDataset(({ kinds }) => kinds[kind] ?? noRecords)
  return useMemo(() => [...records.values()] as unknown as T[], [records])
}

/** One record, or undefined while it is unknown. */
export function useRecord<T extends MapRecord<object>>(key: Key | undefined): T | undefined {
  return useDataset(({ kinds }) => (key ? (kinds[kindOf(key)]?.get(key) as unknown as T | undefined) : undefined))
}

/** Records of a kind in one unit, fetched when first asked for where the kind is cut by unit. */
export function useRecordsOfUnit<T extends MapRecord<object>>(
  kind: string,
  unit: Key | undefined,
): { records: readonly T[]; arrival: Arrival } {
  const id = unit?.slice('unit:'.length)
  const url = useDataset(({ index }) => index?.kinds[kind]?.url.replace('{unit}', id ?? ''))
  const arrival = useDataset(({ arrivals }) => (url ? arrivals[url] : undefined))
  const day = useDataset((dataset) => dataset.day)
  useEffect(() => {
    if (id && url) void fetchKind(kind, id, day).catch(() => undefined)
  }, [kind, id, url, day])
  const all = useRecords<T>(kind)
  const records = useMemo(
    () => all.filter(({ properties }) => (properties as { unit?: unknown }).unit === unit),
    [all, unit],
  )
  return { records, arrival: arrival ?? 'coming' }
}
