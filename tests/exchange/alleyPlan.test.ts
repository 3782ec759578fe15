/** The plan of an import: where each row goes, which are refused and why, and that a second import finds the first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alleyShape } from '../../src/alleys/alley.ts'
import { recordOf } from '../../src/changes/record.ts'
import { type Ground, planAlleys, type Wish } from '../../src/exchange/alleyPlan.ts'
import { fromWgs84 } from '../../src/geo/datum.ts'
import { street, units } from './ground.ts'

const wish: Wish = { datum: 'wgs84', unit: null, source: 'test' }
const ground: Ground = { units, alleys: [] }
const inA = [
  [116.301, 39.851],
  [116.302, 39.851],
]
const across = [
  [116.309, 39.855],
  [116.313, 39.855],
]

const planOne = async (feature: unknown, wished: Partial<Wish> = {}) => {
  const plan = await planAlleys([feature], ground, { ...wish, ...wished })
  return { fields: plan.creates[0]?.fields, key: plan.creates[0]?.key, reason: plan.refused[0]?.reason, plan }
}

describe('a row becomes an alley', () => {
  test('a named line: its unit, three names, its length in metres, its own fields unknown', async () => {
    const { fields } = await planOne(street(inA, { name: ' 方庄芳古园巷 ', sid: 'X1', width: '4.5 m', lanes: 2 }))
    const { geometry, ...properties } = fields!
    expect(alleyShape.parse(properties)).toEqual(properties)
    expect(geometry).toEqual({ type: 'LineString', coordinates: inA })
    expect(properties).toMatchObject({
      name: '方庄芳古园巷',
      nameHant: '方莊芳古園巷',
      nameEn: expect.stringMatching(/^Fangzhuang.* Alley$/),
      unit: 'unit:a',
      stage: 'notStarted',
      lengthM: 85,
      widthM: 4.5,
      programmeRound: null,
      source: 'test#X1',
      synthetic: false,
    })
  })
  test('a line without a name is called by its own id, or by its place in the file', async () => {
    expect((await planOne(street(inA, { osm_id: 727, name: ' ' }))).fields).toMatchObject({ name: '未命名街巷 727' })
    expect((await planOne(street(inA, {}, 'w9'))).fields).toMatchObject({ nameEn: 'Unnamed alley w9' })
    expect((await planOne(street(inA))).fields).toMatchObject({ name: '未命名街巷 00001', source: 'test#1' })
  })
  test('our own export comes back under its own key, fields and all', async () => {
    const own = {
      name: '甲巷',
      nameHant: '甲巷',
      nameEn: 'Jia Alley',
      stage: 'accepted',
      onHold: true,
      version: 7,
      unit: 'unit:b',
    }
    const { key, fields } = await planOne(street(inA, own, 'alley:u01-01'))
    expect(key).toBe('alley:u01-01')
    expect(fields).toMatchObject({ name: '甲巷', nameEn: 'Jia Alley', stage: 'accepted', onHold: true, unit: 'unit:a' })
  })
  test('heights are left out and the ground is moved to WGS84', async () => {
    const high = inA.map((position) => [...position, 43])
    expect((await planOne(street(high))).fields).toMatchObject({ geometry: { coordinates: inA } })
    const moved = inA.map((position) => [...fromWgs84(position, 'gcj02'), 43])
    expect((await planOne(street(moved), { datum: 'gcj02' })).fields).toMatchObject({ geometry: { coordinates: inA } })
  })
  test('a line of several parts is one alley', async () => {
    const geometry = { type: 'MultiLineString', coordinates: [inA, across] }
    const { fields, plan } = await planOne({ type: 'Feature', properties: null, geometry })
    expect(fields).toMatchObject({ unit: 'unit:b', geometry })
    expect(plan.crossing).toBe(1)
  })
})

describe('a line is placed', () => {
  test('across a limit it goes where the longer part lies, and is counted', async () => {
    const { fields, plan } = await planOne(street(across))
    expect(fields).toMatchObject({ unit: 'unit:b' })
    expect(plan).toMatchObject({ crossing: 1, perUnit: new Map([['unit:b', 1]]) })
  })
  test('in the wished unit where it touches that, else it is refused', async () => {
    expect((await planOne(street(across), { unit: 'unit:a' })).fields).toMatchObject({ unit: 'unit:a' })
    expect((await planOne(street(inA), { unit: 'unit:b' })).reason).toEqual({ code: 'row.otherUnit' })
  })
  test('every line whose points lie in one unit is placed in that unit', async () => {
    const lon = fc.integer({ min: 116_300_001, max: 116_309_999 }).map((degrees) => degrees / 1e6)
    const lat = fc.integer({ min: 39_850_001, max: 39_859_999 }).map((degrees) => degrees / 1e6)
    const line = fc.uniqueArray(fc.tuple(lon, lat), { minLength: 2, maxLength: 6, selector: String })
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom(0, 0.01), async (positions, east) => {
        const moved = positions.map(([x, y]) => [Math.round((x + east) * 1e6) / 1e6, y])
        expect((await planOne(street(moved))).fields).toMatchObject({ unit: east === 0 ? 'unit:a' : 'unit:b' })
      }),
    )
  })
})

describe('a row is refused with its reason', () => {
  test.each([
    ['no feature', null, { code: 'row.notAFeature' }],
    ['a bare geometry', { type: 'LineString', coordinates: inA }, { code: 'row.notAFeature' }],
    [
      'a point',
      { type: 'Feature', geometry: { type: 'Point', coordinates: inA[0] } },
      { code: 'geometry.typeNotAllowed' },
    ],
    ['no geometry', { type: 'Feature', geometry: null, properties: {} }, { code: 'geometry.missing' }],
    ['one point', street([inA[0]]), { code: 'geometry.tooFewPoints' }],
    [
      'less than the rounding',
      street([
        [116.3, 39.85],
        [116.30000001, 39.85],
      ]),
      { code: 'geometry.onePlace' },
    ],
    [
      'far away',
      street([
        [2.35, 48.85],
        [2.36, 48.86],
      ]),
      { code: 'row.outsideDistrict' },
    ],
    [
      'mostly outside',
      street([
        [116.301, 39.859],
        [116.301, 39.87],
      ]),
      { code: 'row.outsideDistrict' },
    ],
    ['a stage that is none', street(inA, { stage: 'finished' }), { code: 'row.field', field: 'stage' }],
    ['a name too long', street(inA, { name: '巷'.repeat(81) }), { code: 'row.field', field: 'name' }],
  ])('%s', async (_name, feature, reason) => {
    const { plan } = await planOne(feature)
    expect(plan.refused).toEqual([{ place: 1, feature, reason }])
    expect(plan.creates).toEqual([])
  })

  test('the same line again, in either direction, in the file or on the map', async () => {
    const twice = await planAlleys([street(inA, { sid: '1' }), street(inA.toReversed(), { sid: '2' })], ground, wish)
    expect(twice.refused).toMatchObject([{ place: 2, reason: { code: 'row.duplicate', other: '#1' } }])
    const alleys = [recordOf('alley:old', { geometry: { type: 'LineString', coordinates: inA } }, 1)]
    const again = await planAlleys([street(inA.toReversed())], { units, alleys }, wish)
    expect(again.refused).toMatchObject([{ reason: { code: 'row.duplicate', other: 'alley:old' } }])
  })
})

describe('keys', () => {
  const rows = [street(inA, { sid: 'X' }), street(across, { sid: 'X' }), street([inA[0], across[0]])]

  test('the second import of the same rows, in any order and under any file name, changes nothing', async () => {
    const first = await planAlleys(rows, ground, wish)
    const alleys = first.creates.map(({ key, fields }) => recordOf(key, fields, 1))
    const second = await planAlleys(rows, { units, alleys }, wish)
    expect(new Set(alleys.map(({ id }) => id)).size).toBe(3)
    expect(second).toMatchObject({ creates: [], refused: [], unchanged: 3 })
  })
  test('the same id in another source is another alley', async () => {
    const [one, other] = await Promise.all(['one', 'other'].map((source) => planOne(rows[0], { source })))
    expect(one!.key).not.toBe(other!.key)
  })
  test('what people changed since is left alone', async () => {
    const { key, fields } = await planOne(rows[0])
    const edited = recordOf(key!, { ...fields, stage: 'accepted', geometry: null }, 2)
    expect(await planAlleys([rows[0]], { units, alleys: [edited] }, wish)).toMatchObject({ creates: [], unchanged: 1 })
  })
})
