/** Geometry of strangers: each fault has its own name, sound shapes have none, and nothing overruns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfGeometry, pointLimit } from '../../src/geo/validity.ts'

const line = (coordinates: unknown) => ({ type: 'LineString', coordinates })
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
const many = Array.from({ length: pointLimit + 1 }, (_, place) => [116 + place / 1e6, 39.8])

describe('sound geometry has no fault', () => {
  test.each([
    ['a point', { type: 'Point', coordinates: [116.3, 39.8] }],
    ['a point with a height', { type: 'Point', coordinates: [116.3, 39.8, 43] }],
    [
      'a line',
      line([
        [116.3, 39.8],
        [116.31, 39.8],
      ]),
    ],
    [
      'a closed ring',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ],
    [
      'several lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    [
      'several points in one place',
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [0, 0],
        ],
      },
    ],
  ])('%s', (_name, geometry) => expect(faultsOfGeometry(geometry)).toEqual([]))
})

describe('each fault has its name and its place', () => {
  test.each([
    ['nothing', null, '', 'missing'],
    ['a text', 'LINESTRING(0 0, 1 1)', '', 'notAnObject'],
    ['a list', [[0, 0]], '', 'notAnObject'],
    ['a type that is none', { type: 'Circle', coordinates: [0, 0] }, 'type', 'unknownType'],
    ['a type from the prototype', { type: 'toString', coordinates: [0, 0] }, 'type', 'unknownType'],
    ['a collection', { type: 'GeometryCollection', geometries: [] }, 'type', 'typeNotAllowed'],
    ['another member', { type: 'Point', coordinates: [0, 0], crs: {} }, '', 'unknownMember'],
    ['a name of the prototype', JSON.parse('{"type":"Point","coordinates":[0,0],"__proto__":{}}'), '', 'unknownMember'],
    ['no positions', line([]), 'coordinates', 'empty'],
    ['no coordinates', { type: 'LineString' }, 'coordinates', 'notAList'],
    ['a text for coordinates', line('@@A'), 'coordinates', 'notAList'],
    ['an empty position', line([[0, 0], []]), 'coordinates.1', 'empty'],
    [
      'a list too many',
      line([
        [
          [0, 0],
          [1, 1],
        ],
      ]),
      'coordinates.0',
      'tooDeep',
    ],
    ['100,000 lists', line(deep), 'coordinates.0', 'tooDeep'],
    [
      'NaN',
      line([
        [0, 0],
        [Number.NaN, 1],
      ]),
      'coordinates.1',
      'notANumber',
    ],
    ['1e309', line(JSON.parse('[[0,0],[1e309,1]]')), 'coordinates.1', 'notANumber'],
    [
      'a null',
      line([
        [0, 0],
        [null, 1],
      ]),
      'coordinates.1',
      'notANumber',
    ],
    [
      'a text for a number',
      line([
        [0, 0],
        ['116.3', 39],
      ]),
      'coordinates.1',
      'notANumber',
    ],
    ['one number', line([[0, 0], [1]]), 'coordinates.1', 'tooFewNumbers'],
    [
      'four numbers',
      line([
        [0, 0, 0, 0],
        [1, 1, 0, 0],
      ]),
      'coordinates.0',
      'tooManyNumbers',
    ],
    [
      'latitude first',
      line([
        [39.8, 116.3],
        [39.9, 116.3],
      ]),
      'coordinates.0',
      'swapped',
    ],
    [
      'metres',
      line([
        [437566.1, 4412022.6],
        [440005.2, 4415315],
      ]),
      'coordinates.0',
      'projected',
    ],
    [
      'off the globe',
      line([
        [-248.7, 625.6],
        [0, 0],
      ]),
      'coordinates.0',
      'outOfRange',
    ],
    ['one point', line([[0, 0]]), 'coordinates', 'tooFewPoints'],
    [
      'a ring of three',
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
      'coordinates.0',
      'tooFewPoints',
    ],
    [
      'one place twice',
      line([
        [0, 0],
        [0, 0],
      ]),
      'coordinates',
      'onePlace',
    ],
    [
      'an open ring',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      'coordinates.0',
      'openRing',
    ],
    [
      'an open hole',
      polygon(
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ),
      'coordinates.1',
      'openRing',
    ],
    ['too many points', line(many), 'coordinates', 'tooManyPoints'],
    ['too many points in parts', { type: 'MultiPoint', coordinates: many }, 'coordinates', 'tooManyPoints'],
    [
      'too many empty parts',
      { type: 'MultiLineString', coordinates: many.map(() => []) },
      'coordinates',
      'tooManyPoints',
    ],
  ])('%s', (_name, geometry, path, code) => expect(faultsOfGeometry(geometry)).toEqual([{ path, code }]))
})

test('a type the kind does not take is refused', () => {
  expect(faultsOfGeometry({ type: 'Point', coordinates: [0, 0] }, ['LineString'])).toEqual([
    { path: 'type', code: 'typeNotAllowed' },
  ])
})

test('each fault is told once, where it is first met', () => {
  expect(faultsOfGeometry(line([[0, 0], [1], [2], [300, 300]]))).toEqual([
    { path: 'coordinates.1', code: 'tooFewNumbers' },
    { path: 'coordinates.3', code: 'outOfRange' },
  ])
})

test('any JSON value at all gets an answer', () => {
  const types = fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'MultiPoint', 'MultiLineString')
  fc.assert(
    fc.property(types, fc.jsonValue(), (type, coordinates) => {
      expect(Array.isArray(faultsOfGeometry({ type, coordinates }))).toBe(true)
      expect(Array.isArray(faultsOfGeometry(coordinates))).toBe(true)
    }),
  )
})
