/** Laws of the mesh: however it is cut, its faces cover the plane once and every edge lies between two faces. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAcross, drawLine, edgesOf, tied } from '../../src/demo/cuts.ts'
import { around, endOf, type Mesh, makeMesh, ringOf } from '../../src/demo/mesh.ts'
import { areaOf, cross, type Point } from '../../src/demo/plane.ts'

const square: Point[] = [
  [0, 0],
  [1000, 0],
  [1000, 1000],
  [0, 1000],
]

function expectWhole(mesh: Mesh): void {
  const inner = [...mesh.faces].filter((face) => !face.outer)
  const area = inner.reduce((sum, face) => sum + areaOf(ringOf(face)), 0)
  const [outer] = [...mesh.faces].filter((face) => face.outer)
  if (!outer) throw new Error('the mesh has no outside')
  expect(area).toBeCloseTo(-areaOf(ringOf(outer)), 3)
  for (const face of mesh.faces) {
    for (const edge of around(face)) {
      expect(edge.face).toBe(face)
      expect(edge.twin.twin).toBe(edge)
      expect(endOf(edge)).toBe(edge.next.from)
      expect(edge.twin.kind).toBe(edge.kind)
      expect(mesh.starts.get(edge.from)?.from).toBe(edge.from)
    }
  }
  const edges = edgesOf(mesh)
  const crossings = edges.filter((one, i) =>
    edges.slice(i + 1).some((other) => cross(one.from, endOf(one), other.from, endOf(other))),
  )
  expect(crossings).toEqual([])
  expect(mesh.starts.size - edgesOf(mesh).length + mesh.faces.size).toBe(2)
}

const place = fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: -200, max: 1200 }))

test('lines drawn over a mesh in any order leave no gap and no overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, place), { maxLength: 8 }), (lines) => {
      const mesh = makeMesh(square, 'outline')
      for (const line of lines) drawLine(mesh, tied(mesh, line, 'road'), 25)
      expectWhole(mesh)
    }),
    { numRuns: 150 },
  )
})

test('faces cut across again and again leave no gap and no overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, fc.double({ min: 0, max: 3.14, noNaN: true })), { maxLength: 20 }), (cuts) => {
      const mesh = makeMesh(square, 'outline')
      for (const [through, angle] of cuts) {
        const face = [...mesh.faces].filter((one) => !one.outer).at(through[0] % mesh.faces.size)
        if (face) cutAcross(mesh, face, through, [Math.cos(angle), Math.sin(angle)], 'C', 20)
      }
      expectWhole(mesh)
    }),
    { numRuns: 150 },
  )
})

test('a road that ends inside a face runs on as a path', () => {
  const mesh = makeMesh(square, 'outline')
  drawLine(
    mesh,
    tied(
      mesh,
      [
        [-100, 500],
        [600, 500],
      ],
      'road',
    ),
  )
  const kinds = edgesOf(mesh).map(({ kind }) => kind)
  expect(mesh.faces.size).toBe(3)
  expect(kinds.filter((kind) => kind === 'road')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'path')).toHaveLength(1)
})
