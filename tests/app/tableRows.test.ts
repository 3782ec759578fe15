/** The rows of the table: filters that only take away, orders that lose nothing, unknown values last. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from '../../src/alleys/stage.ts'
import { type AlleyRow, alleyColumns, filtered, rowsOf, sorted } from '../../src/app/tableRows.ts'
import { alleyAt, town } from './townStyle.ts'

const alleys = [
  alleyAt('a', 'rework', { name: '玉林里2巷', nameEn: 'Yulinli', due: '2026-12-01', widthM: 5, lengthM: 90 }),
  alleyAt('b', 'accepted', { name: '玉林里10巷', nameEn: 'Yulinli', unit: 'unit:two', lengthM: 1000, code: 'U02-07' }),
  alleyAt('c', 'rework', {
    name: '安乐林路',
    nameEn: 'Anlelin Road',
    due: '2026-01-01',
    lengthM: 200,
    programmeRound: '2026-',
  }),
  alleyAt('d', 'notStarted', { name: '芳群园', nameEn: 'Fangqunyuan', unit: 'unit:gone', widthM: 3.5 }),
]
const rows = rowsOf(alleys, town.units, ({ name }) => name)
const ids = (some: readonly AlleyRow[]) => some.map(({ alley }) => alley.id.slice('alley:'.length)).join('')

it('a row has the names a reader sees, and none for a unit that is not there', () => {
  expect(rowsOf(alleys, town.units, ({ nameEn }) => nameEn).map(({ name, unitName }) => `${name} ${unitName}`)).toEqual(
    ['Yulinli one Subdistrict', 'Yulinli two Subdistrict', 'Anlelin Road one Subdistrict', 'Fangqunyuan '],
  )
})

describe('a filter', () => {
  it.each([
    ['of nothing', {}, 'abcd'],
    ['of stages', { stage: ['rework', 'notStarted'] }, 'acd'],
    ['of units', { unit: ['two', 'gone'] }, 'bd'],
    ['of words in the name', { find: '玉林' }, 'ab'],
    ['of words in English, in any letters', { find: ' ANLELIN ' }, 'c'],
    ['of a code', { find: 'u02' }, 'b'],
    ['of the name of a unit', { find: 'one街道' }, 'ac'],
    ['of all together', { stage: ['rework'], unit: ['one'], find: '林' }, 'ac'],
    ['of blanks', { find: '  ' }, 'abcd'],
    ['of what is not there', { stage: ['constructor'] }, ''],
  ])('%s', (_, view, left) => {
    expect(ids(filtered(rows, view))).toBe(left)
  })

  it('more only takes away, and twice is once', () => {
    const some = fc.option(fc.subarray([...stages]), { nil: undefined })
    const units = fc.option(fc.subarray(['one', 'two', 'gone']), { nil: undefined })
    fc.assert(
      fc.property(some, units, fc.constantFrom('', '玉', 'an', 'u'), (stage, unit, find) => {
        const view = { ...(stage && { stage }), ...(unit && { unit }), find }
        const left = filtered(rows, view)
        expect(filtered(left, view)).toEqual(left)
        const oneByOne = [{ find }, { ...(stage && { stage }) }, { ...(unit && { unit }) }]
        expect(oneByOne.reduce((kept, one) => filtered(kept, one), rows)).toEqual(left)
      }),
    )
  })
})

describe('an order', () => {
  it.each([
    ['name', 'cdab'],
    ['-name', 'badc'],
    ['stage', 'dbac'],
    ['-stage', 'acbd'],
    ['due', 'cabd'],
    ['-due', 'acbd'],
    ['length', 'adcb'],
    ['-length', 'bcda'],
    ['width', 'dabc'],
    ['-width', 'adbc'],
    ['round', 'cabd'],
    ['-round', 'cabd'],
    ['nonsense', 'cdab'],
  ])('by %s', (sort, order) => {
    expect(ids(sorted(rows, sort, 'zh-Hans'))).toBe(order)
  })

  it('keeps every row and leaves what it was given as it was', () => {
    const sort = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...alleyColumns)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), sort, (some, by) => {
        const before = ids(some)
        const once = sorted(some, by, 'zh-Hans')
        expect([...ids(once)].sort()).toEqual([...before].sort())
        expect(sorted(once, by, 'zh-Hans')).toEqual(once)
        expect(ids(some)).toBe(before)
      }),
    )
  })
})
