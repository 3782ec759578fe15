/** The back alleys: narrow streets of each unit, chosen near the places they are named after. */
import type { Street } from './fabric.ts'
import { at, distance, distanceToLine, isInside, type Line, lengthOf, mix, type Point, slice } from './plane.ts'
import { makeRandom, type Random } from './random.ts'

export interface AlleyLine {
  name: string
  line: Line
  /** Metres; null when nobody has measured it. */
  widthM: number | null
}

/** Metres. */
const [shortest, longest] = [90, 600]

/** An alley that begins or ends on the limit of its unit starts this many metres inside. */
const awayFromLimit = 12

/** The streets that may be back alleys of a unit: narrow, long enough, wholly inside its ring. */
function candidates(streets: readonly Street[], ring: Line, random: Random): Street[] {
  const limit = [...ring, at(ring, 0)]
  return streets.flatMap(({ level, line }) => {
    const start = distanceToLine(at(line, 0), limit) < awayFromLimit ? awayFromLimit : 0
    const end = lengthOf(line) - (distanceToLine(at(line, -1), limit) < awayFromLimit ? awayFromLimit : 0)
    const wanted = Math.min(end, start + random.between(0.75, 1) * longest)
    const alley = slice(line, start, wanted)
    const fits = level !== 'A' && wanted - start >= shortest && alley.every((point) => isInside(point, ring))
    const clear = distanceToLine(middle(alley), limit) > awayFromLimit
    return fits && clear ? [{ level, line: alley }] : []
  })
}

/** The middle of a line of two points, or near the middle of a longer one. */
export function middle(line: Line): Point {
  return mix(at(line, 0), at(line, -1), 0.5)
}

/** As many streets as there are places, each far from the others: the hearts of the places. */
function hearts(streets: readonly Street[], count: number): Point[] {
  const chosen = [middle(at(streets, 0).line)]
  while (chosen.length < count) {
    const room = (street: Street) => Math.min(...chosen.map((heart) => distance(heart, middle(street.line))))
    chosen.push(middle(streets.reduce((best, street) => (room(street) > room(best) ? street : best)).line))
  }
  return chosen
}

/** What an alley may be called beside a place, the likeliest first: by the side of the place it lies on, and by its course. */
function endings([east, north]: Point, line: Line, random: Random): string[] {
  const [from, to] = [at(line, 0), at(line, -1)]
  const upright = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0])
  const side = Math.abs(east) > Math.abs(north) ? (east > 0 ? '东' : '西') : north > 0 ? '北' : '南'
  const other = upright ? (east > 0 ? '东' : '西') : north > 0 ? '北' : '南'
  const kinds = lengthOf(line) > 380 ? ['街', '路', '胡同'] : upright ? ['巷', '夹道', '胡同'] : ['胡同', '巷', '街']
  const first = random.shuffled([
    `${side}${at(kinds, 0)}`,
    `${side}${at(kinds, 1)}`,
    `${other}${at(kinds, 2)}`,
    `中${at(kinds, 0)}`,
  ])
  const ordered = ['一', '二', '三', '四', '五', '六', '七', '八'].map((number) => `${number}${upright ? '巷' : '条'}`)
  return [...first, ...['前', '后'].flatMap((word) => kinds.map((kind) => `${word}${kind}`)), ...ordered]
}

/** The alleys of one unit: about half of them close to the hearts of its places, the others anywhere; no name twice. */
export function makeAlleys(
  streets: readonly Street[],
  ring: Line,
  places: readonly string[],
  count: number,
  seed: number,
): AlleyLine[] {
  const random = makeRandom(seed)
  const mixed = random.shuffled(candidates(streets, ring, random))
  if (mixed.length < count) throw new Error(`only ${mixed.length} streets for ${count} alleys`)
  const middles = hearts(mixed, places.length)
  const near = (street: Street) =>
    Math.min(...middles.map((heart) => distance(heart, middle(street.line)))) * random.between(0.4, 1.6)
  const chosen = mixed
    .map((street) => ({ street, order: near(street) + (street.level === 'B' ? 400 : 0) }))
    .sort((one, other) => one.order - other.order)
    .slice(0, count)
  const taken = new Set<string>()
  return chosen.map(({ street: { level, line } }) => {
    const [x, y] = middle(line)
    const nearest = middles.reduce(
      (best, heart, i) => (distance(heart, [x, y]) < distance(at(middles, best), [x, y]) ? i : best),
      0,
    )
    const heart = at(middles, nearest)
    const free = endings([x - heart[0], y - heart[1]], line, random)
      .map((ending) => `${at(places, nearest)}${ending}`)
      .find((name) => !taken.has(name))
    if (!free) throw new Error(`no name left beside ${at(places, nearest)}`)
    taken.add(free)
    const widthM = random.next() < 0.12 ? null : level === 'B' ? random.whole(8, 14) : random.whole(3, 9)
    return { name: free, line, widthM }
  })
}
