/** The buildings: every block is filled in one manner (slab rows, courtyard huts, sheds, towers), clear of the roads around it. */
import { blockSize, extents, grain, inVillage, middleOf } from './fabric.ts'
import { around, endOf, type Face, type HalfEdge, ringOf } from './mesh.ts'
import { blob } from './parks.ts'
import { areaOf, distanceToSegment, isInside, type Line, type Point } from './plane.ts'
import { makeRandom, noise, type Random } from './random.ts'

export interface Building {
  /** A ring in metres, turning left, not closed. */
  corners: readonly Point[]
  /** A shed, a hall, a large building. */
  big: boolean
}

/** Metres a building keeps from the middle of what lies along its block. */
const clearance: { [kind: string]: number } = {
  ring: 48,
  expressway: 48,
  arterial: 30,
  rail: 30,
  channel: 38,
  river: 20,
  bank: 30,
  outline: 10,
  A: 20,
  B: 15,
  C: 9,
  path: 6,
  ridge: 6,
}

type Manner = 'slabs' | 'huts' | 'sheds' | 'towers' | 'open'

/** How a block is built: courtyards in villages, mostly slab rows in the town, fields and sheds in the country. */
function mannerOf(middle: Point, random: Random): Manner {
  const chance = random.next()
  if (inVillage(middle)) return chance < 0.62 ? 'huts' : chance < 0.88 ? 'slabs' : chance < 0.95 ? 'sheds' : 'open'
  if (middle[0] < -6800) return chance < 0.14 ? 'slabs' : chance < 0.3 ? 'sheds' : 'open'
  const old = noise(middle[0] / 1800, middle[1] / 1800, 51) > 0.15 ? 0.2 : 0.05
  const works = noise(middle[0] / 2600, middle[1] / 2600, 52) > 0.2 ? 0.22 : 0.07
  if (chance < old) return 'huts'
  if (chance < old + works) return 'sheds'
  if (chance < old + works + 0.08) return 'towers'
  return chance < 0.96 ? 'slabs' : 'open'
}

/** Room of a block along and across its grain, in metres. */
interface Plot {
  along: [number, number]
  across: [number, number]
}

interface Box {
  along: number
  across: number
  wide: number
  deep: number
}

function slabs({ along, across }: Plot, random: Random): Box[] {
  const boxes: Box[] = []
  const pitch = random.between(27, 38)
  const deep = random.between(11, 14)
  for (let row = across[0] + random.between(8, 20); row + deep < across[1]; row += pitch) {
    for (let place = along[0] + random.between(6, 16); place < along[1]; ) {
      const wide = random.between(34, 74)
      if (random.next() > 0.06) boxes.push({ along: place, across: row + random.between(-1, 1), wide, deep })
      place += wide + random.between(9, 16)
    }
  }
  return boxes
}

function huts({ along, across }: Plot, random: Random): Box[] {
  const boxes: Box[] = []
  for (let row = across[0] + 8; row < across[1]; row += random.between(15, 21)) {
    for (let place = along[0] + random.between(4, 10); place < along[1]; ) {
      const wide = random.between(9, 21)
      if (random.next() > 0.16)
        boxes.push({ along: place, across: row + random.between(-2, 2), wide, deep: random.between(8, 13) })
      place += wide + random.between(2.5, 6)
    }
  }
  return boxes
}

function sheds({ along, across }: Plot, random: Random): Box[] {
  const boxes: Box[] = []
  for (let row = across[0] + 14; row < across[1]; ) {
    const deep = random.between(38, 70)
    for (let place = along[0] + 14; place < along[1]; ) {
      const wide = random.between(50, 110)
      if (random.next() > 0.25) boxes.push({ along: place, across: row, wide, deep: deep * random.between(0.7, 1) })
      place += wide + random.between(14, 30)
    }
    row += deep + random.between(16, 30)
  }
  return boxes
}

function towers({ along, across }: Plot, random: Random): Box[] {
  const boxes: Box[] = []
  const size = random.between(22, 30)
  for (let row = across[0] + 16; row < across[1]; row += random.between(52, 66)) {
    for (let place = along[0] + random.between(14, 40); place < along[1]; place += size + random.between(26, 44)) {
      boxes.push({ along: place, across: row, wide: size, deep: size * random.between(0.8, 1) })
    }
  }
  return boxes
}

const manners = { slabs, huts, sheds, towers, open: () => [] } satisfies Record<
  Manner,
  (plot: Plot, random: Random) => Box[]
>

/** Whether a point stands inside a block, clear of everything along it. */
function isClear(point: Point, ring: Line, edges: readonly HalfEdge[]): boolean {
  return (
    isInside(point, ring) &&
    edges.every((edge) => distanceToSegment(point, edge.from, endOf(edge)) >= (clearance[edge.kind] ?? 9))
  )
}

/** The buildings of one block. */
function fill(face: Face, seed: number): Building[] {
  const random = makeRandom(seed)
  const ring = ringOf(face)
  const middle = middleOf(ring)
  const manner = mannerOf(middle, random)
  if (manner === 'open' || areaOf(ring) < 1500) return []
  const edges = around(face)
  const angle = grain(ring)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [west, east, south, north] = extents(ring, angle)
  const toPlane = (along: number, across: number): Point => [along * cos - across * sin, along * sin + across * cos]
  const boxes = manners[manner]({ along: [west, east], across: [south, north] }, random)
  return boxes.flatMap(({ along, across, wide, deep }) => {
    const corners = [
      toPlane(along, across),
      toPlane(along + wide, across),
      toPlane(along + wide, across + deep),
      toPlane(along, across + deep),
    ]
    const tested = [...corners, toPlane(along + wide / 2, across), toPlane(along + wide / 2, across + deep)]
    return tested.every((point) => isClear(point, ring, edges)) ? [{ corners, big: manner === 'sheds' }] : []
  })
}

/** The halls of the three stations: the round one in the south, the long one of Fengtai, the one at the north limit. */
const halls: readonly Building[] = [
  { big: true, corners: blob([116.3788, 39.8648], 285, 175, 0.16, 0, 1) },
  { big: true, corners: blob([116.2966, 39.8511], 95, 180, 0, 0, 1) },
  { big: true, corners: blob([116.3212, 39.8938], 150, 60, 0, 0, 1) },
]

/** The buildings of all blocks and the halls of the stations; none on open ground and in the hills. */
export function makeBuildings(blocks: Iterable<Face>): Building[] {
  const buildings = [...halls]
  let seed = 7000
  for (const face of blocks) {
    seed += 13
    const middle = face.outer ? undefined : middleOf(ringOf(face))
    const built = middle && Number.isFinite(blockSize(middle))
    if (built) buildings.push(...fill(face, seed))
  }
  return buildings
}
