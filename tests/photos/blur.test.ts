/** Blurring by numbers: a box never leaves the picture, whatever the hand does. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, dabbed, type Mark, newBox, steered } from '../../src/photos/blur.ts'

const key = fc.record({
  key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  isSizing: fc.boolean(),
})

it('keeps a box within the picture and never makes it vanish', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      let box: Box = newBox
      for (const { key, isSizing } of keys) box = steered(box, key, isSizing) ?? box
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(0.02)
      expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

it('knows no other keys', () => {
  expect(steered(newBox, 'Enter', false)).toBeNull()
})

it('adds dabs to the last stroke alone, none too near the last', () => {
  const stroke: Mark = { shape: 'stroke', radius: 0.03, dabs: [[0.5, 0.5]] }
  expect(dabbed([stroke], [0.501, 0.5])).toEqual([stroke])
  expect(dabbed([newBox, stroke], [0.6, 0.5])).toEqual([
    newBox,
    {
      ...stroke,
      dabs: [
        [0.5, 0.5],
        [0.6, 0.5],
      ],
    },
  ])
  expect(dabbed([stroke, newBox], [0.6, 0.5])).toEqual([stroke, newBox])
})
