/** The units as an exact partition: every face of the ground plan belongs to one unit, and the limits are the edges between two units. */
import type { Position } from 'geojson'
import { isOpenGround, middleOf } from './fabric.ts'
import { around, type Face, type HalfEdge, type Mesh, ringOf } from './mesh.ts'
import { areaOf, at, boxOf, distance, distanceToLine, isInside, type Line, type Point, toPlane } from './plane.ts'

export interface Seed {
  id: string
  middle: Position
  /** Square kilometres to aim at. */
  share: number
}

/** Metres it costs a growing unit to step over an edge of a kind: limits like to follow rivers and great roads. */
const barrier: { [kind: string]: number } = {
  river: 4000,
  expressway: 700,
  ring: 800,
  rail: 450,
  arterial: 500,
  channel: 500,
  A: 250,
  bank: 500,
  B: 60,
  ridge: 60,
  path: 0,
}

/** A queue that gives the least first (binary heap). */
function makeQueue<Item>(): { push(cost: number, item: Item): void; pop(): { cost: number; item: Item } | undefined } {
  const heap: { cost: number; item: Item }[] = []
  const swap = (one: number, other: number) => {
    ;[heap[one], heap[other]] = [at(heap, other), at(heap, one)]
  }
  const cost = (place: number) => heap[place]?.cost ?? Infinity
  return {
    push(newCost, item) {
      heap.push({ cost: newCost, item })
      for (let place = heap.length - 1; place > 0 && cost(place) < cost((place - 1) >> 1); place = (place - 1) >> 1)
        swap(place, (place - 1) >> 1)
    },
    pop() {
      const top = heap[0]
      const last = heap.pop()
      if (heap.length === 0 || !last) return top
      heap[0] = last
      for (let place = 0; ; ) {
        const child = cost(2 * place + 2) < cost(2 * place + 1) ? 2 * place + 2 : 2 * place + 1
        if (cost(child) >= cost(place)) return top
        swap(place, child)
        place = child
      }
    },
  }
}

/** What a growing unit needs to know of a face; open ground is a park, a wood, water. */
interface Piece {
  middle: Point
  open: boolean
  edges: HalfEdge[]
}

/** A step within one park or river costs this share of its length and no barrier holds it: they go whole to one unit. */
const openShare = 0.05

interface Step {
  face: Face
  seed: number
}

/** Every face goes to the unit that reaches it at the least cost; each unit sets out from the face of its middle with its own head start. */
function grow(faces: ReadonlyMap<Face, Piece>, starts: readonly Face[], delays: readonly number[]): Map<Face, number> {
  const owners = new Map<Face, number>()
  const queue = makeQueue<Step>()
  for (const [seed, face] of starts.entries()) {
    queue.push(at(delays, seed), { face, seed })
    owners.set(face, seed)
  }
  const settled = new Set<Face>()
  for (let top = queue.pop(); top; top = queue.pop()) {
    const { face, seed } = top.item
    if (settled.has(face) || (owners.has(face) && owners.get(face) !== seed)) continue
    settled.add(face)
    owners.set(face, seed)
    const here = faces.get(face)
    for (const edge of here?.edges ?? []) {
      const there = faces.get(edge.twin.face)
      if (!here || !there || settled.has(edge.twin.face)) continue
      const far = distance(here.middle, there.middle)
      const cost = here.open && there.open ? far * openShare : far + (barrier[edge.kind] ?? 0)
      queue.push(top.cost + cost, { face: edge.twin.face, seed })
    }
  }
  return owners
}

function pieceOf(face: Face): Piece {
  const middle = middleOf(ringOf(face))
  return { middle, open: isOpenGround(middle), edges: around(face) }
}

/** The unit of every face. The head starts are set again and again, and the areas that come nearest to the shares are kept; each unit stays in one piece. */
export function assignUnits(mesh: Mesh, seeds: readonly Seed[]): Map<Face, number> {
  const faces = new Map([...mesh.faces].filter((face) => !face.outer).map((face) => [face, pieceOf(face)]))
  const areas = new Map([...faces.keys()].map((face) => [face, areaOf(ringOf(face)) / 1e6]))
  const total = [...areas.values()].reduce((sum, area) => sum + area, 0)
  const scale = total / seeds.reduce((sum, { share }) => sum + share, 0)
  const starts = seeds.map(({ middle }) => {
    const place = toPlane(middle)
    const nearest = [...faces].reduce((best, face) =>
      distance(face[1].middle, place) < distance(best[1].middle, place) ? face : best,
    )
    return nearest[0]
  })
  const delays = seeds.map(() => 6000)
  let best = { owners: new Map<Face, number>(), fault: Infinity }
  for (let round = 0; round < 80; round++) {
    const owners = grow(faces, starts, delays)
    const sums = seeds.map(() => 0)
    for (const [face, owner] of owners) sums[owner] = at(sums, owner) + (areas.get(face) ?? 0)
    const excess = seeds.map(({ share }, i) => Math.log(at(sums, i) / (share * scale)))
    const fault = excess.reduce((sum, one) => sum + one * one, 0)
    if (fault < best.fault) best = { owners, fault }
    for (const [i, one] of excess.entries()) delays[i] = at(delays, i) + 500 * one * (1 - round / 90)
  }
  return best.owners
}

/** The rings of a set of faces, each turning left around it (holes turn right), not closed; the largest first. */
export function ringsAround(mesh: Mesh, inside: (face: Face) => boolean): Point[][] {
  const limits = new Set<HalfEdge>()
  for (const face of mesh.faces)
    if (inside(face)) for (const edge of around(face)) if (!inside(edge.twin.face)) limits.add(edge)
  const rings: Point[][] = []
  for (const start of limits) {
    if (!limits.has(start)) continue
    const ring: Point[] = []
    for (let edge = start; limits.delete(edge); ) {
      ring.push(edge.from)
      edge = edge.next
      while (inside(edge.twin.face)) edge = edge.twin.next
    }
    rings.push(ring)
  }
  return rings.sort((one, other) => areaOf(other) - areaOf(one))
}

/** The place inside a ring that is farthest from its edge, on a grid of 40 by 40: where a label has most room. */
export function labelPlace(ring: Line): Point {
  const [west, south, east, north] = boxOf(ring)
  const closed = [...ring, at(ring, 0)]
  let best: { point: Point; room: number } = { point: at(ring, 0), room: 0 }
  for (let column = 1; column < 40; column++) {
    for (let row = 1; row < 40; row++) {
      const point: Point = [west + ((east - west) * column) / 40, south + ((north - south) * row) / 40]
      const room = isInside(point, ring) ? distanceToLine(point, closed) : 0
      if (room > best.room) best = { point, room }
    }
  }
  return best.point
}
