/** Keys and fields: a key is taken apart and put together without loss, and hostile texts are no keys. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Fields,
  fieldsOf,
  idOf,
  isKey,
  type Json,
  type Key,
  kindOf,
  recordOf,
  sameValue,
  unitOf,
} from '../../src/changes/record.ts'

const kind = fc.stringMatching(/^[a-z][A-Za-z]{0,31}$/)
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/)
const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>

describe('a key', () => {
  it('is a kind and an id', () => {
    fc.assert(
      fc.property(kind, id, (one, other) => {
        const key: Key = `${one}:${other}`
        expect([isKey(key), kindOf(key), idOf(key)]).toEqual([true, one, other])
      }),
    )
  })

  it.each([
    '',
    'alley',
    'alley:',
    ':a',
    'Alley:a',
    'alley:-a',
    'alley:.a',
    'alley:a b',
    'alley:a/b',
    'alley:../a',
    'alley:a\n',
    'alley:a:b',
    'alley:甲',
    '__proto__:a',
    `alley:${'a'.repeat(97)}`,
    `${'a'.repeat(33)}:a`,
    null,
    undefined,
    7,
    ['alley:a'],
    { toString: () => 'alley:a' },
  ])('is not %j', (text) => {
    expect(isKey(text)).toBe(false)
  })
})

describe('a record', () => {
  it('is made of its fields again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), json), fc.integer({ min: 1 }), (some, version) => {
        fc.pre(!('version' in some || 'geometry' in some))
        const fields: Fields = { ...some, geometry: { type: 'Point', coordinates: [116.3, 39.8] } }
        const record = recordOf('thing:a', fields, version)
        expect(fieldsOf(record)).toEqual(fields)
        expect(record.properties).toEqual({ ...some, version })
        expect(record).toMatchObject({ type: 'Feature', id: 'thing:a', geometry: fields.geometry })
      }),
    )
  })

  it('without a geometry has none', () => {
    expect(recordOf('thing:a', {}, 1).geometry).toBeNull()
  })

  it.each<[Key, Fields, Key | null]>([
    ['unit:one', {}, 'unit:one'],
    ['alley:a', { unit: 'unit:one' }, 'unit:one'],
    ['person:chief', { unit: null }, null],
    ['body:b', {}, null],
    ['alley:a', { unit: '../one' }, null],
  ])('%s with %j belongs to %s', (key, fields, unit) => {
    expect(unitOf(recordOf(key, fields, 1))).toBe(unit)
  })
})

describe('the same value', () => {
  it.each<[Json | undefined, Json | undefined, boolean]>([
    [undefined, null, true],
    [null, 0, false],
    [null, '', false],
    ['1', 1, false],
    [{ a: 1, b: null }, { a: 1 }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, null], false],
    [[], {}, false],
    [{ a: [{ b: null }] }, { a: [{}] }, true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same)
    expect(sameValue(other, one)).toBe(same)
  })

  it('is the same as its copy', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameValue(value, structuredClone(value))).toBe(true)
      }),
    )
  })
})
