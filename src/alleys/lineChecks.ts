/** Live checks of a line being drawn: what is odd about it, where, and the repairs that can be made at once. */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import type { Key } from '../changes/record.ts'
import { boundsOf } from '../geo/bounds.ts'
import { flatAround, kept, type Metres, metresBetween, nearestShare, placeAt } from '../geo/flat.ts'
import { lengthOf } from '../geo/measure.ts'
import type { Piece, UnitFinder } from '../geo/overlap.ts'
import { partsOf } from '../geo/parts.ts'
import type { Alley } from './alley.ts'
import { crossingIn, withoutLoops } from './crossing.ts'
import { type Course, type Line, lineOf } from './line.ts'

/** A repair: the line drawn otherwise, the line cut into one alley a unit, its stored course again, or the draft let go for another alley. */
export type Repair =
  | { code: 'takeLoopOut' | 'cutOutside'; line: Line }
  | { code: 'splitAtLimit'; pieces: { unit: Key; line: Line }[] }
  | { code: 'restore' }
  | { code: 'drop' }
  | { code: 'editOther'; alley: Key }

export const lineFaultCodes = [
  'tooShort',
  'selfCrossing',
  'outsideUnit',
  'wrongUnit',
  'crossesUnits',
  'duplicate',
] as const

export interface LineFault {
  code: (typeof lineFaultCodes)[number]
  /** Where to look. */
  at: Position
  /** Length of the line, or of what lies outside. */
  metres?: number
  /** The unit it also lies in, or the alley it repeats. */
  key?: Key
  repairs: Repair[]
}

/** What lines are checked against; make it once for a set of units and alleys. */
export interface Ground {
  units: UnitFinder<Key>
  /** Alleys whose box is within so many metres of the box of a line. */
  near(line: Line, metres: number): Alley[]
}

/** Shorter than this (metres) is no alley, and no piece of one: limits are drawn no more exactly. */
export const shortest = 5

/** Metres between two lines that are one alley drawn twice, and the share of the line that must be so near. */
const twice = { metres: 8, share: 0.5, degrees: 30 }

export function groundOf(units: UnitFinder<Key>, alleys: readonly Alley[]): Ground {
  const drawn = alleys.flatMap((alley) => {
    const box = alley.geometry && boundsOf(alley.geometry)
    return box ? [{ alley, box }] : []
  })
  const index = drawn.length > 0 ? new Flatbush(drawn.length) : null
  for (const { box } of drawn) index?.add(...box)
  index?.finish()
  const near = (line: Line, metres: number) => {
    const box = boundsOf(line)
    if (!box) return []
    const margin = metres / 80_000
    return (index?.search(box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin) ?? []).map(
      (place) => drawn[place]!.alley,
    )
  }
  return { units, near }
}

/**
 * What is odd about the line of an alley; empty when nothing is.
 * @param unit key of the unit it belongs to.
 * @param isOther whether an alley is another one, not itself and not on the desk.
 */
export function faultsOfLine(
  line: Line,
  unit: Key,
  isNew: boolean,
  ground: Ground,
  isOther: (alley: Alley) => boolean,
): LineFault[] {
  const back: Repair = isNew ? { code: 'drop' } : { code: 'restore' }
  const metres = lengthOf(line)
  const at = partsOf(line)[0]?.[0] ?? [0, 0]
  if (metres < shortest) return [{ code: 'tooShort', at, metres, repairs: [back] }]
  return [
    ...faultsOfLoops(line),
    ...faultsOfPlace(line, unit, back, ground),
    ...faultsOfTwins(line, isNew, ground, isOther),
  ]
}

function faultsOfLoops(line: Line): LineFault[] {
  const crossing = partsOf(line)
    .map(crossingIn)
    .find((found) => found !== null)
  if (!crossing) return []
  const repaired = lineOf(partsOf(line).map(withoutLoops))
  return [{ code: 'selfCrossing', at: crossing.at, repairs: [{ code: 'takeLoopOut', line: repaired }] }]
}

function faultsOfPlace(line: Line, unit: Key, back: Repair, { units }: Ground): LineFault[] {
  const pieces = partsOf(line).flatMap((course) => withoutSlivers(units.cut(course)).map(tidy))
  const outside = pieces.filter((piece) => piece.unit !== unit)
  const metres = outside.reduce((sum, piece) => sum + piece.metres, 0)
  const first = outside[0]
  if (!first) return []
  const inside = pieces.filter((piece) => piece.unit === unit)
  const key = outside.find((piece) => piece.unit)?.unit
  const at = first.course[Math.floor(first.course.length / 2)] ?? first.course[0]!
  const told = { at, metres, ...(key && { key }) }
  if (inside.length === 0) return [{ code: key ? 'wrongUnit' : 'outsideUnit', ...told, repairs: [back] }]
  const cut: Repair = { code: 'cutOutside', line: lineOf(inside.map(({ course }) => course)) }
  if (outside.some((piece) => !piece.unit)) return [{ code: 'outsideUnit', ...told, repairs: [cut] }]
  const whole = pieces.map((piece) => ({ unit: piece.unit ?? unit, line: lineOf([piece.course]) }))
  return [{ code: 'crossesUnits', ...told, repairs: [{ code: 'splitAtLimit', pieces: whole }, cut] }]
}

/** A piece with the decimals that are kept; where a limit cuts, there would be more. */
function tidy(piece: Piece<Key>): Piece<Key> {
  return { ...piece, course: piece.course.map(kept) }
}

/** Pieces too short to be an alley go with the piece before them, or after the first. */
function withoutSlivers(pieces: Piece<Key>[]): Piece<Key>[] {
  const place = pieces.findIndex((piece) => piece.metres < shortest)
  if (place < 0 || pieces.length < 2) return pieces
  const [first, second] = pieces.slice(Math.max(0, place - 1), Math.max(2, place + 1)) as [Piece<Key>, Piece<Key>]
  const { unit } = place === 0 ? second : first
  const one = { unit, course: [...first.course, ...second.course.slice(1)], metres: first.metres + second.metres }
  return withoutSlivers(pieces.toSpliced(Math.max(0, place - 1), 2, one))
}

function faultsOfTwins(line: Line, isNew: boolean, ground: Ground, isOther: (alley: Alley) => boolean): LineFault[] {
  const samples = samplesOf(line)
  const twins = ground
    .near(line, twice.metres)
    .filter(isOther)
    .map((alley) => ({ alley, share: shareBeside(samples, alley.geometry as Line) }))
    .filter(({ share }) => share > twice.share)
    .sort((one, other) => other.share - one.share)
  const twin = twins[0]?.alley
  const at = samples[Math.floor(samples.length / 2)]?.at
  if (!twin || !at) return []
  return [
    {
      code: 'duplicate',
      at,
      key: twin.id,
      repairs: [isNew ? { code: 'editOther', alley: twin.id } : { code: 'restore' }],
    },
  ]
}

/** A place on the line, and the direction it runs there (degrees from east, 0–180: either way is the same). */
interface Sample {
  at: Position
  bearing: number
}

/** Places every two metres or so, 400 at most. */
function samplesOf(line: Line): Sample[] {
  const step = Math.max(2, lengthOf(line) / 400)
  return partsOf(line).flatMap((course) =>
    course.slice(1).flatMap((to, place) => {
      const flat = flatAround(course[place]!)
      const end = flat.toMetres(to)
      const count = Math.max(1, Math.round(Math.hypot(...end) / step))
      const bearing = bearingOf([0, 0], end)
      return Array.from({ length: count }, (_, number) => ({
        at: flat.toDegrees(placeAt((number + 0.5) / count, [0, 0], end)),
        bearing,
      }))
    }),
  )
}

function bearingOf(from: Metres, to: Metres): number {
  return ((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI + 360) % 180
}

/** Share of the samples that have another line beside them, running the same way. */
function shareBeside(samples: readonly Sample[], other: Line): number {
  const beside = samples.filter((sample) => partsOf(other).some((course) => runsBeside(sample, course)))
  return samples.length === 0 ? 0 : beside.length / samples.length
}

function runsBeside({ at, bearing }: Sample, course: Course): boolean {
  const flat = flatAround(at)
  const places = course.map(flat.toMetres)
  return places.slice(1).some((to, place) => {
    const from = places[place]!
    const turn = Math.abs(bearingOf(from, to) - bearing)
    if (Math.min(turn, 180 - turn) > twice.degrees) return false
    return metresBetween([0, 0], placeAt(nearestShare([0, 0], from, to), from, to)) <= twice.metres
  })
}
