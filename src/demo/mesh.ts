/**
 * A plane cut into faces by lines (a half-edge mesh): every cut joins two points of the edge of one face, so faces never overlap and never leave a gap,
 * and two neighbours share the same points.
 */
import { areaOf, at, cross, distance, insideOf, type Line, lengthOf, onLattice, type Point } from './plane.ts'

/** Metres that a face is wide at least, on the whole: thinner ones would be turned inside out when points are put on the lattice. */
const leastWidth = 0.02

export interface HalfEdge {
  from: Point
  twin: HalfEdge
  next: HalfEdge
  face: Face
  /** What the cut is: river, ring, rail, street …; both sides say the same. */
  kind: string
}

/** One face, named by one of the half-edges around it; faces lie on the left of their half-edges. The outside of the mesh is a face too. */
export interface Face {
  edge: HalfEdge
  outer: boolean
}

export interface Mesh {
  faces: Set<Face>
  /** One half-edge that starts at each point. */
  starts: Map<Point, HalfEdge>
}

/** The half-edges around a face. */
export function around(face: Face): HalfEdge[] {
  const edges = [face.edge]
  for (let edge = face.edge.next; edge !== face.edge; edge = edge.next) edges.push(edge)
  return edges
}

/** The points on the way around a face from the start of one half-edge to that of another, without the last. */
function walk(from: HalfEdge, to: HalfEdge): Point[] {
  const points = [from.from]
  for (let edge = from.next; edge !== to; edge = edge.next) points.push(edge.from)
  return points
}

/** The points around a face, turning left, not closed. */
export function ringOf(face: Face): Point[] {
  return around(face).map((edge) => edge.from)
}

/** The end of a half-edge. */
export function endOf(edge: HalfEdge): Point {
  return edge.twin.from
}

/** The half-edges that start where this one starts. */
function siblings(edge: HalfEdge): HalfEdge[] {
  const edges = [edge]
  for (let other = edge.twin.next; other !== edge; other = other.twin.next) edges.push(other)
  return edges
}

function makeEdge(from: Point, to: Point, kind: string, left: Face, right: Face): HalfEdge {
  const edge = { from, kind, face: left } as HalfEdge
  edge.twin = { from: to, kind, face: right, twin: edge, next: edge }
  edge.next = edge.twin
  return edge
}

/** A mesh of one face inside a ring that turns left. */
export function makeMesh(ring: Line, kind: string): Mesh {
  const inner = { outer: false } as Face
  const outer = { outer: true } as Face
  const points = ring.map(onLattice)
  const edges = points.map((point, i) => makeEdge(point, at(points, (i + 1) % points.length), kind, inner, outer))
  edges.forEach((edge, i) => {
    edge.next = at(edges, (i + 1) % edges.length)
    edge.twin.next = at(edges, i - 1).twin
  })
  inner.edge = at(edges, 0)
  outer.edge = inner.edge.twin
  return { faces: new Set([inner, outer]), starts: new Map(edges.map((edge) => [edge.from, edge])) }
}

/**
 * Puts a point on an edge, for both its faces. A point within `near` metres of an end is that end;
 * so is one whose place on the lattice would bend the edge across another one.
 */
export function splitEdge(mesh: Mesh, edge: HalfEdge, point: Point, near: number): Point {
  const end = endOf(edge)
  const { twin } = edge
  const [toStart, toEnd] = [distance(point, edge.from), distance(point, end)]
  const middle = onLattice(point)
  const isSwept = insideOf([edge.from, middle, end])
  const isBentAcross = [...around(edge.face), ...around(twin.face)].some(
    ({ from, next }) =>
      isSwept(from) || cross(edge.from, middle, from, next.from) || cross(middle, end, from, next.from),
  )
  if (Math.min(toStart, toEnd) < near || isBentAcross) return toStart <= toEnd ? edge.from : end
  const rest = makeEdge(middle, end, edge.kind, edge.face, twin.face)
  rest.next = edge.next
  rest.twin.next = twin
  const beforeTwin = siblings(edge.next)
    .map((sibling) => sibling.twin)
    .find((sibling) => sibling.next === twin)
  if (beforeTwin) beforeTwin.next = rest.twin
  edge.next = rest
  twin.from = middle
  mesh.starts.set(middle, rest)
  mesh.starts.set(end, rest.twin)
  return middle
}

/** The angle of a direction, in a measure that grows as it turns left, from 0 to 4, without trigonometry. */
function turn(dx: number, dy: number): number {
  const share = dy / (Math.abs(dx) + Math.abs(dy) || 1)
  if (dx < 0) return 2 - share
  return dy < 0 ? 4 + share : share
}

/** Whether a ring is thinner than points may be moved when they are put on the lattice, or does not turn left. */
function isSliver(ring: Line): boolean {
  return areaOf(ring) < lengthOf(ring) * leastWidth
}

/** The half-edge at a point of the mesh whose face lies in the direction of another point. */
function edgeTowards(mesh: Mesh, point: Point, to: Point): HalfEdge {
  const start = mesh.starts.get(point)
  if (!start) throw new Error('the point is not in the mesh')
  const aim = turn(to[0] - point[0], to[1] - point[1])
  const back = (edge: HalfEdge) => {
    const end = endOf(edge)
    return (aim - turn(end[0] - point[0], end[1] - point[1]) + 4) % 4
  }
  return siblings(start).reduce((best, edge) => (back(edge) < back(best) ? edge : best))
}

/**
 * Cuts a face in two along a line whose first and last points are points of the mesh. `kinds` names each piece of the line.
 * Returns false, and does nothing, when the line does not lie in one face or would cross its edge or itself, or leave a sliver.
 */
export function cutFace(mesh: Mesh, line: Line, kinds: readonly string[]): boolean {
  const [first, last] = [at(line, 0), at(line, -1)]
  const points = [first, ...line.slice(1, -1).map(onLattice), last]
  if (first === last) return false
  const start = edgeTowards(mesh, first, at(points, 1))
  const finish = edgeTowards(mesh, last, at(points, -2))
  const old = start.face
  if (old !== finish.face || old.outer) return false
  const edges = around(old)
  const joined = points.length === 2 && siblings(start).some((edge) => endOf(edge) === last)
  if (joined) return false
  const pieces = points.slice(1).map((to, i) => ({ from: at(points, i), to }))
  const sides = [...edges.map((edge) => ({ from: edge.from, to: endOf(edge) })), ...pieces]
  if (pieces.some((piece) => sides.some((side) => cross(piece.from, piece.to, side.from, side.to)))) return false
  const [toFinish, toStart] = [walk(start, finish), walk(finish, start)]
  const middle = points.slice(1, -1)
  if (
    [
      [...toFinish, last, ...middle.toReversed()],
      [...toStart, first, ...middle],
    ].some(isSliver)
  )
    return false
  const beforeStart = edges.find((edge) => edge.next === start)
  const beforeFinish = edges.find((edge) => edge.next === finish)
  if (!beforeStart || !beforeFinish) return false
  const fresh = { outer: false } as Face
  const chain = points.slice(1).map((point, i) => makeEdge(at(points, i), point, at(kinds, i), old, fresh))
  chain.forEach((edge, i) => {
    edge.next = chain[i + 1] ?? finish
    edge.twin.next = chain[i - 1]?.twin ?? start
    mesh.starts.set(edge.from, edge)
  })
  beforeStart.next = at(chain, 0)
  beforeFinish.next = at(chain, -1).twin
  old.edge = at(chain, 0)
  fresh.edge = at(chain, 0).twin
  for (const edge of around(fresh)) edge.face = fresh
  mesh.faces.add(fresh)
  return true
}
