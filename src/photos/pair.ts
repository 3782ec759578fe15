/** Pairs: which photo from after the works shows what a photo from before shows. */
import type { Photo } from './photo.ts'

export interface Pair {
  before: Photo
  after: Photo
}

/** How far apart the two may have been taken (metres along the alley), and looked (degrees), when nobody named the pair. */
const stationReach = 15
const bearingReach = 45

/**
 * Each photo stands in one pair at most: first the pairs that were named, of several the newest, then those of the same place and
 * direction, the nearest first. In the order along the alley; photos of any alley may be given, pairs are of one.
 */
export function pairsOf(photos: readonly Photo[]): Pair[] {
  const sorted = photos.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const befores = sorted.filter(({ properties }) => properties.moment === 'before')
  const afters = sorted.filter(({ properties }) => properties.moment === 'after')
  const candidates = befores.flatMap((before) =>
    afters.map((after) => ({ before, after, apart: apartOf(before, after) })).filter(({ apart }) => apart !== null),
  )
  const used = new Set<string>()
  const pairs: Pair[] = []
  for (const { before, after } of candidates.sort(byNearness)) {
    if (used.has(before.id) || used.has(after.id)) continue
    used.add(before.id).add(after.id)
    pairs.push({ before, after })
  }
  const station = ({ before, after }: Pair) => before.properties.station ?? after.properties.station ?? Infinity
  return pairs.sort((one, other) => station(one) - station(other) || (one.before.id < other.before.id ? -1 : 1))
}

/** Degrees between two bearings, 0–180. */
export function turnBetween(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360
  return Math.min(turn, 360 - turn)
}

/** How far apart two photos are in metres, −1 for a named pair, null where they make none. */
function apartOf({ id, properties: before }: Photo, { properties: after }: Photo): number | null {
  if (before.alley !== after.alley || before.alley === null) return null
  if (after.pairOf === id) return -1
  if (after.pairOf !== null || before.station === null || after.station === null) return null
  const isTurned =
    before.bearing !== null && after.bearing !== null && turnBetween(before.bearing, after.bearing) > bearingReach
  const apart = Math.abs(before.station - after.station)
  return isTurned || apart > stationReach || after.takenOn < before.takenOn ? null : apart
}

type Candidate = Pair & { apart: number | null }

function byNearness(one: Candidate, other: Candidate): number {
  const nearer = (one.apart ?? 0) - (other.apart ?? 0)
  return nearer || other.after.properties.takenOn.localeCompare(one.after.properties.takenOn)
}
