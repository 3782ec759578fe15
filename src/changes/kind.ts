/** A kind is what a noun tells the house about its records: their shape, their ground, their rules and who sees what. */
import type { Geometry } from 'geojson'
import type { ZodType } from 'zod'
import type { Change } from './change.ts'
import type { Lookup, MapRecord } from './record.ts'

/** Who reads: the public, or a person with a role bound to units. */
export interface Reader {
  role: 'public' | 'volunteer' | 'planner' | 'official' | 'administrator'
  /** Keys of the units the role is bound to; none for a role of the whole district. */
  units: readonly string[]
  /** Key of the person, where the reader is one of the 1 + 24 + N. */
  person: string | null
  /** Name of the account they are signed in to; none for the public and for the bearer of the administrator's token. */
  name?: string | null
}

export const publicReader: Reader = { role: 'public', units: [], person: null }

/** What of a reader decides who sees what: few sights, so the map is folded a few times and not once for everyone. */
export type Sight = Pick<Reader, 'role'>

/** Who asks to write: what they may read, and what signs their change sets; null lets the one who sends sign. */
export interface Asker {
  reader: Reader
  author: string | null
}

/** Whether a reader may make a change of a record as it was (undefined when there was none): null, or the fault that says why not. */
export type MayChange = (reader: Reader, change: Change, before: MapRecord | undefined) => Fault | null

/** A fault in a record: the field, and the name of the sentence in `words/` that explains it. */
export interface Fault {
  field: string
  code: string
  detail?: string
}

export interface Kind {
  kind: string
  /** The shape of the fields other than the geometry; unknown fields are refused. */
  shape: ZodType
  /** The geometry types allowed; empty where a record of this kind has no place of its own. */
  geometry: readonly Geometry['type'][]
  /** Whether a record may come without a place, for want of knowing it. */
  mayLackPlace?: true
  /** Whether the published file is cut by unit because the kind is large. */
  byUnit?: boolean
  /** False for a kind that is read as a table (inspections, opinions, visits): its changes are not told in the history. */
  inHistory?: false
  /** The record as this reader may see it, or null. */
  seenBy(record: MapRecord, reader: Sight): MapRecord | null
  /**
   * Whether a record that `seenBy` lets through is for this very reader; without it everyone of the sight reads it. Asked for each
   * answer and each reader, so it may depend only on fields that never change. The public never reads such a kind.
   */
  isFor?(record: MapRecord, reader: Reader): boolean
  /** Rules beyond the shape: what may follow what, which other records must be there. */
  check?(after: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[]
  /** Rules of the step that somebody takes here and now, with what they say of it, on a day (ISO date); not asked of a past that is appended as it was. */
  checkStep?(after: MapRecord, before: MapRecord | undefined, comment: string, today: string): Fault[]
  /** Whether somebody may take a record away here and now; without it whoever may change it may. */
  checkEnd?(before: MapRecord, today: string): Fault[]
}

/** The kinds of the house by their names. */
export type Kinds = ReadonlyMap<string, Kind>

/** Sets the table: the kinds by their names, in the order given. */
export function kindsByName(kinds: readonly Kind[]): Kinds {
  return new Map(kinds.map((kind) => [kind.kind, kind]))
}
