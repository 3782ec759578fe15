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
  const inset = (end: Point) => (distanceToLine(end, limit) < awayFromLimit ? awayFromLimit : 0)
  return streets.flatMap(({ level, line }) => {
    const start = inset(at(line, 0))
    const end = Math.min(lengthOf(line) - inset(at(line, -1)), start + random.between(0.75, 1) * longest)
    if (level === 'A' || end - start < shortest) return []
    const alley = slice(line, start, end)
    const clear = distanceToLine(middle(alley), limit) > awayFromLimit
    return clear && alley.every((point) => isInside(point, ring)) ? [{ level, line: alley }] : []
  })
}

/** The middle of a line of two points, or near the middle of a longer one. */
export function middle(line: Line): Point {
  return mix(at(line, 0), at(line, -1), 0.5)
}

function nearestOf(places: readonly Point[], point: Point): number {
  return places.reduce((best, place, i) => (distance(place, point) < distance(at(places, best), point) ? i : best), 0)
}

/** As many points as there are places, spread over the streets: the hearts of the places. */
function hearts(middles: readonly Point[], count: number): Point[] {
  const found = [at(middles, 0)]
  while (found.length < count) {
    const room = (point: Point) => distance(point, at(found, nearestOf(found, point)))
    found.push(middles.reduce((best, point) => (room(point) > room(best) ? point : best)))
  }
  for (let round = 0; round < 8; round++) {
    const groups = Map.groupBy(middles, (point) => nearestOf(found, point))
    for (const [i, group] of groups) {
      const sum = group.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0])
      found[i] = [sum[0] / group.length, sum[1] / group.length]
    }
  }
  return found
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

/** Metres the middles of two alleys keep from each other where there is room. */
const apart = 140

/** The first streets of a list that keep apart, then as many of the others as are wanted. */
function spread(streets: readonly Street[], count: number): Street[] {
  const chosen: Street[] = []
  for (const street of streets) {
    if (chosen.every((other) => distance(middle(other.line), middle(street.line)) > apart)) chosen.push(street)
  }
  return [...chosen, ...streets.filter((street) => !chosen.includes(street))].slice(0, count)
}

/** The alleys of one unit: more of them near the hearts of its places than far away; no name twice. */
export function makeAlleys(
  streets: readonly Street[],
  ring: Line,
  places: readonly string[],
  count: number,
  seed: number,
): AlleyLine[] {
  const random = makeRandom(seed)
  const found = candidates(streets, ring, random)
  if (found.length < count) throw new Error(`only ${found.length} streets for ${count} alleys`)
  const middles = hearts(
    found.map(({ line }) => middle(line)),
    places.length,
  )
  const far = ({ level, line }: Street) =>
    distance(at(middles, nearestOf(middles, middle(line))), middle(line)) + (level === 'B' ? 300 : 0)
  const ordered = found
    .map((street) => ({ street, order: (far(street) + 60) * random.between(0.2, 1.8) }))
    .sort((one, other) => one.order - other.order)
  const taken = new Set<string>()
  return spread(
    ordered.map(({ street }) => street),
    count,
  ).map(({ level, line }) => {
    const [x, y] = middle(line)
    const nearest = nearestOf(middles, [x, y])
    const [heart, place] = [at(middles, nearest), at(places, nearest)]
    const name = endings([x - heart[0], y - heart[1]], line, random)
      .map((ending) => `${place}${ending}`)
      .find((free) => !taken.has(free))
    if (!name) throw new Error(`no name left beside ${place}`)
    taken.add(name)
    return {
      name,
      line,
      widthM: random.next() < 0.12 ? null : level === 'B' ? random.whole(8, 14) : random.whole(3, 9),
    }
  })
}
