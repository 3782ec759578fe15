/** Reading the published files: fresh, packed, of any day, and only what is for the reader. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { create, founding, opinion, sent, update } from '../changes/sent.ts'
import { accepted, ask, open, read, token } from './asking.ts'

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

async function until<Result>(look: () => Promise<Result | null>): Promise<Result> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
