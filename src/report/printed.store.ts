/** What is printed, as it came: asked of the server in one answer, or read from the published files where no server stands behind them. */
import type { Feature } from 'geojson'
import { useEffect, useState } from 'react'
import { readPublished, useDataset } from '../changes/dataset.store.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Printed, Snapshot } from './printed.ts'
import { snapshotText } from './snapshot.ts'
import { reportOfUnit, townReport } from './townReport.ts'

/** `onlyToday`: without a server, other days cannot be known; `noDay`: a day that is to come; `noUnit`: there is no such unit. */
export type PrintedArrival = 'coming' | 'here' | 'failed' | 'onlyToday' | 'noDay' | 'noUnit'

interface Arrived {
  arrival: PrintedArrival
  printed: Printed | null
  /** Ground and streets of the basemap; empty where they did not come. */
  ground: readonly Feature[]
}

/** What was asked for does not exist, so asking again is of no use. */
class NotThere extends Error {
  readonly arrival: PrintedArrival

  constructor(arrival: PrintedArrival) {
    super()
    this.arrival = arrival
  }
}

/** What the server means by the status of an answer. */
const meanings: Readonly<Record<number, PrintedArrival>> = { 400: 'noDay', 404: 'noUnit' }

const coming: Arrived = { arrival: 'coming', printed: null, ground: [] }

/**
 * What is to be printed of a day, asked for once for each day and unit.
 * @param date ISO date; the day of the published town where the link names none.
 * @param unit leaves everything else out.
 */
export function usePrinted(date: string | undefined, unit?: Key): Arrived & { again: () => void } {
  const index = useDataset((dataset) => dataset.index)
  const day = date ?? index?.asOf
  const isLive = index?.live ?? false
  const asOf = index?.asOf
  const [arrived, setArrived] = useState(coming)
  const [times, setTimes] = useState(1)
  useEffect(() => {
    let isWanted = times > 0
    const tell = (news: Arrived) => isWanted && setArrived(news)
    tell(coming)
    if (day && !isLive && day !== asOf) tell({ ...coming, arrival: 'onlyToday' })
    else if (day)
      void Promise.all([isLive ? told(day, unit) : publishedReport(day, unit), basemap()])
        .then(([printed, ground]) => tell({ arrival: 'here', printed, ground }))
        .catch((fault) => tell({ ...coming, arrival: fault instanceof NotThere ? fault.arrival : 'failed' }))
    return () => {
      isWanted = false
    }
  }, [day, unit, isLive, asOf, times])
  return { ...arrived, again: () => setTimes(times + 1) }
}

/** The hash of a day's snapshot; null while it is unknown. */
export function useSnapshot(day: string): Snapshot | null {
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const seq = useDataset((dataset) => dataset.seq)
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  useEffect(() => {
    if (!isLive || !day || seq < 0) return
    let isWanted = true
    void asked<Snapshot>(`api/snapshot?date=${day}`).then(
      (news) => isWanted && setSnapshot(news),
      () => isWanted && setSnapshot(null),
    )
    return () => {
      isWanted = false
    }
  }, [day, isLive, seq])
  return snapshot?.date === day ? snapshot : null
}

/** @throws {NotThere} where the server says so, or anything that keeps an answer from coming. */
async function asked<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(new URL(address, document.baseURI))
  const meaning = meanings[answer.status]
  if (meaning) throw new NotThere(meaning)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}

function told(day: string, unit: Key | undefined): Promise<Printed> {
  return asked(`api/report?date=${day}${unit ? `&unit=${unit}` : ''}`)
}

/** Reads every published record and makes of them what the server would answer. */
async function publishedReport(day: string, unit: Key | undefined): Promise<Printed> {
  const { index, kinds, seq } = useDataset.getState()
  const units = [...(kinds.unit?.keys() ?? [])].map((key) => key.slice('unit:'.length))
  const paths = Object.values(index?.kinds ?? {}).flatMap(({ url }) =>
    url.includes('{unit}') ? units.map((one) => url.replace('{unit}', one)) : [url],
  )
  const files = await Promise.all(paths.map((path) => readPublished<{ features: MapRecord[] }>(path)))
  const records = files.flatMap(({ features }) => features)
  const report = townReport(records, day)
  if (unit && !report.units.some(({ id }) => id === unit)) throw new NotThere('noUnit')
  const hash = await hashHere(records)
  return { ...(unit ? reportOfUnit(report, unit) : report), date: day, seq, hash, address: null }
}

/** The same hash as on the server; browsers compute one only where the page came over a safe connection. */
async function hashHere(records: readonly MapRecord[]): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(snapshotText(records)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Without a basemap a map is still a map. */
async function basemap(): Promise<Feature[]> {
  const files = await Promise.all(
    ['basemap/ground.geojson', 'basemap/street.geojson'].map((path) =>
      readPublished<{ features: Feature[] }>(path).catch(() => ({ features: [] })),
    ),
  )
  return files.flatMap(({ features }) => features)
}
