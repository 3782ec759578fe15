/** The built app and the basemap, the long way and the quick way. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createServer, type Server } from '../../src/server.ts'
import { founding, sent, update } from '../changes/sent.ts'
import { freshPlace, openFor } from '../database.ts'
import { ask } from './asking.ts'

describe('the built app', () => {
  async function openBuilt(): Promise<Server> {
    const { folder } = await freshPlace()
    await mkdir(join(folder, 'assets'), { recursive: true })
    await mkdir(join(folder, 'tile'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>小蜜丰地图</title>')
    await writeFile(join(folder, 'assets/main-abc.mjs'), `export const town = '${'x'.repeat(2000)}'`)
    await writeFile(join(folder, 'sw.js'), 'self.addEventListener("fetch", () => {})')
    await writeFile(join(folder, 'tile/1.pbf'), Uint8Array.of(1, 2, 3))
    const server = await createServer({ database: await openFor(), built: folder, basemap: folder })
    onTestFinished(() => server.close())
    return server
  }

  it('is answered for its own addresses, with its types, cached as long as it is good', async () => {
    const server = await openBuilt()
    for (const path of ['/', '/index.html']) {
      const answer = await ask(server, path)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(answer.headers.get('cache-control')).toContain('no-cache')
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(await answer.text()).toContain('小蜜丰地图')
    }
    for (const path of ['/table', '/some/old/address']) {
      const answer = await ask(server, path, { accept: 'text/html' })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    }
    const script = await ask(server, '/assets/main-abc.mjs')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const worker = await ask(server, '/sw.js')
    expect(worker.headers.get('content-type')).toContain('text/javascript')
    expect(worker.headers.get('cache-control')).toContain('no-cache')
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
    for (const path of ['/api/changes', '/data/dragon.geojson', '/data/dragon.geojson?at=2020-01-01', '/gone.js']) {
      expect(server.atHand(path, told), path).toBeNull()
    }
  })

  it('answers a past day the quick way too, with the same bytes, and leaves every other question to the long way', async () => {
    const server = await openBuilt()
    await server.log.appendHistory([{ ...founding(), at: '2020-03-01T00:00:00Z' }])
    await server.log.appendHistory([
      sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })], { at: '2021-03-01T00:00:00Z' }),
    ])
    const told = { 'accept-encoding': 'gzip, br' }
    for (const path of ['/data/alley.geojson?at=2020-03-01', '/data/town.json?at=2020-03-01']) {
      const [quick, slow] = [server.atHand(path, told), await ask(server, path, told)]
      expect(Buffer.from(quick?.bytes ?? []), path).toEqual(Buffer.from(await slow.arrayBuffer()))
      expect(quick?.headers.etag, path).toBe(slow.headers.get('etag'))
    }
    const past = Buffer.from(server.atHand('/data/alley.geojson?at=2020-03-01', {})?.bytes ?? []).toString()
    expect(past).toContain('"notStarted"')
    for (const query of ['at=yesterday', 'at=2021-02-31', 'at=2020-03-01&at=2020-03-02', 'day=2020-03-01']) {
      expect(server.atHand(`/data/alley.geojson?${query}`, told), query).toBeNull()
    }
  })
})
