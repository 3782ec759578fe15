/** Lines: what a hand does to the course of an alley, each deed pure; positions are WGS84 lon/lat in degrees. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { flatAround, kept, metresBetween, moved, nearestShare, placeAt } from '../geo/flat.ts'
import { distanceBetween } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'

export type Line = LineString | MultiLineString

/** The positions of a line without a gap, two or more, from its beginning to its end. */
export type Course = readonly Position[]

/** A vertex of a line: which part of it (0 for a plain line), and its place from 0. */
export interface Vertex {
  part: number
  place: number
}

/** The place on a course nearest to a position. */
export interface OnCourse {
  /** The stretch, counted from 0: it runs from the vertex of this place to the next. */
  stretch: number
  /** How far along the stretch, 0–1. */
  share: number
  at: Position
  /** Metres from the position. */
  metres: number
}

/** A line of these courses: plain where there is one. */
export function lineOf(courses: readonly Course[]): Line {
  const [first = [], ...rest] = courses.map((course) => [...course])
  if (rest.length === 0) return { type: 'LineString', coordinates: first }
  return { type: 'MultiLineString', coordinates: [first, ...rest] }
}

/** A line with one of its parts drawn anew; null takes the part away, and the line with it when it was the only one. */
export function withPart(line: Line, part: number, course: Course | null): Line | null {
  const courses = partsOf(line).flatMap((old, place) => (place === part ? (course ? [course] : []) : [old]))
  return courses.length === 0 ? null : lineOf(courses)
}

/** The position of a vertex; undefined where there is none. */
export function vertexAt(line: Line | null, vertex: Vertex | null): Position | undefined {
  return line && vertex ? partsOf(line)[vertex.part]?.[vertex.place] : undefined
}

/** A course with a position put in before a place. */
export function insertVertex(course: Course, place: number, position: Position): Course {
  return course.toSpliced(place, 0, kept(position))
}

/** A course with one vertex elsewhere; as it was where there is no such vertex. */
export function moveVertex(course: Course, place: number, position: Position): Course {
  return place in course ? course.with(place, kept(position)) : course
}

/** A course without one vertex; null where fewer than two would stay. */
export function deleteVertex(course: Course, place: number): Course | null {
  return course.length <= 2 ? null : course.toSpliced(place, 1)
}

/** A course with one vertex moved by metres east and north. */
export function nudgeVertex(course: Course, place: number, east: number, north: number): Course {
  const position = course[place]
  return position ? moveVertex(course, place, moved(position, [east, north])) : course
}

/** The middle of the stretch that begins at a place; undefined after the last. */
export function middleAfter(course: Course, place: number): Position | undefined {
  const [from, to] = [course[place], course[place + 1]]
  return from && to && kept([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2])
}

/** The line walked from its other end. */
export function reversed(line: Line): Line {
  return lineOf(
    partsOf(line)
      .map((course) => course.toReversed())
      .toReversed(),
  )
}

/** Where a course comes nearest to a position; the first such place. */
export function nearestOn(course: Course, position: Position): OnCourse {
  const flat = flatAround(position)
  const places = course.map(flat.toMetres)
  let best: OnCourse = { stretch: 0, share: 0, at: course[0] ?? position, metres: Infinity }
  for (const [stretch, from] of places.slice(0, -1).entries()) {
    const to = places[stretch + 1] ?? from
    const share = nearestShare([0, 0], from, to)
    const place = placeAt(share, from, to)
    const metres = metresBetween([0, 0], place)
    if (metres < best.metres) best = { stretch, share, at: flat.toDegrees(place), metres }
  }
  return best
}

/** Within this of a vertex or an end (metres), a cut is made at it. */
const cutReach = 0.05

/** Cuts a course where it comes nearest to a position; null where that is one of its ends. */
export function splitCourse(course: Course, position: Position): [Course, Course] | null {
  const { stretch, at } = nearestOn(course, position)
  const atVertex = [stretch, stretch + 1].find((place) => isNear(course[place], at, cutReach))
  const cut = atVertex === undefined ? insertVertex(course, stretch + 1, at) : course
  const place = atVertex ?? stretch + 1
  if (place === 0 || place === cut.length - 1) return null
  return [cut.slice(0, place + 1), cut.slice(place)]
}

/** Cuts a line where it comes nearest to a position; whole parts before and after stay with their side. */
export function splitLine(line: Line, position: Position): [Line, Line] | null {
  const courses = partsOf(line)
  const distances = courses.map((course) => nearestOn(course, position).metres)
  const part = distances.indexOf(Math.min(...distances))
  const halves = courses[part] && splitCourse(courses[part], position)
  if (!halves) return null
  return [lineOf([...courses.slice(0, part), halves[0]]), lineOf([halves[1], ...courses.slice(part + 1)])]
}

/** Metres between those ends of two lines that lie nearest. */
export function endsApart(one: Line, other: Line): number {
  return Math.min(...joints(one, other).map(({ metres }) => metres))
}

/** Joins two lines at those of their ends that lie nearest, if they lie within so many metres; the first keeps its direction. */
export function joinLines(one: Line, other: Line, withinMetres: number): Line | null {
  const nearest = joints(one, other).sort((joint, next) => joint.metres - next.metres)[0]
  if (!nearest || nearest.metres > withinMetres) return null
  const before = partsOf(one).toSpliced(nearest.part, 1, nearest.joined)
  return lineOf([...before, ...partsOf(other).toSpliced(nearest.otherPart, 1)])
}

/** Every way to join a part of one line to a part of another. */
function joints(one: Line, other: Line) {
  return partsOf(one).flatMap((first, part) =>
    partsOf(other).flatMap((second, otherPart) =>
      endPairs(first, second).map((pair) => ({ part, otherPart, ...pair })),
    ),
  )
}

/** Ends nearer than this (metres) are one place when joined. */
const samePlace = 0.05

function endPairs(first: Course, second: Course): { metres: number; joined: Position[] }[] {
  const back = second.toReversed()
  const orders: [Course, Course][] = [
    [first, second],
    [first, back],
    [second, first],
    [back, first],
  ]
  return orders.flatMap(([head, tail]) => {
    const [end, start] = [head.at(-1), tail[0]]
    if (!end || !start) return []
    const metres = distanceBetween(end, start)
    return [{ metres, joined: [...head, ...(metres < samePlace ? tail.slice(1) : tail)] }]
  })
}

function isNear(one: Position | undefined, other: Position, metres: number): boolean {
  return one !== undefined && distanceBetween(one, other) < metres
}
