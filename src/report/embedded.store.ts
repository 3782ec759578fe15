/** What an embedded comparison reads: units and numbers of a day, of the server or of the published files, and nothing else of the app. */
import type { PublishedIndex } from '../changes/published.ts'
import type { MapRecord } from '../changes/record.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import type { Unit } from '../units/unit.ts'

export interface Embedded {
  index: PublishedIndex
  /** ISO date. */
  day: string
  units: Unit[]
  rows: FileRow[]
}

/** The day asked for cannot be known here: there is no server; `day` can. */
export class OnlyToday extends Error {
  readonly day: string

  constructor(day: string) {
    super()
    this.day = day
  }
}

/**
 * @param home where the app lies. @param date ISO date; the day of the town where none is named.
 * @throws {OnlyToday}, or anything that keeps the files from coming.
 */
export async function readEmbedded(home: URL, date: string | undefined): Promise<Embedded> {
  const read = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(new URL(path, home))
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const index = await read<PublishedIndex>('data/index.json')
  const day = date ?? index.asOf
  if (!index.live && day !== index.asOf) throw new OnlyToday(index.asOf)
  const at = index.live && day !== index.asOf ? `?at=${day}` : ''
  const { features: units } = await read<{ features: Unit[] }>(`data/unit.geojson${at}`)
  if (index.live) {
    const { rows } = await read<{ rows: FileRow[] }>(`api/indicators?date=${day}`)
    return { index, day, units, rows }
  }
  const { countedPaths, numbersOf } = await import('./publishedRows.ts')
  const files = await Promise.all(
    countedPaths(index, units).map((path) => read<{ features: MapRecord[] }>(`data/${path}`)),
  )
  return {
    index,
    day,
    units,
    rows: numbersOf(
      files.flatMap(({ features }) => features),
      day,
    ),
  }
}
