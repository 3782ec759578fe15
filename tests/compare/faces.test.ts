/** The faces: every one a link can name has a row, and those said to need no map are those that stand in its place. */
import { expect, it } from 'vitest'
import { isDrawn } from '../../src/compare/drawn.ts'
import { faceNamed, faceRows } from '../../src/compare/faces.tsx'
import { faces } from '../../src/map/view.ts'

it.each(faces)('%s has a row', (face) => {
  expect(faceNamed(face)).toBe(faceRows[face])
  expect(faceRows[face]).toBeDefined()
})

it('are drawings where they cover the map', () => {
  const covering = faces.filter((face) => faceRows[face]?.ground === 'covered')
  expect(faces.filter((face) => isDrawn({ page: 'compare', face }))).toEqual(covering)
  expect(isDrawn({ face: 'hive' })).toBe(false)
  expect(isDrawn({ page: 'compare' })).toBe(false)
})
