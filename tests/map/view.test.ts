/** The view and its link: what is written is read again, and whatever else stands in a link is left out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import { faces, languages, radii, readView, type View, writeView } from '../../src/map/view.ts'

/** What the router makes of the text after `?`. */
function parsed(text: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(text))
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((whole) => whole / 1e5)
const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const several = fc.uniqueArray(ids, { minLength: 1, maxLength: 5 })
const inherited = Object.getOwnPropertyNames(Object.prototype)
const name = fc.stringMatching(/^[a-z][A-Za-z]{0,19}$/).filter((one) => !inherited.includes(one))

const views: fc.Arbitrary<View> = fc
  .record({
    key: optional(
      fc.tuple(name, fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/)).map(([kind, id]): Key => `${kind}:${id}`),
    ),
    show: optional(fc.constantFrom('map', 'table', 'both')),
    camera: optional(
      fc.record({ lon: degrees(180), lat: degrees(85), zoom: fc.nat({ max: 2200 }).map((whole) => whole / 100) }),
    ),
    stage: optional(several),
    list: optional(fc.constantFrom('unit', 'alley')),
    unit: optional(several),
    find: optional(
      fc.oneof(fc.constant(' 方 & a=b+50%#?/ '), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })),
    ),
    line: optional(several),
    sort: optional(fc.tuple(fc.constantFrom('', '-'), name).map((parts) => parts.join(''))),
    tab: optional(name),
    page: optional(name),
    metric: optional(fc.constantFrom('completionRate', 'appealsPer10k')),
    classes: optional(fc.constantFrom('natural', 'quantile', 'equal')),
    with: optional(
      fc.uniqueArray(fc.constantFrom<Key>('unit:a', 'unit:b', 'unit:c-1', 'unit:d', 'unit:e'), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    columns: optional(several),
    date: optional(fc.constantFrom('2024-02-29', '2026-11-20', '1999-12-31')),
    face: optional(fc.constantFrom(...faces)),
    metric2: optional(fc.constantFrom('completionRate', 'appealsPer10k')),
    metric3: optional(fc.constantFrom('completionRate', 'appealsPer10k')),
    breaks: optional(
      fc
        .uniqueArray(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 10 })
        .map((numbers) => numbers.map((number) => number / 10).sort((one, other) => one - other)),
    ),
    date2: optional(fc.constantFrom('2025-02-28', '2019-01-01')),
    until: optional(fc.constantFrom('2025-02-28', '2019-01-01')),
    radius: optional(fc.constantFrom(...radii)),
    stance: optional(
      fc.tuple(
        fc.integer({ min: -180, max: 180 }),
        fc.nat({ max: 60 }),
        fc.integer({ min: 4, max: 20 }).map((tenths) => tenths / 10),
      ),
    ),
    hive: optional(fc.constant(true)),
    lang: optional(fc.constantFrom(...languages)),
    theme: optional(fc.constantFrom('light', 'dark')),
    large: optional(fc.boolean()),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as View)

describe('a link', () => {
  it('brings back the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(parsed(writeView(view)))).toEqual(view)
      }),
    )
  })

  it('is the same for the same view, in whatever order it came about', () => {
    fc.assert(
      fc.property(views, (view) => {
        const turned = Object.fromEntries(Object.entries(view).toReversed()) as View
        expect(writeView(turned)).toBe(writeView(view))
      }),
    )
  })

  it('can be read by people', () => {
    expect(
      writeView({
        key: 'alley:u01-02',
        stage: ['rework', 'consulting'],
        camera: { lon: 116.3, lat: 39.85, zoom: 14 },
        large: false,
        hive: true,
      }),
    ).toBe('camera=116.30000,39.85000,14.00&hive=1&key=alley:u01-02&large=0&stage=rework,consulting')
    expect(writeView({})).toBe('')
  })
})

describe('what is not understood is left out', () => {
  it.each([
    'key=',
    'key=unit',
    'key=unit:',
    'key=unit:../../etc',
    'key=%3Cscript%3E:1',
    'key=constructor:x',
    'key=hasOwnProperty:x',
    'show=grid',
    'camera=',
    'camera=,,',
    'camera=116.3,39.8',
    'camera=116.3,,12',
    'camera=116.3,39.8,12,5',
    'camera=0x74,39.8,12',
    'camera=NaN,39.8,12',
    'camera=1e309,39.8,12',
    'camera=181,39.8,12',
    'camera=116.3,86,12',
    'camera=116.3,39.8,-1',
    'camera=116.3,39.8,23',
    `camera=${'9'.repeat(400)},39.8,12`,
    'stage=',
    'stage=%3Cb%3E,%22',
    'list=person',
    'find=',
    `find=${'x'.repeat(81)}`,
    'sort=',
    'sort=-',
    'sort=constructor',
    'sort=-valueOf',
    'sort=con-structor',
    'sort=__proto__',
    'tab=a%20b',
    'page=__proto__',
    'page=toString',
    'metric=a%20b',
    'metric=9lives',
    'metric=valueOf',
    'classes=%3Cb%3E',
    'with=fangzhuang',
    'with=constructor:x,,unit:',
    'columns=%3Cb%3E',
    'date=2026-02-29',
    'date=2026-13-01',
    'date=today',
    'date=2026-11-20T00:00',
    'hive=true',
    'lang=fr',
    'lang=zh-hans',
    'theme=toString',
    'large=2',
    '__proto__=x',
    'unknown=x',
  ])('%s', (text) => {
    expect(readView(parsed(text))).toEqual({})
  })

  it('where only a part is understood, that part stays', () => {
    expect(readView(parsed('stage=rework,%3Cb%3E,rework&page=constructor&lang=en'))).toEqual({
      stage: ['rework'],
      lang: 'en',
    })
  })

  it('four units stand side by side, each once', () => {
    expect(readView(parsed('with=unit:a,unit:b,unit:a,x,unit:c,unit:d,unit:e'))).toEqual({
      with: ['unit:a', 'unit:b', 'unit:c', 'unit:d'],
    })
  })

  it('whatever a link says, its view is whole: it is written and read again unchanged', () => {
    const parameter = fc.constantFrom<keyof View>(
      'key',
      'show',
      'camera',
      'stage',
      'find',
      'sort',
      'page',
      'large',
      'lang',
      'metric',
      'with',
      'date',
    )
    const said = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '0', 'en', 'unit:a', 'map', '116,39,12', '-0.1,7,3.25', 'a,b', ...inherited),
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.dictionary(parameter, said), (search) => {
        const view = readView(search)
        expect(readView(parsed(writeView(view)))).toEqual(view)
        const words = [view.page, view.sort?.replace('-', ''), view.key?.replace(/:.*/, '')]
        expect(words.filter((word) => word !== undefined && word in {})).toEqual([])
      }),
    )
  })
})
