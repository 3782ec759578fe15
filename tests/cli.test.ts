/** The command line from words to exit code, on folders of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Log } from '../src/changes/log.server.ts'
import { run } from '../src/cli.ts'
import { openSqlite } from '../src/db/sqlite.server.ts'
import { kinds } from '../src/kinds.ts'
import { collection, folderOfItsOwn, founding, street } from './exchange/ground.ts'

const { folder, remove } = folderOfItsOwn()
afterAll(remove)
const data = join(folder, 'data')
const file = join(folder, 'streets.geojson')
beforeEach(() => {
  vi.stubEnv('DATA_DIR', data)
  vi.stubEnv('DATABASE_URL', '')
})
afterEach(() => void vi.unstubAllEnvs())

async function command(...words: string[]): Promise<{ exit: number; out: string; errors: string }> {
  const told = { out: '', errors: '' }
  const paper = {
    out: { write: (text: string) => (told.out += text) },
    errors: { write: (text: string) => (told.errors += text) },
  }
  const exit = await run([...words, '--language', 'en'], paper)
  return { exit, ...told }
}

test('help is told in every language', async () => {
  expect(await command('--help')).toMatchObject({ exit: 0, out: expect.stringContaining('import alley FILE.geojson') })
  const told: string[] = []
  const paper = { write: (text: string) => told.push(text) }
  expect(await run(['-h', '--language', 'zh-Hans'], { out: paper, errors: paper })).toBe(0)
  expect(await run(['-h', '--language', 'zh-Hant'], { out: paper, errors: paper })).toBe(0)
  expect(told.join('')).toMatch(/导入为背街小巷[\s\S]*背街小巷/)
})

test.each([
  [[], 'import alley'],
  [['fly'], 'no command "fly"'],
  [['constructor'], 'no command "constructor"'],
  [['import', 'alley'], 'Usage: import alley FILE.geojson'],
  [['backup', 'a', 'b'], 'Usage: backup FILE'],
  [['import', 'alley', 'x', '--datum', 'mars'], '--datum wgs84|cgcs2000|gcj02|bd09'],
  [['import', '--fast'], '--help'],
])('wrong use: %j', async (words, sentence) => {
  const { exit, out, errors } = await command(...words)
  expect(exit).toBe(2)
  expect(out + errors).toContain(sentence)
})

test('import, export, backup and restore, one after the other', async () => {
  writeFileSync(
    file,
    collection(
      [
        street(
          [
            [116.301, 39.851],
            [116.302, 39.851],
          ],
          { sid: 'S1' },
        ),
      ],
      { name: 'streets' },
    ),
  )
  expect(await command('backup', join(folder, 'none.jsonl'))).toMatchObject({ exit: 1 })
  expect(await command('import', 'alley', file)).toMatchObject({
    exit: 1,
    errors: expect.stringContaining('no database'),
  })
  expect(existsSync(data)).toBe(false)

  const database = await openSqlite(data)
  await (await Log.open(database, kinds)).appendHistory([founding])
  expect(await command('import', 'alley', file)).toMatchObject({ exit: 1, errors: expect.stringContaining('in use') })
  await database.close()

  expect(await command('import', 'opinion', file)).toMatchObject({ exit: 1 })
  expect(await command('import', 'alley', file)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('1 alley imported'),
  })
  expect(await command('import', 'alley', file)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('0 alleys imported'),
  })

  const [exported, backedUp] = [join(folder, 'alleys.geojson'), join(folder, 'town.jsonl')]
  expect(await command('export', 'alleys', exported)).toMatchObject({ exit: 1 })
  expect(await command('export', 'alley', exported)).toMatchObject({ exit: 0 })
  expect(await command('export', 'alley', exported)).toMatchObject({ exit: 1 })
  expect(JSON.parse(readFileSync(exported, 'utf8')).features).toMatchObject([
    { properties: { unit: 'unit:a', version: 1 } },
  ])
  expect(await command('backup', backedUp)).toMatchObject({ exit: 0, out: expect.stringContaining('2 change sets') })
  expect(await command('restore', backedUp)).toMatchObject({ exit: 1 })

  vi.stubEnv('DATA_DIR', join(folder, 'other'))
  expect(await command('restore', backedUp)).toMatchObject({ exit: 0 })
  expect(await command('import', 'alley', exported)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('1 was on the map already'),
  })
})

test('a server that is not there is told so', async () => {
  const told = await command('import', 'alley', file, '--server', 'http://127.0.0.1:1/')
  expect(told).toMatchObject({ exit: 1, errors: expect.stringContaining('http://127.0.0.1:1/ cannot be reached') })
})
