/** The snapshot of a day as one text, so that whoever holds a printed number can tell whether it was made of the same town. */
import type { Json, MapRecord } from '../changes/record.ts'

/** Records are replaced, never changed, so the line of one is written once. */
const lines = new WeakMap<MapRecord, string>()

/**
 * The canonical text of a snapshot: one line for each record that the public sees at the end of the day, sorted by key (code
 * units), each line the record as JSON with the names of every object sorted the same way, ended by a line feed. Its SHA-256 over
 * UTF-8, in lower-case hexadecimal, is the snapshot's hash; kinds that only some readers see are no part of it.
 */
export function snapshotText(records: Iterable<MapRecord>): string {
  const sorted = [...records].sort((one, other) => (one.id < other.id ? -1 : 1))
  return sorted.map((record) => `${lineOf(record)}\n`).join('')
}

function lineOf(record: MapRecord): string {
  const known = lines.get(record)
  if (known !== undefined) return known
  const line = canonical(record as unknown as Json)
  lines.set(record, line)
  return line
}

/** JSON with the names of every object sorted; what is absent and what is undefined are the same. */
function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`
}

/** How a hash is printed: its first twelve digits in threes of four, enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** The link that opens a snapshot for comparing, relative to the app. */
export function snapshotLink(date: string): string {
  return `?date=${date}&page=compare`
}
