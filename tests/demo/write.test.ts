/** The demo town as files: complete, small enough, and never written over someone's own folder. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayReplace, writeDemo } from '../../src/demo/write.server.ts'
import { kinds } from '../../src/kinds.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
  await writeDemo(folder, kinds)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function compressedSize(path: string): Promise<number> {
  return gzipSync(await readFile(join(folder, path))).length
}

test('the index counts what the files hold', async () => {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
  expect(index).toMatchObject({
    synthetic: true,
    live: false,
    asOf: '2026-11-20',
    district: { nameEn: 'Fengtai District' },
  })
  const units = JSON.parse(await readFile(join(folder, 'unit.geojson'), 'utf8')).features
  expect(units).toHaveLength(index.kinds.unit.count)
  const inspections = await Promise.all(
    units.map(async ({ id }: { id: string }) => {
      const path = index.kinds.inspection.url.replace('{unit}', id.split(':')[1])
      return JSON.parse(await readFile(join(folder, path), 'utf8')).features.length
    }),
  )
  expect(inspections.reduce((sum, count) => sum + count, 0)).toBe(index.kinds.inspection.count)
})

test('the first view is at most 900 kB compressed, each file of a unit at most 40 kB', async () => {
  const first = ['unit.geojson', 'alley.geojson', 'person.geojson', 'basemap/ground.geojson', 'basemap/street.geojson']
  const sizes = await Promise.all(first.map(compressedSize))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(900_000)
  for (const part of ['inspection', 'opinion', 'visit', 'history']) {
    const names = await readdir(join(folder, part))
    const largest = await Promise.all(names.map((name) => compressedSize(join(part, name))))
    expect(Math.max(...largest)).toBeLessThanOrEqual(40_000)
  }
})

describe('a folder may be replaced', () => {
  test('when it is not there, is empty, or holds the demo town', async () => {
    expect(await mayReplace(join(folder, 'nowhere'))).toBe(true)
    expect(await mayReplace(folder)).toBe(true)
  })

  test('but not when it holds anything else', async () => {
    const other = await mkdtemp(join(tmpdir(), 'other-'))
    expect(await mayReplace(other)).toBe(true)
    await writeFile(join(other, 'letter.txt'), 'dear all')
    expect(await mayReplace(other)).toBe(false)
    for (const text of ['{"synthetic":false}', '{', '[]']) {
      await writeFile(join(other, 'index.json'), text)
      expect(await mayReplace(other)).toBe(false)
    }
    await rm(other, { recursive: true })
  })
})
