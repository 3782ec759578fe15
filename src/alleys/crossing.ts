/** Crossings of a course with itself, and the course without the loops they close. */
import type { Position } from 'geojson'
import { flatAround, type Metres, placeAt } from '../geo/flat.ts'
import type { Course } from './line.ts'

/** Where a course crosses itself: the earlier and the later stretch, counted from 0. */
export interface Crossing {
  at: Position
  earlier: number
  later: number
}

/**
 * The first crossing along a course, with the longest loop it closes; null where there is none. A course that meets itself
 * with one of its two ends closes a ring or a lane around a yard, which is no crossing.
 */
export function crossingIn(course: Course): Crossing | null {
  const flat = flatAround(course[0] ?? [0, 0])
  const places = course.map(flat.toMetres)
  for (let earlier = 0; earlier < places.length - 1; earlier += 1) {
    for (let later = places.length - 2; later > earlier + 1; later -= 1) {
      const met = meeting(places[earlier]!, places[earlier + 1]!, places[later]!, places[later + 1]!)
      if (met && !(earlier === 0 && met.share < hair)) return { at: flat.toDegrees(met.at), earlier, later }
    }
  }
  return null
}

/** The course that goes straight on where it crosses itself. */
export function withoutLoops(course: Course): Course {
  const crossing = crossingIn(course)
  if (!crossing) return course
  const { at, earlier, later } = crossing
  const straight = [...course.slice(0, earlier + 1), at, ...course.slice(later + 1)]
  return withoutLoops(straight.filter((position, place) => !isSame(position, straight[place - 1])))
}

/** A share of a stretch that is no length. */
const hair = 1e-6

function isSame([lon, lat]: Position, other: Position | undefined): boolean {
  return other !== undefined && Math.abs(lon! - other[0]!) < 5e-7 && Math.abs(lat! - other[1]!) < 5e-7
}

/** Where two stretches meet before the end of either; none where they run along each other. */
function meeting(from: Metres, to: Metres, start: Metres, end: Metres): { at: Metres; share: number } | null {
  const [wide, high] = [to[0] - from[0], to[1] - from[1]]
  const [otherWide, otherHigh] = [end[0] - start[0], end[1] - start[1]]
  const slope = wide * otherHigh - high * otherWide
  if (slope === 0) return null
  const [awayX, awayY] = [start[0] - from[0], start[1] - from[1]]
  const share = (awayX * otherHigh - awayY * otherWide) / slope
  const other = (awayX * high - awayY * wide) / slope
  const within = (value: number) => value > -hair && value < 1 - hair
  return within(share) && within(other) ? { at: placeAt(share, from, to), share } : null
}
