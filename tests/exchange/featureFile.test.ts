/** A stranger's file is read whole or refused with the one reason why. */
import { describe, expect, test } from 'vitest'
import { fileLimit, readFeatures } from '../../src/exchange/featureFile.ts'
import { collection, street } from './ground.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const one = street(
  [
    [116.301, 39.851],
    [116.302, 39.851],
  ],
  { name: '方庄一巷' },
)

describe('what is taken', () => {
  test.each([
    ['a collection', bytes(collection([one], { name: 'streets' })), 'streets'],
    ['with a byte order mark', bytes(`\uFEFF${collection([one])}`), null],
    ['a single feature', bytes(JSON.stringify(one)), null],
    [
      'WGS84 by its name',
      bytes(collection([one], { crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })),
      null,
    ],
    ['CGCS2000 by its number', bytes(collection([one], { crs: { properties: { name: 'EPSG:4490' } } })), null],
    [
      'a long CGCS2000',
      bytes(collection([one], { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } })),
      null,
    ],
  ])('%s', (_name, file, name) => expect(readFeatures(file)).toEqual({ ok: true, features: [one], name }))
})

describe('what is refused', () => {
  test.each([
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'notText'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'notText'],
    ['GBK', Uint8Array.of(...bytes('{"name":"'), 0xb7, 0xe1, 0xcc, 0xa8, ...bytes('"}')), 'encoding'],
    ['a text cut off', bytes(collection([one]).slice(0, 90)), 'truncated'],
    ['a text cut off inside a character', bytes('{"name":"方庄').subarray(0, 11), 'truncated'],
    ['an empty file', bytes(''), 'truncated'],
    ['a page of HTML', bytes('<html></html>'), 'notJson'],
    ['a topology', bytes('{"type":"Topology","objects":{}}'), 'notFeatures'],
    ['a list', bytes('[]'), 'notFeatures'],
    ['a null', bytes('null'), 'notFeatures'],
    ['features that are no list', bytes('{"type":"FeatureCollection","features":{}}'), 'notFeatures'],
    [
      'coordinates encoded as text',
      bytes('{"type":"FeatureCollection","features":[],"UTF8Encoding":true}'),
      'encodedCoordinates',
    ],
    ['100,000 lists', bytes(`{"type":"FeatureCollection","features":${'['.repeat(1e5)}${']'.repeat(1e5)}}`), 'tooDeep'],
    ['a prototype', bytes('{"type":"FeatureCollection","features":[],"__proto__":{}}'), 'unsafeName'],
    ['NaN', bytes('{"type":"FeatureCollection","features":[{"geometry":[NaN,1]}]}'), 'notANumber'],
  ])('%s is %s', (_name, file, code) => expect(readFeatures(file)).toMatchObject({ ok: false, fault: { code } }))

  test('another coordinate system is told by its name', () => {
    const file = bytes(collection([one], { crs: { type: 'name', properties: { name: 'EPSG:4548' } } }))
    expect(readFeatures(file)).toEqual({ ok: false, fault: { code: 'otherCrs', crs: 'EPSG:4548' } })
  })

  test('a file over the limit is not even read', () => {
    expect(readFeatures(new Uint8Array(fileLimit * 1e6 + 1))).toEqual({ ok: false, fault: { code: 'tooLarge' } })
  })
})
