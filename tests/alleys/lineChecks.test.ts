/** Live checks: each kind of oddness is found, told where it is, and gone after its repair. */
import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Alley } from '../../src/alleys/alley.ts'
import { crossingIn, withoutLoops } from '../../src/alleys/crossing.ts'
import { alleyOfDraft, changesOf, type Draft, draftOf, newDraft } from '../../src/alleys/desk.ts'
import { type Line, lineOf } from '../../src/alleys/line.ts'
import { faultsOfLine, groundOf, type Repair } from '../../src/alleys/lineChecks.ts'
import { joinDrafts, repaired, splitDraft } from '../../src/alleys/repair.ts'
import type { Key } from '../../src/changes/record.ts'
import { kept } from '../../src/geo/flat.ts'
import { lengthOf } from '../../src/geo/measure.ts'
import { unitFinder } from '../../src/geo/overlap.ts'

/** Two square units side by side, about 850 m each; east of them nothing. */
const units = unitFinder(
  [116.4, 116.41].map((west, place) => ({
    id: `unit:${['west', 'east'][place]}` as Key,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 39.86],
          [west + 0.01, 39.86],
          [west + 0.01, 39.87],
          [west, 39.87],
          [west, 39.86],
        ],
      ],
    },
  })),
)

const course = (...pairs: [number, number][]): Position[] =>
  pairs.map(([east, north]) => kept([116.4 + east / 1e5, 39.86 + north / 1e5]))
const line = (...pairs: [number, number][]): Line => lineOf([course(...pairs)])

function alley(id: string, geometry: Line): Alley {
  const draft = newDraft(`alley:${id}`, { unit: 'unit:west', name: `${id}巷`, nameEn: id, stage: 'accepted' }, geometry)
  const { properties } = alleyOfDraft(draft)
  return { ...alleyOfDraft(draft), properties: { ...properties, version: 2 } }
}

const known = alley('known', line([100, 500], [400, 500]))
const ground = groundOf(units, [known])
const faultsOf = (drawn: Line, isNew = false) => faultsOfLine(drawn, 'unit:west', isNew, ground, () => true)
const sound = line([100, 200], [400, 200])

let made = 0
const newKey = (): Key => {
  made += 1
  return `alley:made-${made}`
}

function mend(drawn: Line, code: Repair['code']): readonly Draft[] {
  const draft = { ...draftOf(alley('mended', sound)), geometry: drawn }
  const repair = faultsOf(drawn)
    .flatMap(({ repairs }) => repairs)
    .find((one) => one.code === code)
  if (!repair) throw new Error(`no repair ${code}`)
  return repaired([draft], draft.key, repair, newKey, known)
}

describe('a line', () => {
  it('inside its unit and away from others has no fault', () => {
    expect(faultsOf(sound)).toEqual([])
  })

  it('shorter than five metres is none', () => {
    expect(faultsOf(line([100, 200], [104, 200]))).toMatchObject([{ code: 'tooShort', repairs: [{ code: 'restore' }] }])
    expect(faultsOf(line([100, 200], [104, 200]), true)).toMatchObject([{ repairs: [{ code: 'drop' }] }])
    expect(faultsOf(line([100, 200], [107, 200]))).toEqual([])
  })

  it('that crosses itself loses its loop', () => {
    const loop = line([100, 200], [300, 200], [300, 300], [200, 300], [200, 100])
    expect(faultsOf(loop)).toMatchObject([{ code: 'selfCrossing', at: [116.402, 39.862] }])
    expect(mend(loop, 'takeLoopOut')[0]?.geometry).toEqual(line([100, 200], [200, 200], [200, 100]))
  })

  it('that ends on itself, or closes a ring, does not cross itself', () => {
    expect(crossingIn(course([100, 200], [300, 200], [300, 300], [200, 300], [200, 200]))).toBeNull()
    expect(crossingIn(course([100, 200], [300, 200], [300, 300], [100, 200]))).toBeNull()
    expect(crossingIn(course([200, 200], [200, 300], [300, 300], [300, 200], [100, 200]))).toBeNull()
  })

  it('that passes one vertex twice does', () => {
    const eight = course([100, 200], [200, 200], [300, 300], [300, 100], [200, 200], [200, 400])
    expect(withoutLoops(eight)).toEqual(course([100, 200], [200, 200], [200, 400]))
  })

  it('into the next unit is cut at the limit, or loses what is outside', () => {
    const across = line([800, 200], [1200, 200])
    const [fault] = faultsOf(across)
    expect(fault).toMatchObject({ code: 'crossesUnits', key: 'unit:east' })
    expect(fault?.metres).toBeCloseTo(170.7, 0)
    expect(mend(across, 'cutOutside')[0]?.geometry).toEqual(line([800, 200], [1000, 200]))
    const pieces = mend(across, 'splitAtLimit').map(alleyOfDraft)
    expect(pieces.map(({ properties }) => properties.unit)).toEqual(['unit:west', 'unit:east'])
    expect(pieces.map(({ properties }) => properties.name)).toEqual(['mended巷', 'mended巷（东段）'])
    expect(
      pieces.flatMap(
        ({ geometry }) => faultsOfLine(geometry as Line, 'unit:west', false, ground, () => true)[0]?.code ?? 'sound',
      ),
    ).toEqual(['sound', 'wrongUnit'])
  })

  it('out of the district is cut', () => {
    const out = line([800, 200], [800, -200])
    expect(faultsOf(out)).toMatchObject([{ code: 'outsideUnit', repairs: [{ code: 'cutOutside' }] }])
    expect(mend(out, 'cutOutside')[0]?.geometry).toEqual(line([800, 200], [800, 0]))
  })

  it('wholly in another unit can only go back', () => {
    expect(faultsOf(line([1200, 200], [1500, 200]))).toMatchObject([{ code: 'wrongUnit', key: 'unit:east' }])
    expect(faultsOf(line([100, -100], [300, -100]))).toMatchObject([
      { code: 'outsideUnit', repairs: [{ code: 'restore' }] },
    ])
    expect(mend(line([1200, 200], [1500, 200]), 'restore')[0]?.geometry).toEqual(sound)
  })

  it('a metre over the limit is let be', () => {
    expect(faultsOf(line([800, 200], [1001, 200]))).toEqual([])
  })

  it('beside another for most of its way is that one', () => {
    const again = line([110, 505], [390, 505])
    expect(faultsOf(again, true)).toMatchObject([
      { code: 'duplicate', key: known.id, repairs: [{ code: 'editOther' }] },
    ])
    expect(faultsOf(line([110, 515], [390, 515]))).toEqual([])
    expect(faultsOf(line([200, 495], [200, 506]))).toEqual([])
    expect(faultsOf(line([110, 505], [250, 505], [250, 900]))).toEqual([])
  })

  it('drawn twice gives way to the one that is there', () => {
    const draft = newDraft('alley:new', { unit: 'unit:west' }, line([110, 505], [390, 505]))
    const drafts = repaired([draft], draft.key, { code: 'editOther', alley: known.id }, newKey, known)
    expect(drafts).toEqual([draftOf(known)])
  })
})

describe('loops', () => {
  it('are all gone after the repair, the ends staying', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 2,
      maxLength: 9,
    })
    fc.assert(
      fc.property(pairs, (found) => {
        const wild = course(...found.map(([east, north]): [number, number] => [east * 17, north * 13]))
        const straight = withoutLoops(wild)
        expect(crossingIn(straight)).toBeNull()
        expect(straight[0]).toEqual(wild[0])
        expect(straight.at(-1)).toEqual(wild.at(-1))
      }),
    )
  })
})

describe('two of one, and one of two', () => {
  it('share out the length, and joined again leave the alley as it was', () => {
    const start = [draftOf(known)]
    const two = splitDraft(start, known.id, course([200, 510])[0]!, newKey)
    expect(two).toHaveLength(2)
    expect(two[0]).toMatchObject({ key: known.id, geometry: line([200, 500], [400, 500]) })
    expect(two[1]?.fields).toMatchObject({
      name: 'known巷（西段）',
      nameEn: 'known (west section)',
      stage: 'accepted',
      code: null,
    })
    const joined = joinDrafts(two, known.id, two[1]!)!
    expect(joined).toHaveLength(1)
    expect(lengthOf(joined[0]!.geometry!)).toBeCloseTo(lengthOf(known.geometry as Line), 1)
  })

  it('take the second one away when it was stored', () => {
    const next = alley('next', line([410, 500], [600, 500]))
    const joined = joinDrafts([draftOf(known), draftOf(next)], known.id, draftOf(next))!
    expect(changesOf(joined)).toMatchObject([
      { action: 'update', key: known.id, set: { geometry: line([100, 500], [400, 500], [410, 500], [600, 500]) } },
      { action: 'delete', key: next.id },
    ])
    expect(joinDrafts([draftOf(known)], known.id, draftOf(alley('far', line([460, 500], [600, 500]))))).toBeNull()
  })

  it('are not made at an end', () => {
    const start = [draftOf(known)]
    expect(splitDraft(start, known.id, course([100, 500])[0]!, newKey)).toBe(start)
  })
})
