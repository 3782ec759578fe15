/** The plan of an import: what each row of a foreign file would do to the map, before anything is done. */
import type { LineString, MultiLineString } from 'geojson'
import type { Create } from '../changes/change.ts'
import type { Json, Key, MapRecord } from '../changes/record.ts'
import type { Datum } from '../geo/datum.ts'
import { type UnitFinder, unitFinder } from '../geo/overlap.ts'
import { partsOf } from '../geo/parts.ts'
import { type AlleyRow, type Reason, readAlleyRow } from './alleyRow.ts'
import { shortDigest } from './digest.ts'

/** What the map holds now. */
export interface Ground {
  units: readonly MapRecord[]
  alleys: readonly MapRecord[]
}

export interface Wish {
  datum: Datum
  /** The one unit all lines must touch, or null to place each by its longest share. */
  unit: Key | null
  /** What the file is called for good: with a row's own id it makes the key, so a second import finds the first. */
  source: string
}

/** A row that is not taken: its place in the file from 1, as it came, and why. */
export interface Refusal {
  place: number
  feature: unknown
  reason: Reason
}

export interface Plan {
  creates: Create[]
  refused: Refusal[]
  /** Rows that are on the map already, by their key; what people changed there since is left alone. */
  unchanged: number
  /** Rows that cross a limit and went where their longest share lies. */
  crossing: number
  /** Alleys to be created by key of unit. */
  perUnit: Map<Key, number>
}

/**
 * Plans the import of features as alleys; pure, the map stays as it is. A line of which more than half lies outside the
 * district is refused, as is one that is already there, in either direction.
 * @param progressed called with the number of rows done.
 */
export async function planAlleys(
  features: readonly unknown[],
  ground: Ground,
  wish: Wish,
  progressed: (rows: number) => void = () => {},
): Promise<Plan> {
  const plan: Plan = { creates: [], refused: [], unchanged: 0, crossing: 0, perUnit: new Map() }
  const judge = judgeOf(ground, wish)
  for (const [index, feature] of features.entries()) {
    const verdict = await judge(feature, index + 1)
    if ('reason' in verdict) plan.refused.push({ place: index + 1, feature, reason: verdict.reason })
    else if ('unchanged' in verdict) plan.unchanged += 1
    else enter(plan, verdict)
    progressed(index + 1)
  }
  return plan
}

type Home = { unit: Key; crossing: boolean } | { reason: Reason }
type Verdict = { create: Create; unit: Key; crossing: boolean } | { unchanged: true } | { reason: Reason }

function enter(plan: Plan, { create, unit, crossing }: Extract<Verdict, { create: Create }>): void {
  plan.creates.push(create)
  plan.perUnit.set(unit, (plan.perUnit.get(unit) ?? 0) + 1)
  if (crossing) plan.crossing += 1
}

/** Judges one row after the other, remembering the keys, ids and shapes met so far. */
function judgeOf(ground: Ground, { datum, unit, source }: Wish): (feature: unknown, place: number) => Promise<Verdict> {
  const finder = unitFinder(ground.units)
  const known = new Set(ground.alleys.map(({ id }) => id))
  const drawn = new Map(ground.alleys.map((alley) => [shapeOf(alley.geometry), alley.id as string]))
  const seen = new Map<string, number>()
  return async (feature, place) => {
    const reading = readAlleyRow(feature, place, source, datum)
    if (!reading.ok) return { reason: reading.reason }
    const { row } = reading
    const key = await keyOf(row, source, seen)
    if (known.has(key)) return { unchanged: true }
    const shape = shapeOf(row.line)
    const other = drawn.get(shape)
    if (other !== undefined) return { reason: { code: 'row.duplicate', other } }
    const home = homeOf(finder, row, unit)
    if ('reason' in home) return home
    known.add(key)
    drawn.set(shape, `#${place}`)
    return { create: createOf(key, row, home.unit), ...home }
  }
}

function homeOf(finder: UnitFinder<Key>, { line }: AlleyRow, wished: Key | null): Home {
  const shares = finder.find(line)
  const inside = shares.reduce((sum, { share }) => sum + share, 0)
  const first = shares[0]
  if (!first || inside < 0.5) return { reason: { code: 'row.outsideDistrict' } }
  if (wished !== null && !shares.some(({ unit }) => unit === wished)) return { reason: { code: 'row.otherUnit' } }
  return { unit: wished ?? first.unit, crossing: shares.length > 1 }
}

function createOf(key: Key, row: AlleyRow, unit: Key): Create {
  return { action: 'create', key, fields: { ...row.fields, unit, geometry: { ...row.line } as unknown as Json } }
}

/**
 * The key of a row: its own where the file is our export, else a digest of the source and the row's own id, or its shape
 * where it has none; the second row of the same id or shape is told from the first by its count.
 */
async function keyOf(row: AlleyRow, source: string, seen: Map<string, number>): Promise<Key> {
  if (row.key !== null) return row.key
  const own = JSON.stringify(row.ownId === null ? [source, 'shape', shapeOf(row.line)] : [source, 'id', row.ownId])
  const count = (seen.get(own) ?? 0) + 1
  seen.set(own, count)
  return `alley:${await shortDigest(count === 1 ? own : `${own} ${count}`)}`
}

/** The same text for the same line, whichever way it was drawn. */
function shapeOf(geometry: MapRecord['geometry'] | LineString | MultiLineString): string {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return ''
  const parts = partsOf(geometry).map((part) => {
    return [part.join(' '), part.toReversed().join(' ')].sort()[0]
  })
  return parts.sort().join('; ')
}
