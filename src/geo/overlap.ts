/** Overlap: in which unit a point or a line lies, exactly, and how far a point is from the limits around it. */
import { booleanPointInPolygon } from '@turf/turf'
import Flatbush from 'flatbush'
import type { Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { distanceBetween, distanceToLimit } from './measure.ts'
import { partsOf, ringsOf } from './parts.ts'

/** Anything with an id and an area; a record of kind `unit` is one. */
export interface Area<Id extends string> {
  id: Id
  geometry: Geometry | null
}

/** A unit and the share of the line (0–1, by length) that lies in it. */
export interface Share<Id extends string> {
  unit: Id
  share: number
}

/** A unit near a position: whether the position is in it, and the metres to its limit. */
export interface Near<Id extends string> {
  unit: Id
  inside: boolean
  metres: number
}

/** A piece of a line that lies in one unit; undefined outside the district. */
export interface Piece<Id extends string> {
  unit: Id | undefined
  /** Two positions or more. */
  course: Position[]
  metres: number
}

export interface UnitFinder<Id extends string> {
  /**
   * The units a point or line lies in, the longest share first, by id where shares are equal; empty outside the district.
   * A stretch along a shared limit counts for the unit that comes first by id.
   */
  find(geometry: Point | LineString | MultiLineString): Share<Id>[]
  /** The unit a position lies in and those whose limit is within so many metres of it, the nearest first. */
  near(position: Position, withinMetres: number): Near<Id>[]
  /** The pieces the limits cut a course into, in its order; put together they are the course. */
  cut(course: Position[]): Piece<Id>[]
}

/** Prepares the search over units; those without an area are never found. Shapes in WGS84 lon/lat degrees. */
export function unitFinder<Id extends string>(units: Iterable<Area<Id>>): UnitFinder<Id> {
  const areas = [...units].filter(hasArea).sort((one, other) => (one.id < other.id ? -1 : 1))
  const edges = areas.flatMap(({ geometry }) => ringsOf(geometry).flatMap((ring) => pairsOf(ring)))
  const edgeIndex = indexOf(edges)
  const areaIndex = indexOf(areas.map(({ geometry }) => ringsOf(geometry).flat()))

  function unitAt(position: Position): Id | undefined {
    const found = areaIndex?.search(...boxOf([position])) ?? []
    const candidates = found.sort((one, other) => one - other).map((place) => areas[place]!)
    return candidates.find(({ geometry }) => booleanPointInPolygon(position, geometry))?.id
  }

  function cutsOf(edge: Edge): number[] {
    const crossing = edgeIndex?.search(...boxOf(edge)).flatMap((place) => crossingOf(edge, edges[place]!)) ?? []
    return [0, ...crossing.sort((one, other) => one - other), 1]
  }

  function find(geometry: Point | LineString | MultiLineString): Share<Id>[] {
    if (geometry.type === 'Point') {
      const unit = unitAt(geometry.coordinates)
      return unit === undefined ? [] : [{ unit, share: 1 }]
    }
    let total = 0
    const metres = new Map<Id, number>()
    for (const edge of partsOf(geometry).flatMap((part) => pairsOf(part))) {
      const long = distanceBetween(...edge)
      total += long
      for (const [from, to] of pairsOf(cutsOf(edge))) {
        const unit = to > from ? unitAt(along(edge, (from + to) / 2)) : undefined
        if (unit !== undefined) metres.set(unit, (metres.get(unit) ?? 0) + long * (to - from))
      }
    }
    return [...metres]
      .map(([unit, inUnit]) => ({ unit, share: Math.min(inUnit / total, 1) }))
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share || (one.unit < other.unit ? -1 : 1))
  }

  function near(position: Position, withinMetres: number): Near<Id>[] {
    const home = unitAt(position)
    return areas
      .map(({ id, geometry }) => ({ unit: id, inside: id === home, metres: distanceToLimit(position, geometry) }))
      .filter(({ inside, metres }) => inside || metres <= withinMetres)
      .sort((one, other) => Number(other.inside) - Number(one.inside) || one.metres - other.metres)
  }

  function cut(course: Position[]): Piece<Id>[] {
    const pieces: Piece<Id>[] = []
    for (const edge of pairsOf(course)) {
      for (const [from, to] of pairsOf(cutsOf(edge))) {
        if (to <= from) continue
        const unit = unitAt(along(edge, (from + to) / 2))
        const end = to === 1 ? edge[1] : along(edge, to)
        const start = from === 0 ? edge[0] : along(edge, from)
        const metres = distanceBetween(start, end)
        const last = pieces.at(-1)
        if (!last || last.unit !== unit) pieces.push({ unit, course: [start, end], metres })
        else if (from === 0) Object.assign(last, { course: [...last.course, end], metres: last.metres + metres })
        else Object.assign(last, { course: [...last.course.slice(0, -1), end], metres: last.metres + metres })
      }
    }
    return pieces
  }

  return { find, near, cut }
}

type Edge = [Position, Position]

function hasArea<Id extends string>(area: Area<Id>): area is { id: Id; geometry: Polygon | MultiPolygon } {
  return area.geometry?.type === 'Polygon' || area.geometry?.type === 'MultiPolygon'
}

function indexOf(shapes: Position[][]): Flatbush | null {
  if (shapes.length === 0) return null
  const index = new Flatbush(shapes.length)
  for (const shape of shapes) index.add(...boxOf(shape))
  index.finish()
  return index
}

function boxOf(positions: Position[]): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positions as [number, number][]) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

function pairsOf<Item>(items: Item[]): [Item, Item][] {
  return items.slice(1).map((item, place) => [items[place]!, item])
}

function along([from, to]: Edge, share: number): Position {
  return [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share]
}

/** Where an edge is crossed or touched by a limit, as a share of its length; none where the two are parallel. */
function crossingOf([from, to]: Edge, [start, end]: Edge): number[] {
  const [wide, high] = [to[0]! - from[0]!, to[1]! - from[1]!]
  const [limitWide, limitHigh] = [end[0]! - start[0]!, end[1]! - start[1]!]
  const slope = wide * limitHigh - high * limitWide
  if (slope === 0) return []
  const [awayX, awayY] = [start[0]! - from[0]!, start[1]! - from[1]!]
  const onEdge = (awayX * limitHigh - awayY * limitWide) / slope
  const onLimit = (awayX * high - awayY * wide) / slope
  const touches = onLimit >= 0 && onLimit <= 1
  return touches && onEdge > 0 && onEdge < 1 ? [onEdge] : []
}
