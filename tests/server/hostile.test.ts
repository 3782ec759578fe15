/** What strangers may send: each gets a sentence and changes nothing. */
import { describe, expect, it } from 'vitest'
import { alley, create, fangzhuang, sent } from '../changes/sent.ts'
import { accepted, open, read, token } from './asking.ts'

describe('hostile input', () => {
  const envelope = (fields: string) =>
    JSON.stringify(sent([create('alley:u13-01', alley)])).replace(/"fields":\{.*\}\}\]/, `"fields":${fields}}]`)
  const withGeometry = (geometry: string) =>
    envelope(JSON.stringify({ ...alley, geometry: 0 }).replace('"geometry":0', `"geometry":${geometry}`))
  const line = (coordinates: string) => withGeometry(`{"type":"LineString","coordinates":${coordinates}}`)
  const ring = (positions: string) =>
    JSON.stringify(sent([create('unit:a', { ...fangzhuang, geometry: 0 })])).replace(
      '"geometry":0',
      `"geometry":{"type":"Polygon","coordinates":[${positions}]}`,
    )
  const nested = '['.repeat(100_000) + ']'.repeat(100_000)
  const many = JSON.stringify(Array.from({ length: 60_000 }, (_, i) => [116 + i / 1e6, 39.8]))
  const gbk = Uint8Array.from([0x7b, 0x22, 0xb7, 0xe1, 0xcc, 0xa8, 0x22, 0x7d])
  const cases: [string, string | Uint8Array<ArrayBuffer>, number, string][] = [
    ['an open ring', ring('[[1,1],[2,1],[2,2],[1,2]]'), 400, 'not closed'],
    ['an area for an alley', withGeometry('{"type":"Polygon","coordinates":[]}'), 400, 'Use a line'],
    ['NaN', line('[[NaN,1],[2,2]]'), 400, 'NaN'],
    ['1e309', line('[[1e309,39],[116,39]]'), 400, 'geometry.coordinates.0'],
    ['four dimensions', line('[[116,39,1,2],[116,39.1]]'), 400, 'geometry.coordinates.0'],
    ['swapped lon and lat', line('[[39.8,116.4],[39.9,116.4]]'), 400, 'longitude'],
    ['100,000 nested arrays', line(nested), 400, 'deep'],
    ['__proto__', envelope('{"__proto__":{"polluted":true}}'), 400, '__proto__'],
    ['too many points', line(many), 400, 'points'],
    ['more than 8 MB', `"${'x'.repeat(9_000_000)}"`, 413, '8 MB'],
    ['a truncated text', line('[[116,39],[116.1,39]]').slice(0, 300), 400, 'breaks off'],
    ['another encoding', gbk, 400, 'UTF-8'],
    ['a list', '[]', 400, 'Correct'],
    ['nothing', '', 400, 'breaks off'],
    ['a key that is a path', JSON.stringify(sent([create('alley:../../etc' as 'a:b', alley)])), 400, 'not a key'],
  ]

  it.each(cases)('%s gets a sentence and changes nothing', async (_, body, status, sentence) => {
    const server = await open()
    await accepted(server, sent([create('unit:fangzhuang', fangzhuang)]))
    const init = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' }, body }
    const answer = await server.fetch(new Request('http://town/api/changes', init))
    expect(answer.status).toBe(status)
    const text = await answer.text()
    expect(text).toContain(sentence)
    expect(text.length).toBeLessThan(4000)
    expect(server.log.seq).toBe(1)
    expect(await read(server, '/api/health')).toEqual({ ok: true, seq: 1 })
  })
})
