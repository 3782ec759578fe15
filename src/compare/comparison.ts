/** A saved comparison: the link an official wants to find again, under a name and with a note why. */
import { z } from 'zod'
import type { Fault, Kind, Reader } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { readView, type View, writeView } from '../map/view.ts'

/** How many letters a name and a note hold at most. */
export const nameLimit = 80
export const noteLimit = 500

/** What of a view belongs to a comparison: not who looks in which language, nor where the camera stood. */
const parts = [
  'page',
  'show',
  'sort',
  'metric',
  'metric2',
  'metric3',
  'classes',
  'breaks',
  'with',
  'columns',
  'face',
  'date',
  'date2',
  'until',
  'radius',
  'beside',
  'stance',
] as const satisfies readonly (keyof View)[]

export const comparisonShape = z.strictObject({
  name: z.string().trim().min(1).max(nameLimit),
  /** Why it was saved; may be empty. */
  note: z.string().max(noteLimit).default(''),
  /** The parameters of its link, as `writeView` writes them. */
  view: z.string().max(1000),
  /** Key of the person, or name of the account, that saved it. */
  by: z.string().min(1).max(120),
  /** When, by the clock of their device (ISO 8601 UTC). */
  at: z.iso.datetime(),
})

export type ComparisonProperties = z.infer<typeof comparisonShape>
export type SavedComparison = MapRecord<ComparisonProperties>

/** Who finds saved comparisons, and may save some. */
export function mayFind({ role }: Pick<Reader, 'role'>): boolean {
  return role === 'official' || role === 'administrator'
}

/** Seen by officials and administrators only; to everyone else its link is all there is of it. */
export const comparisonKind: Kind = {
  kind: 'comparison',
  shape: comparisonShape,
  geometry: [],
  inHistory: false,
  seenBy: (record, reader) => (mayFind(reader) ? record : null),
  isFor: (_, reader) => mayFind(reader),
  check: ({ properties }, before) => [...faultsOfView(properties.view), ...faultsOfMaking(properties, before)],
}

function faultsOfView(view: unknown): Fault[] {
  return typeof view === 'string' && comparedIn(view) === view ? [] : [{ field: 'view', code: 'comparison.view' }]
}

/** Who saved it and when never changes. */
function faultsOfMaking(after: MapRecord['properties'], before: MapRecord | undefined): Fault[] {
  const moved = before && (['by', 'at'] as const).find((field) => after[field] !== before.properties[field])
  return moved ? [{ field: moved, code: 'comparison.settled' }] : []
}

/** The comparison a link's parameters speak of, written as it is kept; null where they speak of none. */
function comparedIn(text: string): string | null {
  const view = readView(Object.fromEntries(new URLSearchParams(text)))
  return view.page === 'compare' ? comparedText(view) : null
}

/** What is kept of a view. */
export function comparedText(view: View): string {
  return writeView(Object.fromEntries(parts.flatMap((part) => (part in view ? [[part, view[part]]] : []))) as View)
}

/** The step that opens a kept comparison, and leaves nothing of the one before. */
export function opening(text: string): { [name in keyof View]?: View[name] | undefined } {
  const nothing = Object.fromEntries(parts.map((part) => [part, undefined]))
  return { ...nothing, key: undefined, tab: undefined, ...readView(Object.fromEntries(new URLSearchParams(text))) }
}
