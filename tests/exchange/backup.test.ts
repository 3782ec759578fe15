/** A backup is the whole database, comes back into an empty one as it was, and a broken one changes nothing. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Log } from '../../src/changes/log.server.ts'
import { readSetting, writeSetting } from '../../src/changes/setting.server.ts'
import type { Database } from '../../src/db/database.server.ts'
import { readDatabase } from '../../src/db/open.server.ts'
import { openSqlite } from '../../src/db/sqlite.server.ts'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { kinds } from '../../src/kinds.ts'
import { folderOfItsOwn, founding, quietTerminal } from './ground.ts'

const { folder, remove } = folderOfItsOwn()
const { speaker } = quietTerminal()
const file = join(folder, 'town.jsonl')
const later = { ...founding, id: '00000000-0000-4000-8000-000000000009', comment: '改名，"引号"\n换行' }
const rename = {
  action: 'update',
  key: 'unit:a',
  version: 1,
  was: { shortName: 'A单元' },
  set: { shortName: '甲' },
} as const

let town: Database
beforeAll(async () => {
  town = await openSqlite(join(folder, 'town'))
  const log = await Log.open(town, kinds)
  await log.appendHistory([founding, { ...later, changes: [rename] }])
  await writeSetting(town, { ...(await readSetting(town, '2026-11-20')), attribution: '© 示例' })
  expect(await backup(town, file, speaker)).toBe(2)
})
afterAll(async () => {
  await town.close()
  remove()
})

const intoEmpty = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
  const empty = await openSqlite(join(folder, crypto.randomUUID()))
  try {
    return await work(empty)
  } finally {
    await empty.close()
  }
}

test('a backup comes back as it was: the log, the setting, and the answer to a change set sent again', async () => {
  await intoEmpty(async (empty) => {
    expect(await restore(empty, file, speaker)).toBe(2)
    const [log, original] = [await Log.open(empty, kinds), await Log.open(town, kinds)]
    expect(log.changeSets).toEqual(original.changeSets)
    expect(await readSetting(empty, '2000-01-01')).toEqual(await readSetting(town, '2000-01-01'))
    expect(await log.commit(founding)).toMatchObject({ ok: true, logged: { seq: 1 } })
    expect(log.seq).toBe(2)
  })
})

test('a backup can be taken while a server holds the folder', async () => {
  const beside = await readDatabase({ folder: join(folder, 'town') })
  const second = join(folder, 'beside.jsonl')
  expect(await backup(beside, second, speaker)).toBe(2)
  await beside.close()
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(file, 'utf8'))
})

test('a backup never covers a file', async () => {
  await expect(backup(town, file, speaker)).rejects.toThrow('is there already')
  await expect(backup(town, join(folder, 'no', 'such', 'folder'), speaker)).rejects.toThrow('cannot be written')
})

test('only an empty database is restored into', async () => {
  await expect(restore(town, file, speaker)).rejects.toThrow('holds 2 change sets already')
})

describe('a broken backup changes nothing', () => {
  const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n')
  test.each<[string, (good: string[]) => string[], number]>([
    ['cut off', (good) => good.slice(0, -1), 9],
    ['cut off within a line', (good) => [...good.slice(0, 7), good[7]!.slice(0, 40)], 8],
    ['with a letter changed', (good) => good.map((line) => line.replace('甲', '乙')), 9],
    ['with a row taken out', (good) => good.toSpliced(6, 1), 7],
    ['without its head', (good) => good.slice(1), 1],
    ['of another program', () => ['{"type":"FeatureCollection","features":[]}'], 1],
    ['empty', () => [''], 1],
  ])('%s', async (_name, broken, line) => {
    const bad = join(folder, `${crypto.randomUUID()}.jsonl`)
    writeFileSync(bad, broken(lines()).join('\n'))
    await intoEmpty(async (empty) => {
      await expect(restore(empty, bad, speaker)).rejects.toThrow(`Line ${line} `)
      expect((await Log.open(empty, kinds)).seq).toBe(0)
      expect(await restore(empty, file, speaker)).toBe(2)
    })
  })
})
