/** The ground of the demo town: an exact partition, alleys inside their units, honest sizes, the same bytes every time. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { makeGround } from '../../src/demo/ground.ts'
import { at, distanceToLine, isInside, lengthOf, toPlane } from '../../src/demo/plane.ts'
import { courses } from '../../src/demo/roads.ts'
import { unitGrounds } from '../../src/demo/unitGround.ts'
import { unitRows } from '../../src/demo/unitTable.ts'

const ground = makeGround()

/** Whole millionths of a degree, in which sums are exact. */
const whole = ([lon = 0, lat = 0]: Position): [number, number] => [Math.round(lon * 1e6), Math.round(lat * 1e6)]
const ringOf = (id: string) => at(ground.units.find((unit) => unit.id === id)?.polygon.coordinates ?? [], 0)
const rings = new Map(ground.units.map(({ id }) => [id, ringOf(id)]))
const planeRings = new Map([...rings].map(([id, ring]) => [id, ring.map(toPlane)]))

type Segment = [from: [number, number], to: [number, number]]
const segmentsOf = (ring: readonly Position[]): Segment[] =>
  ring.slice(1).map((to, i) => [whole(at(ring, i)), whole(to)])

const basemap = ground.basemap()
const file = (path: string): string => String(basemap.get(path))
const districtRing: Position[] = JSON.parse(file('basemap/ground.geojson')).features[0].geometry.coordinates[0]

/** Twice the area inside a ring, exactly. */
function doubleArea(ring: readonly Position[]): bigint {
  return segmentsOf(ring).reduce(
    (sum, [[x1, y1], [x2, y2]]) => sum + BigInt(x1) * BigInt(y2) - BigInt(x2) * BigInt(y1),
    0n,
  )
}

test('there are the 24 units of the table, each one ring that turns left', () => {
  expect(ground.units.map(({ id }) => id)).toEqual(unitRows.map(({ id }) => id))
  for (const { id, polygon } of ground.units) {
    expect(polygon.coordinates, id).toHaveLength(1)
    expect(doubleArea(ringOf(id)) > 0n, id).toBe(true)
    expect(at(ringOf(id), 0)).toEqual(at(ringOf(id), -1))
  }
})

test('every limit between two units is the same line in both, and the rest is the outline', () => {
  const seen = new Map<string, number>()
  for (const ring of rings.values())
    for (const segment of segmentsOf(ring)) seen.set(String(segment), (seen.get(String(segment)) ?? 0) + 1)
  expect([...seen.values()].every((count) => count === 1)).toBe(true)
  const outline = new Set(segmentsOf(districtRing).map(String))
  for (const key of seen.keys()) {
    const [x1, y1, x2, y2] = key.split(',')
    const shared = seen.has(`${x2},${y2},${x1},${y1}`)
    expect(shared !== outline.has(key), key).toBe(true)
  }
  for (const key of outline) expect(seen.has(key), key).toBe(true)
})

test('the areas of the units sum to the area of the district exactly', () => {
  const sum = [...rings.values()].reduce((total, ring) => total + doubleArea(ring), 0n)
  expect(sum).toBe(doubleArea(districtRing))
})

test('no two limits cross', () => {
  const segments = [
    ...new Map(
      [...rings.values()].flatMap(segmentsOf).map((segment) => [segment.map(String).sort().join(), segment]),
    ).values(),
  ]
  const side = ([ax, ay]: [number, number], [bx, by]: [number, number], [x, y]: [number, number]) =>
    Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  const crossings = segments.flatMap(([a, b], i) =>
    segments.slice(i + 1).filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  )
  expect(crossings).toEqual([])
})

test('a point lies in exactly one unit, beyond the district in none, also close to the limits', {
  timeout: 30_000,
}, () => {
  const outline = districtRing.map(toPlane)
  const limits = [...planeRings.values()].flat()
  const aside = fc.double({ min: -1500, max: 1500, noNaN: true }).map((metres) => metres ** 3 / 1500 ** 2)
  fc.assert(
    fc.property(fc.constantFrom(...limits), aside, aside, ([x, y], east, north) => {
      const point = [x + east, y + north] as const
      fc.pre([...planeRings.values()].every((ring) => distanceToLine(point, ring) > 0.001))
      const found = [...planeRings.values()].filter((ring) => isInside(point, ring)).length
      expect(found).toBe(isInside(point, outline) ? 1 : 0)
    }),
    { numRuns: 1500 },
  )
})

test('the middle of each unit lies inside it or not far from it, and its label inside', () => {
  for (const { id, centre } of unitRows) {
    const ring = planeRings.get(id) ?? []
    const label = ground.units.find((unit) => unit.id === id)?.label ?? [0, 0]
    expect(isInside(toPlane(label), ring), id).toBe(true)
    expect(isInside(toPlane(centre), ring) || distanceToLine(toPlane(centre), ring) < 300, id).toBe(true)
  }
})

test('the areas come near those that are known and aimed at', () => {
  for (const { id, share } of unitGrounds) {
    const area = Number(doubleArea(ringOf(id))) * 0.5e-12 * 85.47 * 111
    expect(area / share, `${id} ${area}`).toBeGreaterThan(0.7)
    expect(area / share, `${id} ${area}`).toBeLessThan(1.35)
  }
})

test('there are 421 alleys of 90 to 600 m, inside their units, with names of their own', () => {
  expect(ground.alleys).toHaveLength(421)
  for (const { unit, line, name, widthM } of ground.alleys) {
    const ring = planeRings.get(unit) ?? []
    const points = line.coordinates.map(toPlane)
    expect(
      points.every((point) => isInside(point, ring) && distanceToLine(point, ring) > 1),
      name,
    ).toBe(true)
    expect(lengthOf(points), name).toBeGreaterThanOrEqual(89.9)
    expect(lengthOf(points), name).toBeLessThanOrEqual(600.1)
    expect(widthM === null || (widthM >= 3 && widthM <= 14), name).toBe(true)
  }
  expect(new Set(ground.alleys.map(({ unit, name }) => `${unit} ${name}`)).size).toBe(421)
  for (const { id, alleys } of unitGrounds) expect(ground.alleys.filter(({ unit }) => unit === id)).toHaveLength(alleys)
})

test('the sites of the other work lines lie in their units', () => {
  const { boutique, blocks, micro } = ground.sites
  expect([boutique.length, blocks.length, micro.length]).toEqual([9, 14, 31])
  const inside = (unit: string, position: Position) => isInside(toPlane(position), planeRings.get(unit) ?? [])
  for (const { unit, line, name } of boutique)
    expect(
      line.coordinates.every((position) => inside(unit, position)),
      name,
    ).toBe(true)
  for (const { unit, point, name } of micro) expect(inside(unit, point.coordinates), name).toBe(true)
  for (const { unit, polygon, name } of blocks) {
    const corners = at(polygon.coordinates, 0).slice(1).map(toPlane)
    const middle: Position = [
      corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
      corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
    ]
    expect(isInside([middle[0] ?? 0, middle[1] ?? 0], planeRings.get(unit) ?? []), name).toBe(true)
  }
  expect(new Set(micro.map(({ name }) => name)).size).toBe(31)
})

test('no alley runs across a great road or a railway', () => {
  const near = ground.alleys.filter(({ line }) => {
    const points = line.coordinates.map(toPlane)
    const middle = [(at(points, 0)[0] + at(points, -1)[0]) / 2, (at(points, 0)[1] + at(points, -1)[1]) / 2] as const
    return courses.some((course) => distanceToLine(middle, course.line) < 20)
  })
  expect(near.map(({ name }) => name)).toEqual([])
})

test('the files keep to their budgets', () => {
  const size = (path: string) => gzipSync(basemap.get(path) ?? '').length
  expect(size('basemap/ground.geojson')).toBeLessThan(60_000)
  expect(size('basemap/street.geojson')).toBeLessThan(120_000)
  const tiles = [...basemap.keys()].filter((path) => path.endsWith('.pbf'))
  expect(tiles.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(1_500_000)
})

test('the same ground is made every time, to the byte', { timeout: 60_000 }, () => {
  const digest = (one: typeof ground) => {
    const hash = createHash('sha256').update(JSON.stringify([one.units, one.alleys, one.sites]))
    for (const [path, content] of one.basemap()) hash.update(path).update(content)
    return hash.digest('hex')
  }
  expect(digest(makeGround())).toBe(digest(ground))
})
