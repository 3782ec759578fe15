/** JSON of strangers: what is broken is named, with its line where the parser tells it. */
import { expect, test } from 'vitest'
import { depthLimit, readJson } from '../../src/geo/json.ts'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('a sound text gives its value', () => {
  expect(readJson('{"a":[1,{"b":null}]}')).toEqual({ ok: true, value: { a: [1, { b: null }] } })
  expect(readJson(nested(depthLimit)).ok).toBe(true)
})

test.each([
  ['a text cut off in a list', '{"type":"FeatureCollection",\n"features":[', 'truncated'],
  ['a text cut off in a name', '{"type":"Feat', 'truncated'],
  ['a text cut off in a number', '{"coordinates":[[116.3,39.', 'truncated'],
  ['an empty text', '', 'truncated'],
  ['NaN', '{"type":"LineString","coordinates":[[NaN,39.8],[116.3,39.8]]}', 'notANumber'],
  ['minus infinity', '{"a":\n-Infinity}', 'notANumber'],
  ['a page of HTML', '<!doctype html>', 'notJson'],
  ['a comma too many', '{"a":[1,2,]}', 'notJson'],
  ['two values', '{"a":1}{"b":2}', 'notJson'],
  ['one list too many', nested(depthLimit + 1), 'tooDeep'],
  ['100,000 lists', nested(100_000), 'tooDeep'],
  ['100,000 objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'tooDeep'],
  ['a prototype', '{"features":[{"properties":{"__proto__":{"stage":"accepted"}}}]}', 'unsafeName'],
  ['a prototype written another way', '{"\\u005f_proto__":{}}', 'unsafeName'],
  ['a constructor', '{"constructor":{"prototype":{}}}', 'unsafeName'],
])('%s is %s', (_name, text, fault) => {
  expect(readJson(text)).toMatchObject({ ok: false, fault })
})

test('the line of a fault is told', () => {
  expect(readJson('{"a": 1,\n"b": 2,\n"c" 3}')).toEqual({ ok: false, fault: 'notJson', line: 3 })
})
