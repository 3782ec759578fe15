/** Labels that stay never lie over one another, and one that went would lie over a weightier one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clearLabels, type Label } from '../../src/map/clear.ts'

const label: fc.Arbitrary<Label> = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 10, max: 80 }),
  height: fc.integer({ min: 10, max: 40 }),
  weight: fc.integer({ min: 0, max: 9 }),
})

const left = ({ x, width }: Label) => x - width / 2
const top = ({ y, height }: Label) => y - height / 2
const cover = (one: Label, other: Label) =>
  left(one) < left(other) + other.width &&
  left(other) < left(one) + one.width &&
  top(one) < top(other) + other.height &&
  top(other) < top(one) + one.height

it('labels that stay are clear of each other; one that went is covered by one as weighty that stayed', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const standing = clearLabels(labels)
      for (const [place, one] of labels.entries()) {
        const covering = labels.filter((other, at) => at !== place && standing.has(at) && cover(one, other))
        if (standing.has(place)) expect(covering).toEqual([])
        else expect(covering.some(({ weight }) => weight >= one.weight)).toBe(true)
      }
    }),
  )
})

it('alone it stays, and touching is not covering', () => {
  const one = { x: 0, y: 0, width: 10, height: 10, weight: 1 }
  expect([...clearLabels([one])]).toEqual([0])
  expect([...clearLabels([one, { ...one, x: 10 }])]).toEqual([0, 1])
  expect([...clearLabels([one, { ...one, x: 9, weight: 2 }])]).toEqual([1])
})
