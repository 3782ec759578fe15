/** The server as its readers and writers meet it, asked without a port, on SQLite or PostgreSQL. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChangeSet, LoggedChangeSet } from '../src/changes/change.ts'
import { openDatabase } from '../src/db/open.server.ts'
import { createServer, type Server } from '../src/server.ts'
import { alley, create, fangzhuang, founding, opinion, sent, update } from './changes/sent.ts'
import { freshPlace, openFor, type Place } from './database.ts'

const token = 'a-token'

async function open(place?: Place): Promise<Server> {
  const database = await openFor(place)
  const server = await createServer({ database, adminToken: token })
  onTestFinished(() => server.close())
  return server
}

function ask(server: Server, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(server.fetch(new Request(`http://town${path}`, { headers })))
}

async function read(server: Server, path: string, headers: Record<string, string> = {}) {
  const answer = await ask(server, path, headers)
  expect(answer.status, path).toBe(200)
  return answer.json()
}

async function post(server: Server, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
  return server.fetch(new Request('http://town/api/changes', init))
}

async function accepted(server: Server, changeSet: ChangeSet): Promise<LoggedChangeSet> {
  const answer = await post(server, changeSet)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

describe('POST /api/changes', () => {
  it('logs a change set, fills what was left out, and publishes it', async () => {
    const server = await open()
    const changeSet = founding()
    const logged = await accepted(server, changeSet)
    expect(logged).toMatchObject({ seq: 1, id: changeSet.id, author: changeSet.author, madeAt: changeSet.at })
    const { features } = await read(server, '/data/alley.geojson')
    expect(features).toMatchObject([
      {
        type: 'Feature',
        id: 'alley:u13-01',
        geometry: alley.geometry,
        properties: { name: '芳古路', version: 1, onHold: false, widthM: null },
      },
    ])
  })

  it('answers the same change set sent again as the first time, and logs it once', async () => {
    const place = await freshPlace()
    const server = await open(place)
    const changeSet = founding()
    const first = await (await post(server, changeSet)).text()
    await accepted(server, sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })]))
    expect(await (await post(server, changeSet)).text()).toBe(first)
    expect(await read(server, '/api/changes')).toMatchObject({ last: 2 })
  })

  it('logs one of many sendings at the same time', async () => {
    const server = await open()
    const changeSet = founding()
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(server, changeSet)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    expect(server.log.seq).toBe(1)
  })

  it('refuses another change set under a used id', async () => {
    const server = await open()
    const changeSet = founding()
    await accepted(server, changeSet)
    const answer = await post(server, { ...changeSet, comment: 'another' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: 'reused', message: expect.stringContaining('new id') })
  })

  it('merges different fields and shows both values of the same one', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4.5 })]))
    await accepted(server, sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })]))
    const answer = await post(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 6 })]))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: 'conflict',
      conflicts: [{ key: 'alley:u13-01', field: 'widthM', base: null, mine: 6, theirs: 4.5 }],
    })
    expect((await read(server, '/data/alley.geojson')).features[0].properties).toMatchObject({
      version: 3,
      widthM: 4.5,
      stage: 'surveyed',
    })
  })

  it('lets only the administrator write', async () => {
    const server = await open()
    for (const authorization of ['', 'Bearer wrong', token]) {
      const answer = await post(server, founding(), { authorization })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ message: expect.stringContaining('ADMIN_TOKEN') })
    }
    const closed = await createServer({ database: await openFor() })
    expect((await post(closed, founding(), { authorization: 'Bearer undefined' })).status).toBe(401)
  })

  it('names every fault of a shape by its path, in the language asked for, without sending the data back', async () => {
    const server = await open()
    const broken = sent([
      create('unit:fangzhuang', { ...fangzhuang, no: 'secret text' }),
      create('alley:u13-01', { ...alley, colour: 'secret text' }),
      create('dragon:a', {}),
    ])
    const answer = await post(server, broken)
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).not.toContain('secret text')
    const { error, faults } = JSON.parse(text)
    expect(error).toBe('shape')
    expect(faults.map(({ path }: { path: string }) => path)).toEqual(['changes.0.no', 'changes.1', 'changes.2.key'])
    const chinese = await (await post(server, broken, { 'accept-language': 'zh-CN' })).json()
    expect(chinese.message).toContain('没有写入')
    expect(chinese.faults[2].message).toContain('没有这一类记录')
  })

  it('refuses what its kind forbids', async () => {
    const server = await open()
    const answer = await post(server, sent([create('alley:u13-01', alley)]))
    expect(answer.status).toBe(400)
    expect((await answer.json()).faults).toEqual([
      { path: 'changes.0.unit', message: expect.stringContaining('no such unit') },
    ])
  })

  it('keeps time going forward and the device’s time beside it', async () => {
    const server = await open()
    const future = '2099-01-01T00:00:00Z'
    await server.log.appendHistory([{ ...founding(), at: future }])
    const logged = await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4 })]))
    expect(logged).toMatchObject({ at: '2099-01-01T00:00:00.000Z', madeAt: '2024-05-01T08:00:00Z' })
  })

  it('finds everything again after it was closed and opened', async () => {
    const place = await freshPlace()
    const first = await openDatabase(place)
    const before = await createServer({ database: first, adminToken: token })
    await accepted(before, founding())
    const files = await (await ask(before, '/data/alley.geojson')).text()
    await before.close()
    await first.close()
    const server = await open(place)
    expect(await (await ask(server, '/data/alley.geojson')).text()).toBe(files)
  })
})

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

describe('GET /api/changes', () => {
  it('gives the log in pages, as its reader sees it', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([create('opinion:a', opinion)]))
    await accepted(server, sent([update('opinion:a', 1, { stage: 'submitted' }, { stage: 'screened' })]))
    const first = await read(server, '/api/changes?after=0&limit=2')
    expect(first).toMatchObject({ seq: 2, last: 3, changeSets: [{ seq: 1 }] })
    const { changeSets } = await read(server, '/api/changes?after=2')
    expect(changeSets).toMatchObject([
      { seq: 3, changes: [{ action: 'create', key: 'opinion:a', version: 2, fields: { stage: 'screened' } }] },
    ])
    const mine = await read(server, '/api/changes', { authorization: `Bearer ${token}` })
    expect(mine.changeSets.map(({ seq }: LoggedChangeSet) => seq)).toEqual([1, 2, 3])
  })

  it('says what is wrong with a number', async () => {
    const server = await open()
    for (const query of ['after=x', 'after=-1', 'limit=1.5']) {
      expect((await ask(server, `/api/changes?${query}`)).status, query).toBe(400)
    }
  })
})

describe('GET /api/changes/stream', () => {
  it('tells what was, then what comes, each once and in order', async () => {
    const server = await open()
    await accepted(server, founding())
    const stream = events(await ask(server, '/api/changes/stream?after=0'))
    expect((await stream.next()).value).toMatchObject({ id: '1', changeSet: { seq: 1 } })
    const coming = Array.from({ length: 30 }, (_, i) =>
      sent([update('alley:u13-01', 1, { widthM: i === 0 ? null : i }, { widthM: i + 1 })]),
    )
    for (const changeSet of coming) await accepted(server, changeSet)
    for (const [place] of coming.entries()) expect((await stream.next()).value?.id).toBe(String(place + 2))
    server.log.endStreams()
    expect((await stream.next()).done).toBe(true)
  })

  it('resumes after the event that a browser saw last', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4 })]))
    const stream = events(await ask(server, '/api/changes/stream?after=0', { 'last-event-id': '1' }))
    expect((await stream.next()).value?.id).toBe('2')
    await stream.return(undefined)
  })
})

describe('GET /data', () => {
  it('answers 304 to whoever has the very bytes, and packs them for whoever can unpack', async () => {
    const server = await open()
    await accepted(server, founding())
    const plain = await ask(server, '/data/index.json')
    const text = await plain.text()
    const packed = await ask(server, '/data/index.json', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(text)
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    const told = { 'if-none-match': plain.headers.get('etag') ?? '' }
    const again = await ask(server, '/data/index.json', told)
    expect([again.status, await again.text()]).toEqual([304, ''])
    await accepted(server, sent([update('unit:fangzhuang', 1, { population: null }, { population: 1 })]))
    expect((await ask(server, '/data/index.json', told)).status).toBe(200)
    const smaller = await until(async () => {
      const answer = await ask(server, '/data/index.json', { 'accept-encoding': 'gzip, br' })
      return answer.headers.get('content-encoding') === 'br' ? answer : null
    })
    expect(brotliDecompressSync(await smaller.arrayBuffer()).toString()).toContain('"seq": 2')
  })

  it('counts in its index, and is live', async () => {
    const server = await open()
    await accepted(server, founding())
    expect(await read(server, '/data/index.json')).toMatchObject({
      seq: 1,
      live: true,
      synthetic: false,
      district: { name: '丰台区' },
      kinds: {
        alley: { count: 1, url: 'alley.geojson' },
        inspection: { count: 0, url: 'inspection/{unit}.geojson' },
      },
    })
  })

  it('hides from the public what is not for it', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([create('opinion:a', opinion)]))
    const path = '/data/opinion/fangzhuang.geojson'
    expect((await read(server, path)).features).toEqual([])
    const own = await ask(server, path, { authorization: `Bearer ${token}` })
    expect((await own.json()).features).toHaveLength(1)
    expect(own.headers.get('cache-control')).toContain('private')
    expect(JSON.stringify(await read(server, '/data/history/fangzhuang.json'))).not.toContain('太暗')
  })

  it('is the map of a day in Beijing when asked for one', async () => {
    const server = await open()
    await server.log.appendHistory([
      { ...founding(), at: '2020-01-01T00:00:00Z' },
      sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })], { at: '2021-03-01T15:59:00Z' }),
      sent([update('alley:u13-01', 2, { stage: 'surveyed' }, { stage: 'designed' })], { at: '2021-03-01T16:01:00Z' }),
    ])
    const stageAt = async (day: string) =>
      (await read(server, `/data/alley.geojson?at=${day}`)).features.map(
        ({ properties }: { properties: { stage: string } }) => properties.stage,
      )
    expect(await stageAt('2019-12-31')).toEqual([])
    expect(await stageAt('2021-02-28')).toEqual(['notStarted'])
    expect(await stageAt('2021-03-01')).toEqual(['surveyed'])
    expect(await stageAt('2021-03-02')).toEqual(['designed'])
    expect(await read(server, '/data/index.json?at=2021-03-01')).toMatchObject({ seq: 2, asOf: '2021-03-01' })
    expect((await ask(server, '/data/alley.geojson?at=yesterday')).status).toBe(400)
    expect((await ask(server, '/data/alley.geojson?at=2021-02-31')).status).toBe(400)
  })

  it('has nothing where there is nothing', async () => {
    const server = await open()
    for (const path of ['/data/dragon.geojson', '/data/inspection/nowhere.geojson', '/data/../x', '/api/x', '/x.js']) {
      expect((await ask(server, path)).status, path).toBe(404)
    }
  })

  it('guards every answer', async () => {
    const server = await open()
    for (const path of ['/data/index.json', '/api/changes', '/nowhere']) {
      const { headers } = await ask(server, path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

describe('the built app', () => {
  async function openBuilt(): Promise<Server> {
    const { folder } = await freshPlace()
    await mkdir(join(folder, 'assets'), { recursive: true })
    await mkdir(join(folder, 'tile'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>小蜜丰地图</title>')
    await writeFile(join(folder, 'assets/main-abc.mjs'), `export const town = '${'x'.repeat(2000)}'`)
    await writeFile(join(folder, 'tile/1.pbf'), Uint8Array.of(1, 2, 3))
    const server = await createServer({ database: await openFor(), built: folder, basemap: folder })
    onTestFinished(() => server.close())
    return server
  }

  it('is answered for its own addresses, with its types, cached as long as it is good', async () => {
    const server = await openBuilt()
    for (const path of ['/', '/index.html', '/table', '/about']) {
      const answer = await ask(server, path)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(answer.headers.get('cache-control')).toContain('no-cache')
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(await answer.text()).toContain('小蜜丰地图')
    }
    const script = await ask(server, '/assets/main-abc.mjs')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const tile = await ask(server, '/data/basemap/tile/1.pbf')
    expect(tile.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
    expect((await ask(server, '/assets/gone-abc.mjs')).status).toBe(404)
    expect((await ask(server, '/data/basemap/tile/2.pbf')).status).toBe(404)
  })

  it('answers the quick way with the same bytes as the long way, or not at all', async () => {
    const server = await openBuilt()
    const told = { 'accept-encoding': 'gzip' }
    const slow = await ask(server, '/assets/main-abc.mjs', told)
    const quick = server.atHand('/assets/main-abc.mjs', told)
    expect(quick?.status).toBe(200)
    expect(Buffer.from(quick?.bytes ?? [])).toEqual(Buffer.from(await slow.arrayBuffer()))
    expect(quick?.headers.etag).toBe(slow.headers.get('etag'))
    const again = server.atHand('/assets/main-abc.mjs', { ...told, 'if-none-match': quick?.headers.etag })
    expect(again).toMatchObject({ status: 304, bytes: null })
    for (const path of ['/api/changes', '/data/alley.geojson?at=2020-01-01', '/data/dragon.geojson', '/gone.js']) {
      expect(server.atHand(path, told), path).toBeNull()
    }
  })
})

async function* events(answer: Response): AsyncGenerator<{ id: string; changeSet: LoggedChangeSet }> {
  let text = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (data) yield { id: /^id: (.*)$/m.exec(part)?.[1] ?? '', changeSet: JSON.parse(data) }
    }
  }
}

async function until<Result>(look: () => Promise<Result | null>): Promise<Result> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
