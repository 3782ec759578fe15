/** Embedding: the one page that may stand in other people's pages, and the lines that put it there. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { embedGuards } from '../../src/report/embed.server.ts'
import { embedCode, embedView } from '../../src/report/embedAddress.ts'
import { createServer, type Server } from '../../src/server.ts'
import { freshPlace, openFor } from '../database.ts'
import { ask } from '../server/asking.ts'

async function openBuilt(embedAncestors?: string): Promise<Server> {
  const { folder } = await freshPlace()
  await mkdir(join(folder, 'embed/assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>小蜜丰地图</title>')
  await writeFile(join(folder, 'embed/index.html'), '<!doctype html><title>对比</title>')
  await writeFile(join(folder, 'embed/assets/index-abc.js'), 'export {}')
  const server = await createServer({ database: await openFor(), built: folder, embedAncestors })
  onTestFinished(() => server.close())
  return server
}

const policyOf = async (server: Server, path: string) =>
  (await ask(server, path)).headers.get('content-security-policy') ?? ''

describe('framing', () => {
  it('is allowed for the embedded page alone, by everyone where nobody said otherwise', async () => {
    const server = await openBuilt()
    for (const path of ['/embed/', '/embed/index.html', '/embed/?metric=completionRate'])
      expect(await policyOf(server, path)).toContain('frame-ancestors *')
    for (const path of ['/', '/index.html', '/?page=compare'])
      expect(await policyOf(server, path)).toContain("frame-ancestors 'none'")
    const quick = server.atHand('/embed/', {})
    expect(quick?.headers['content-security-policy']).toContain('frame-ancestors *')
  })

  it('is allowed to those who are named, and to nobody where nobody may', async () => {
    const origins = 'https://www.bjft.gov.cn, https://*.example.cn:8443'
    const named = await policyOf(await openBuilt(origins), '/embed/')
    expect(named).toContain('frame-ancestors https://www.bjft.gov.cn https://*.example.cn:8443')
    expect(await policyOf(await openBuilt("'none'"), '/embed/')).toContain("frame-ancestors 'none'")
  })

  it('asks for no camera, microphone or place, sends no referrer, submits nothing', async () => {
    const { headers } = await ask(await openBuilt(), '/embed/')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("form-action 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['everyone', 'javascript:alert(1)', "* ; script-src 'unsafe-inline'", 'https://a.cn/path', 'a\nb: c'])(
    'is not opened with %j',
    (wished) => {
      expect(() => embedGuards(wished)).toThrow(/EMBED_ANCESTORS/)
    },
  )

  it('is found without a slash too, and its pieces never change', async () => {
    const server = await openBuilt()
    const answer = await ask(server, '/embed?metric=completionRate')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/embed/?metric=completionRate'])
    expect((await ask(server, '/embed/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable')
  })
})

describe('the embed code', () => {
  it('keeps what is compared, and nothing of who looks', () => {
    const view = {
      page: 'compare',
      metric: 'completionRate',
      face: 'hive',
      date: '2026-11-20',
      key: 'unit:lize',
    } as const
    expect(embedView({ ...view, large: true })).toEqual({
      metric: 'completionRate',
      face: 'hive',
      date: '2026-11-20',
    })
    expect(embedView({ face: 'scatter' })).toEqual({})
  })

  it('is one iframe, whatever the title says', () => {
    const code = embedCode({ metric: 'completionRate', lang: 'en' }, 'https://map.example/ft/', 'a"><script>&')
    expect(code).toContain('src="https://map.example/ft/embed/?lang=en&amp;metric=completionRate"')
    expect(code).toContain('title="a&quot;>&lt;script>&amp;"')
    expect(code.match(/</g)).toHaveLength(2)
  })
})
