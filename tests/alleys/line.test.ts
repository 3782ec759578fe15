/** Lines: each deed of the hand keeps what it must keep. */
import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import {
  type Course,
  deleteVertex,
  insertVertex,
  joinLines,
  lineOf,
  middleAfter,
  moveVertex,
  nearestOn,
  nudgeVertex,
  reversed,
  splitCourse,
  splitLine,
  vertexAt,
  withPart,
} from '../../src/alleys/line.ts'
import { distanceBetween, lengthOf } from '../../src/geo/measure.ts'
import { partsOf } from '../../src/geo/parts.ts'

/** Courses that wander through Fengtai in steps of 5 to 60 m, eastwards, so that they never meet themselves. */
const courses = fc
  .array(fc.tuple(fc.integer({ min: 600, max: 7000 }), fc.integer({ min: -3000, max: 3000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps): Position[] => {
    const course: [number, number][] = [[1162800000, 398400000]]
    for (const [east, north] of steps) {
      const [lon, lat] = course.at(-1) ?? [0, 0]
      course.push([lon + east, lat + north])
    }
    return course.map(([lon, lat]) => [lon / 1e7, lat / 1e7])
  })

const sum = (line: Course) => lengthOf({ type: 'LineString', coordinates: [...line] })

describe('a course', () => {
  it('walked from the other end twice is as it was', () => {
    fc.assert(
      fc.property(fc.array(courses, { minLength: 1, maxLength: 3 }), (many) => {
        const line = lineOf(many)
        expect(reversed(reversed(line))).toEqual(line)
        expect(partsOf(reversed(line)).at(-1)?.at(-1)).toEqual(partsOf(line)[0]?.[0])
      }),
    )
  })

  it('cut and joined again is as it was, with the cut as one more vertex', () => {
    fc.assert(
      fc.property(courses, fc.nat(), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (course, number, share) => {
        const stretch = number % (course.length - 1)
        const [from, to] = [course[stretch]!, course[stretch + 1]!]
        const at = [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share]
        const halves = splitCourse(course, at)!
        expect(halves[0].at(-1)).toEqual(halves[1][0])
        expect(sum(halves[0]) + sum(halves[1])).toBeCloseTo(sum(course), 1)
        const joined = joinLines(lineOf([halves[0]]), lineOf([halves[1]]), 1)!
        expect(joined).toEqual(lineOf([insertVertex(course, stretch + 1, halves[0].at(-1)!)]))
      }),
    )
  })

  it('cut at a vertex and joined again is the very same', () => {
    fc.assert(
      fc.property(courses, fc.nat(), (course, number) => {
        fc.pre(course.length > 2)
        const place = 1 + (number % (course.length - 2))
        const [one, other] = splitCourse(course, course[place]!)!
        expect(joinLines(lineOf([one]), lineOf([other]), 1)).toEqual(lineOf([course]))
      }),
    )
  })

  it('is not cut at its ends', () => {
    fc.assert(
      fc.property(courses, (course) => {
        expect(splitCourse(course, course[0]!)).toBeNull()
        expect(splitCourse(course, course.at(-1)!)).toBeNull()
      }),
    )
  })

  it('has its vertex moved by just so many metres', () => {
    fc.assert(
      fc.property(courses, fc.nat(), fc.constantFrom(0.5, 5), fc.boolean(), (course, number, metres, upwards) => {
        const place = number % course.length
        const nudged = nudgeVertex(course, place, upwards ? 0 : metres, upwards ? metres : 0)
        expect(Math.abs(distanceBetween(course[place]!, nudged[place]!) - metres)).toBeLessThan(0.012)
        expect(nudged.with(place, course[place]!)).toEqual(course)
      }),
    )
  })

  it('gains a vertex and loses it again', () => {
    fc.assert(
      fc.property(courses, fc.nat(), (course, number) => {
        const place = number % (course.length - 1)
        const more = insertVertex(course, place + 1, middleAfter(course, place)!)
        expect(more).toHaveLength(course.length + 1)
        expect(deleteVertex(more, place + 1)).toEqual(course)
      }),
    )
  })

  it('keeps two vertices, and one that is not there is not moved', () => {
    const course = [
      [116.4, 39.86],
      [116.401, 39.86],
    ]
    expect(deleteVertex(course, 0)).toBeNull()
    expect(moveVertex(course, 7, [0, 0])).toBe(course)
    expect(middleAfter(course, 1)).toBeUndefined()
  })

  it('is nearest where the foot of the perpendicular stands', () => {
    const near = nearestOn(
      [
        [116.4, 39.86],
        [116.402, 39.86],
      ],
      [116.401, 39.8601],
    )
    expect(near).toMatchObject({ stretch: 0 })
    expect(near.share).toBeCloseTo(0.5)
    expect(near.metres).toBeCloseTo(11.12, 1)
  })
})

describe('a line of several parts', () => {
  const [west, middle, east] = [
    [
      [116.4, 39.86],
      [116.401, 39.86],
    ],
    [
      [116.402, 39.86],
      [116.403, 39.86],
    ],
    [
      [116.404, 39.86],
      [116.405, 39.86],
    ],
  ] as [Position[], Position[], Position[]]

  it('is cut in one part, the others staying with their side', () => {
    const [one, other] = splitLine(lineOf([west, middle, east]), [116.4025, 39.8601])!
    expect(partsOf(one)).toEqual([west, [middle[0], [116.4025, 39.86]]])
    expect(partsOf(other)).toEqual([[[116.4025, 39.86], middle[1]], east])
  })

  it('is joined at the nearest ends, in any direction, only when they are near', () => {
    const turned = lineOf([middle.toReversed()])
    expect(joinLines(lineOf([west]), turned, 50)).toBeNull()
    expect(joinLines(lineOf([west]), turned, 100)).toEqual(lineOf([[...west, ...middle]]))
    expect(joinLines(lineOf([east]), turned, 100)).toEqual(lineOf([[...middle, ...east]]))
  })

  it('loses a part, and itself with the last', () => {
    expect(withPart(lineOf([west, east]), 0, null)).toEqual(lineOf([east]))
    expect(withPart(lineOf([west]), 0, null)).toBeNull()
    expect(vertexAt(lineOf([west, east]), { part: 1, place: 1 })).toEqual(east[1])
  })
})
