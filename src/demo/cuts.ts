/** Drawing lines over a mesh: a long line is cut in wherever it crosses faces, a straight street from one side of a face to the other. */
import { around, cutFace, endOf, type Face, type HalfEdge, type Mesh, ringOf, splitEdge } from './mesh.ts'
import { at, boxOf, distance, isInside, type Line, mix, type Point } from './plane.ts'

/** Where two pieces of line meet, as the share of the way along the first, or undefined. */
export function meeting(start: Point, end: Point, from: Point, to: Point): number | undefined {
  const [ax, ay, bx, by] = [end[0] - start[0], end[1] - start[1], to[0] - from[0], to[1] - from[1]]
  const cross = ax * by - ay * bx
  if (cross === 0) return undefined
  const along = ((from[0] - start[0]) * by - (from[1] - start[1]) * bx) / cross
  const across = ((from[0] - start[0]) * ay - (from[1] - start[1]) * ax) / cross
  return along >= 0 && along <= 1 && across >= 0 && across <= 1 ? along : undefined
}

/** One half-edge of every edge of the mesh. */
export function edgesOf(mesh: Mesh): HalfEdge[] {
  const edges = new Set<HalfEdge>()
  for (const face of mesh.faces) for (const edge of around(face)) if (!edges.has(edge.twin)) edges.add(edge)
  return [...edges]
}

/** The edge of a row of edges that split off one, on which a point lies. */
function pieceAt(edge: HalfEdge, point: Point): HalfEdge {
  let piece = edge
  while (distance(piece.from, point) > distance(piece.from, endOf(piece)) + 0.5) piece = piece.next
  return piece
}

interface Node {
  place: number
  point: Point
}

/** The points of the mesh on a line, made where they were not, in the order of the line. */
function nodesOn(mesh: Mesh, line: Line, near: number): Node[] {
  const found: { place: number; point: Point; edge: HalfEdge }[] = []
  const edges = edgesOf(mesh)
  let passed = 0
  for (let i = 1; i < line.length; i++) {
    const [start, end] = [at(line, i - 1), at(line, i)]
    const [west, south, east, north] = boxOf([start, end])
    const step = distance(start, end)
    for (const edge of edges) {
      const [one, other] = [edge.from, endOf(edge)]
      if (Math.max(one[0], other[0]) < west || Math.min(one[0], other[0]) > east) continue
      if (Math.max(one[1], other[1]) < south || Math.min(one[1], other[1]) > north) continue
      const share = meeting(start, end, one, other)
      if (share !== undefined) found.push({ place: passed + share * step, point: mix(start, end, share), edge })
    }
    passed += step
  }
  const nodes = found.map(({ place, point, edge }) => ({
    place,
    point: splitEdge(mesh, pieceAt(edge, point), point, near),
  }))
  for (const [place, end] of [
    [0, at(line, 0)],
    [passed, at(line, -1)],
  ] as const) {
    for (const point of mesh.starts.keys()) if (distance(point, end) < near / 2) nodes.push({ place, point })
  }
  return nodes.sort((one, other) => one.place - other.place)
}

/** The first point of the mesh's edges on the way from a point in the direction away from another, a metre further on; undefined outside the mesh. */
export function runOn(mesh: Mesh, point: Point, from: Point): Point | undefined {
  const outer = [...mesh.faces].find((face) => face.outer)
  if (outer && !isInside(point, ringOf(outer))) return undefined
  const far = mix(from, point, 1 + 30000 / (distance(from, point) || 1))
  const shares = edgesOf(mesh).flatMap((edge) => meeting(point, far, edge.from, endOf(edge)) ?? [])
  const ahead = shares.filter((share) => share > 1e-6)
  return ahead.length > 0 ? mix(point, far, Math.min(...ahead) + 1 / 30000) : undefined
}

/** A line, and what each of its pieces is. */
export interface Cut {
  line: Line
  kinds: readonly string[]
}

/** A line of one kind whose loose ends run straight on to the next edge as paths. */
export function tied(mesh: Mesh, line: Line, kind: string): Cut {
  const before = runOn(mesh, at(line, 0), at(line, 1))
  const after = runOn(mesh, at(line, -1), at(line, -2))
  return {
    line: [...(before ? [before] : []), ...line, ...(after ? [after] : [])],
    kinds: [...(before ? ['path'] : []), ...line.slice(1).map(() => kind), ...(after ? ['path'] : [])],
  }
}

/** Cuts a line into the mesh, through every face it crosses; loose ends are left off. Crossings within `near` metres of a point of the mesh use that point. */
export function drawLine(mesh: Mesh, { line, kinds }: Cut, near = 25): void {
  const nodes = nodesOn(mesh, line, near)
  const places: Node[] = []
  for (const point of line) {
    const previous = places.at(-1)
    places.push({ point, place: previous ? previous.place + distance(previous.point, point) : 0 })
  }
  const kindAt = (place: number) =>
    at(
      kinds,
      Math.max(
        0,
        places.findLastIndex((start) => start.place < place),
      ),
    )
  for (let i = 1; i < nodes.length; i++) {
    const [from, to] = [at(nodes, i - 1), at(nodes, i)]
    const between = places.filter(({ place }) => place > from.place + near / 2 && place < to.place - near / 2)
    const stops = [from, ...between, to]
    const pieces = stops.slice(1).map((stop, j) => kindAt((at(stops, j).place + stop.place) / 2))
    cutFace(
      mesh,
      stops.map(({ point }) => point),
      pieces,
    )
  }
}

/**
 * Cuts a face straight across, along a direction, through the longest stretch of a line inside it.
 * Returns the two ends, or undefined when the face could not be cut.
 */
export function cutAcross(
  mesh: Mesh,
  face: Face,
  through: Point,
  direction: Point,
  kind: string,
  near: number,
): Line | undefined {
  const far: Point = [through[0] + direction[0] * 1e5, through[1] + direction[1] * 1e5]
  const back: Point = [through[0] - direction[0] * 1e5, through[1] - direction[1] * 1e5]
  const hits = around(face)
    .map((edge) => ({ edge, share: meeting(back, far, edge.from, endOf(edge)) }))
    .filter((hit): hit is { edge: HalfEdge; share: number } => hit.share !== undefined)
    .sort((one, other) => one.share - other.share)
  let best: { from: (typeof hits)[number]; to: (typeof hits)[number] } | undefined
  for (let i = 1; i < hits.length; i += 2) {
    const [from, to] = [at(hits, i - 1), at(hits, i)]
    if (from.edge !== to.edge && (!best || to.share - from.share > best.to.share - best.from.share)) best = { from, to }
  }
  if (!best) return undefined
  const ends = [best.from, best.to].map(({ edge, share }) => splitEdge(mesh, edge, mix(back, far, share), near))
  return cutFace(mesh, ends, [kind]) ? ends : undefined
}
