/** The ground plan: the district and its surroundings cut by waters, great roads, railways and parks. */
import { drawLine, runOn, tied } from './cuts.ts'
import { type Street, stationGrounds, subdivide } from './fabric.ts'
import { type Mesh, makeMesh } from './mesh.ts'
import { parks } from './parks.ts'
import { at, boxOf, distanceToLine, isInside, type Line, lengthOf, mix, type Point, slice } from './plane.ts'
import { elevation } from './relief.ts'
import { channels, yongding, yongdingBanks } from './rivers.ts'
import { courses } from './roads.ts'

/** Metres the surroundings reach beyond the district. */
const around = 3500

/**
 * Cuts a ring into the mesh, tied to what lies left and right of it so that the mesh stays in one piece.
 * Returns the two ties: streets that end at the ring.
 */
function drawRing(mesh: Mesh, ring: Line): Line[] {
  const west = ring.reduce((best, [x], i) => (x < at(ring, best)[0] ? i : best), 0)
  const turned = [...ring.slice(west), ...ring.slice(0, west)]
  const east = turned.reduce((best, [x], i) => (x > at(turned, best)[0] ? i : best), 0)
  const [start, end] = [at(turned, 0), at(turned, east)]
  const left = runOn(mesh, start, [start[0] + 1, start[1]]) ?? start
  const right = runOn(mesh, end, [end[0] - 1, end[1]]) ?? end
  const upper = [...turned.slice(east), start].reverse()
  drawLine(mesh, { line: [left, ...upper, right], kinds: ['B', ...upper.slice(1).map(() => 'path'), 'B'] }, 12)
  const lower = turned.slice(0, east + 1)
  drawLine(mesh, { line: lower, kinds: lower.slice(1).map(() => 'path') }, 12)
  return [
    [left, start],
    [end, right],
  ]
}

export interface GroundPlan {
  mesh: Mesh
  streets: Street[]
}

/** Cuts the waters, great roads and railways into a mesh. */
function drawCourses(mesh: Mesh): void {
  drawLine(mesh, tied(mesh, yongding, 'river'))
  for (const bank of yongdingBanks) drawLine(mesh, tied(mesh, bank, 'bank'))
  for (const { line } of channels) drawLine(mesh, tied(mesh, line, 'channel'))
  for (const { kind, line } of courses) drawLine(mesh, tied(mesh, line, kind))
}

/** The district cut by its waters, great roads and railways, parks, and the streets that lead to the parks. */
export function makeGroundPlan(outline: Line): GroundPlan {
  const mesh = makeMesh(outline, 'outline')
  drawCourses(mesh)
  const ties = [...stationGrounds, ...parks.map(({ ring }) => ring)].flatMap((ring) => drawRing(mesh, ring))
  const streets = ties.filter(([from]) => from && elevation(from) < 42).map((line): Street => ({ level: 'B', line }))
  return { mesh, streets }
}

/** The wider streets of the neighbours, up to some kilometres beyond the outline, so that the district does not lie in a void. */
export function makeSurroundings(outline: Line): Street[] {
  const [west, south, east, north] = boxOf(outline)
  const mesh = makeMesh(
    [
      [west - around, south - around],
      [east + around, south - around],
      [east + around, north + around],
      [west - around, north + around],
    ],
    'outline',
  )
  drawRing(mesh, outline)
  drawCourses(mesh)
  const outside = (point: Point) => !isInside(point, outline)
  return subdivide(mesh, (middle) => (outside(middle) ? 900 : Infinity), 3).filter(({ line }) =>
    outside(mix(at(line, 0), at(line, -1), 0.5)),
  )
}

/** A street that would end in the middle of a channel, cut back to its bank. */
export function toBanks({ level, line }: Street): Street {
  const back = (end: Point) => {
    const channel = channels.find((one) => distanceToLine(end, one.line) < 3)
    return channel ? channel.widthM / 2 + 7 : 0
  }
  const [start, end] = [back(at(line, 0)), lengthOf(line) - back(at(line, -1))]
  return { level, line: end - start > 20 ? slice(line, start, end) : line }
}
