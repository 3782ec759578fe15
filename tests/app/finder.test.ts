/** The search: the 24 units, planners and alleys found by every name a person may type. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { findables } from '../../src/app/findables.ts'
import { finder, spellings, wordsOf } from '../../src/app/finder.ts'
import type { Person } from '../../src/people/person.ts'
import type { Unit } from '../../src/units/unit.ts'
import { alleyAt, projectAt } from './townStyle.ts'

function published<T>(kind: string): T[] {
  return JSON.parse(readFileSync(`public/data/${kind}.geojson`, 'utf8')).features
}

const units = published<Unit>('unit')
const people = published<Person>('person')
const alleys = [
  ['u13-02', '芳群园南巷', '芳群園南巷', 'Fangqunyuan South Alley'],
  ['u01-13', '玉林里南街', '玉林里南街', 'Yulinli South Street'],
  ['u01-05', '永乐里北巷', '永樂里北巷', 'Yongleli North Alley'],
  ['u10-10', '韩庄子东夹道', '韓莊子東夾道', 'Hanzhuangzi East Passage'],
  ['u17-09', '女儿街', '女兒街', "Nü'er Street"],
].map(([id = '', name = '', nameHant = '', nameEn = '']) =>
  alleyAt(id, 'accepted', { name, nameHant, nameEn, code: id.toUpperCase() }),
)
const projects = [projectAt('方庄体育公园', 'microSpace', { type: 'Point', coordinates: [116.4, 39.8] })]
const find = finder(findables({ units, people, alleys, projects }))
const keysFor = (query: string) => find(query).map(({ key }) => key)

describe('a unit comes first', () => {
  it.each([
    'fz',
    'fangzhuang',
    'fang zhuang',
    'Fang Zhuang',
    'fangzhuagn',
    '方莊',
    '方庄',
    ' 13 ',
    'U13',
    'u13',
    'Fangzhuang Area',
    '方zhuang',
  ])('Fangzhuang, asked for as %s', (query) => {
    expect(keysFor(query)[0]).toBe('unit:fangzhuang')
  })

  it.each(units.map((unit) => [unit.properties.name, unit] as const))('%s, by all its names and numbers', (_, unit) => {
    const { name, nameHant, nameEn, shortName, shortNameHant, no } = unit.properties
    const number = String(no).padStart(2, '0')
    const spelled = pinyin(shortName, { toneType: 'none', type: 'array' })
    const asked = [
      name,
      nameHant,
      nameEn,
      shortName,
      shortNameHant,
      String(no),
      number,
      `U${number}`,
      spelled.join(''),
      spelled.join(' '),
    ]
    expect(asked.filter((query) => keysFor(query)[0] !== unit.id)).toEqual([])
    expect(keysFor(spelled.map((syllable) => syllable[0]).join(''))).toContain(unit.id)
  })

  it('before the planner of the same number, who comes next', () => {
    expect(keysFor('13').slice(0, 2)).toEqual(['unit:fangzhuang', 'person:planner-13'])
  })
})

describe('a planner', () => {
  it.each(['小蜜丰 13', '小蜜丰13', '小蜜豐 13', 'xiaomifeng 13', 'xmf 13', 'Xiaomifeng 13'])(
    'is found by %s',
    (query) => {
      expect(keysFor(query)[0]).toBe('person:planner-13')
    },
  )

  it('above all is found by what the badge says', () => {
    expect(keysFor('总')[0]).toBe('person:chief')
    expect(keysFor('chief')[0]).toBe('person:chief')
  })
})

describe('an alley', () => {
  it.each([
    ['fqynx', 'alley:u13-02'],
    ['fangqunyuan', 'alley:u13-02'],
    ['芳群園南巷', 'alley:u13-02'],
    ['群园', 'alley:u13-02'],
    ['south alley', 'alley:u13-02'],
    ['u13-02', 'alley:u13-02'],
    ['U10-10', 'alley:u10-10'],
    ['yllnj', 'alley:u01-13'],
    ['韓莊子', 'alley:u10-10'],
    ['nver', 'alley:u17-09'],
  ])('is found by %s', (query, key) => {
    expect(keysFor(query)[0]).toBe(key)
  })
})

it('a project is found, after the unit of its name', () => {
  expect(keysFor('方庄')).toEqual(['unit:fangzhuang', 'project:方庄体育公园'])
})

describe('what is not there', () => {
  it.each(['', '  ', 'zzzz', 'qx9', '龘', '!!!', '小蜜蜂', '方庄龘', 'zzzz south', '__proto__', 'constructor'])(
    '%j finds nothing',
    (query) => {
      expect(find(query)).toEqual([])
    },
  )

  it('whatever is typed, the answer is short, each thing once, and the query never breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9方庄 '-]{1,8}$/)), (query) => {
        const keys = keysFor(query)
        expect(keys.length).toBeLessThanOrEqual(12)
        expect(new Set(keys).size).toBe(keys.length)
        expect(find(query, 3).map(({ key }) => key)).toEqual(keys.slice(0, 3))
      }),
    )
  })
})

describe('words and spellings', () => {
  it('Chinese is cut into characters and pairs, the rest by spaces and signs', () => {
    expect(wordsOf('方庄U13-02 South')).toEqual(['方', '庄', '方庄', 'u13', '02', 'south'])
  })

  it('a name is spelled from each of its syllables on, and by initials; what stands in brackets is not', () => {
    expect(spellings('绿园巷（示例）').split(' ')).toEqual(['lvyuanxiang', 'yuanxiang', 'xiang', 'lyx'])
    expect(spellings('U13').trim()).toBe('')
  })
})
