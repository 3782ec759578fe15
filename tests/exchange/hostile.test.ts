/** Hostile GeoJSON at both doors, the importer's and POST /api/changes: a clear sentence, and nothing changed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/db/database.server.ts'
import { openSqlite } from '../../src/db/sqlite.server.ts'
import { serverDoor } from '../../src/exchange/door.server.ts'
import { importAlleys } from '../../src/exchange/importAlleys.server.ts'
import { createServer, type Server } from '../../src/server.ts'
import { folderOfItsOwn, founding, quietTerminal } from './ground.ts'

const { folder, remove } = folderOfItsOwn()
let database: Database
let server: Server

beforeAll(async () => {
  database = await openSqlite(folder)
  server = await createServer({ database, adminToken: 'token' })
  await server.log.appendHistory([founding])
})
afterAll(async () => {
  await server.close()
  await database.close()
  remove()
})

const millionPoints = Array.from({ length: 1_000_000 }, (_, place) => `[116.3,39.8${place}]`).join(',')
const nested = '['.repeat(100_000) + ']'.repeat(100_000)

/** A geometry as JSON text, and what each door says of it. */
const hostile: [name: string, geometry: string, importer: RegExp, door: RegExp][] = [
  [
    'an open ring',
    '{"type":"Polygon","coordinates":[[[116.301,39.851],[116.302,39.851],[116.302,39.852],[116.301,39.852]]]}',
    /type of shape/,
    /type of shape/,
  ],
  ['NaN', '{"type":"LineString","coordinates":[[NaN,39.851],[116.302,39.851]]}', /NaN or Infinity/, /NaN or Infinity/],
  [
    '1e309',
    '{"type":"LineString","coordinates":[[1e309,39.851],[116.302,39.851]]}',
    /not a number, or too large/,
    /not a number, or too large/,
  ],
  [
    'four numbers',
    '{"type":"LineString","coordinates":[[116.301,39.851,0,1],[116.302,39.851,0,1]]}',
    /more than three numbers/,
    /more than three numbers/,
  ],
  ['swapped', '{"type":"LineString","coordinates":[[39.851,116.301],[39.851,116.302]]}', /swapped/, /swapped/],
  ['100,000 nested lists', `{"type":"LineString","coordinates":${nested}}`, /too deep/, /too deep/],
  [
    '__proto__',
    '{"type":"LineString","coordinates":[[116.301,39.851],[116.302,39.851]],"__proto__":{"stage":"accepted"}}',
    /__proto__/,
    /__proto__/,
  ],
  ['a million points', `{"type":"LineString","coordinates":[${millionPoints}]}`, /too many points/, /MB/],
  [
    'truncated',
    '{"type":"LineString","coordinates":[[116.301,39.8',
    /ends in the middle/,
    /in the middle|cut off|ends/,
  ],
]
const gbk = Buffer.concat([
  Buffer.from('{"type":"LineString","name":"'),
  Buffer.from([0xb7, 0xe1, 0xcc, 0xa8]),
  Buffer.from('"}'),
])

const namesOnly = /\b(geometry|row|file|fault)\.[a-z]+[A-Z]?\w*\b(?!json)/

/** Closes a text around a geometry, unless the geometry itself is cut off. */
const around = (before: string, geometry: string | Buffer, after: string, whole = true) =>
  Buffer.concat([Buffer.from(before), Buffer.from(geometry), Buffer.from(whole ? after : '')])

const fileOf = (geometry: string | Buffer, whole?: boolean) =>
  around(
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":',
    geometry,
    '}]}',
    whole,
  )

const bodyOf = (geometry: string | Buffer, whole?: boolean) =>
  around(
    '{"id":"00000000-0000-4000-8000-000000000002","author":"test","at":"2026-02-01T00:00:00Z","comment":"","changes":[{"action":"create","key":"alley:x","fields":{' +
      '"name":"甲巷","nameHant":"甲巷","nameEn":"Jia","unit":"unit:a","stage":"notStarted","lengthM":85,"synthetic":false,"geometry":',
    geometry,
    '}}]}',
    whole,
  )

const importOf = async (bytes: Buffer) => {
  const file = join(folder, 'hostile.geojson')
  writeFileSync(file, bytes)
  const terminal = quietTerminal()
  const door = serverDoor('http://town/', 'token', terminal.speaker, (request) => server.fetch(request))
  const wish = { file, datum: 'wgs84', unit: 'auto', source: undefined, dryRun: false, report: undefined } as const
  const ended = await importAlleys(wish, door, terminal).catch((error: Error) => error.message)
  return { ended, told: `${terminal.out.join('')}${ended}` }
}

const post = async (body: Buffer, token = 'token') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'en' }
  return server.fetch(new Request('http://town/api/changes', { method: 'POST', headers, body: new Uint8Array(body) }))
}

describe('the importer', () => {
  test.each(hostile)('%s', async (name, geometry, sentence) => {
    const { ended, told } = await importOf(fileOf(geometry, name !== 'truncated'))
    expect(typeof ended).toBe('string')
    expect(told).toMatch(sentence)
    expect(told.replaceAll(/\S+\.refused\.geojson/g, '')).not.toMatch(namesOnly)
    expect(server.log.seq).toBe(1)
  })
  test('a wrong encoding', async () => {
    expect((await importOf(fileOf(gbk))).told).toMatch(/not UTF-8, perhaps GBK/)
    expect(server.log.seq).toBe(1)
  })
})

describe('POST /api/changes', () => {
  test.each(hostile)('%s', async (name, geometry, _importer, sentence) => {
    const response = await post(bodyOf(geometry, name !== 'truncated'))
    const answer = await response.text()
    expect([400, 413]).toContain(response.status)
    expect(answer).toMatch(sentence)
    expect(JSON.parse(answer).message).not.toMatch(namesOnly)
    expect(answer.length).toBeLessThan(2000)
    expect(server.log.seq).toBe(1)
  })
  test('a wrong encoding', async () => {
    const response = await post(bodyOf(gbk))
    expect(response.status).toBe(400)
    expect((await response.json()).message).toMatch(/UTF-8/)
    expect(server.log.seq).toBe(1)
  })
  test('an open ring where areas are taken', async () => {
    const ring = hostile[0]![1]
    const unit = JSON.parse(
      JSON.stringify(founding).replaceAll('unit:a', 'unit:c').replace('000000000001', '000000000003'),
    )
    unit.changes = [{ ...unit.changes[0], fields: { ...unit.changes[0].fields, geometry: JSON.parse(ring) } }]
    const response = await post(Buffer.from(JSON.stringify(unit)))
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/not closed/)
  })
  test('the sound line that all of these were made from is taken', async () => {
    const sound = '{"type":"LineString","coordinates":[[116.301,39.851],[116.302,39.851]]}'
    expect((await post(bodyOf(sound), 'wrong')).status).toBe(401)
    expect((await post(bodyOf(sound))).status).toBe(200)
    expect(server.log.seq).toBe(2)
    expect(Object.hasOwn(Object.prototype, 'stage')).toBe(false)
  })
})
