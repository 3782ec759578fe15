/** A backup is the whole database, comes back into an empty one as it was, and a broken one changes nothing. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Log } from '../../src/changes/log.server.ts'
import { readSetting, writeSetting } from '../../src/changes/setting.server.ts'
import { readDatabase } from '../../src/db/open.server.ts'
import { openSqlite } from '../../src/db/sqlite.server.ts'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { kinds } from '../../src/kinds.ts'
import { freshPlace, openFor } from '../database.ts'
import { founding, quietTerminal } from './ground.ts'

const { speaker } = quietTerminal()
const rename = {
  action: 'update',
  key: 'unit:a',
  version: 1,
  was: { shortName: 'A单元' },
  set: { shortName: '甲' },
} as const
const renaming = {
  ...founding,
  id: '00000000-0000-4000-8000-000000000009',
  comment: '改名，"引号"\n换行',
  changes: [rename],
}

/** A town of two change sets and a setting, and its backup. */
async function townWithBackup() {
  const place = await freshPlace()
  const town = await openFor(place)
  const log = await Log.open(town, kinds)
  await log.appendHistory([founding, renaming])
  await writeSetting(town, { ...(await readSetting(town, '2026-11-20')), attribution: '© 示例' })
  const file = join(place.folder, 'town.jsonl')
  expect(await backup(town, file, speaker)).toBe(2)
  return { place, town, log, file }
}

test('a backup comes back as it was: the log, the setting, and the answer to a change set sent again', async () => {
  const { town, log, file } = await townWithBackup()
  const empty = await openFor()
  expect(await restore(empty, file, speaker)).toBe(2)
  const restored = await Log.open(empty, kinds)
  expect(restored.changeSets).toEqual(log.changeSets)
  expect(await readSetting(empty, '2000-01-01')).toEqual(await readSetting(town, '2000-01-01'))
  expect(await restored.commit(founding)).toMatchObject({ ok: true, logged: { seq: 1 } })
  expect(restored.seq).toBe(2)
})

test('a backup goes from either database into SQLite', async () => {
  const { log, file } = await townWithBackup()
  const other = await openSqlite((await freshPlace()).folder)
  expect(await restore(other, file, speaker)).toBe(2)
  expect((await Log.open(other, kinds)).changeSets).toEqual(log.changeSets)
  await other.close()
})

test.each([1, 2, 3])('a backup of version %i is still read', async (version) => {
  const { place, log, file } = await townWithBackup()
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const older = lines.slice(0, -1).map((line) => `${line.replace('"version":4', `"version":${version}`)}\n`)
  expect(older[0]).toContain(`"version":${version}`)
  const digest = createHash('sha256').update(older.join('')).digest('hex')
  const old = join(place.folder, 'old.jsonl')
  writeFileSync(old, `${older.join('')}${JSON.stringify({ end: 2, digest })}\n`)
  const empty = await openFor()
  expect(await restore(empty, old, speaker)).toBe(2)
  expect((await Log.open(empty, kinds)).changeSets).toEqual(log.changeSets)
})

test('a backup can be taken while a server holds the database', async () => {
  const { place, file } = await townWithBackup()
  const beside = await readDatabase(place)
  const second = join(place.folder, 'beside.jsonl')
  expect(await backup(beside, second, speaker)).toBe(2)
  await beside.close()
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(file, 'utf8'))
})

test('a backup never covers a file, and only an empty database is restored into', async () => {
  const { place, town, file } = await townWithBackup()
  await expect(backup(town, file, speaker)).rejects.toThrow('is there already')
  await expect(backup(town, join(place.folder, 'no', 'folder'), speaker)).rejects.toThrow('cannot be written')
  await expect(restore(town, file, speaker)).rejects.toThrow('holds 2 change sets already')
})

const breakings: [name: string, broken: (good: string[]) => string[], line: number][] = [
  ['cut off', (good) => good.slice(0, -1), 9],
  ['cut off within a line', (good) => [...good.slice(0, 7), (good[7] ?? '').slice(0, 40)], 8],
  ['with a letter changed', (good) => good.map((line) => line.replace('甲', '乙')), 9],
  ['with a row taken out', (good) => good.toSpliced(6, 1), 7],
  ['without its head', (good) => good.slice(1), 1],
  ['of another program', () => ['{"type":"FeatureCollection","features":[]}'], 1],
  ['empty', () => [''], 1],
]

test('a broken backup changes nothing, and a sound one still goes in afterwards', { timeout: 60_000 }, async () => {
  const { place, file } = await townWithBackup()
  const good = readFileSync(file, 'utf8').trimEnd().split('\n')
  const empty = await openFor()
  for (const [name, broken, line] of breakings) {
    const bad = join(place.folder, 'bad.jsonl')
    writeFileSync(bad, broken(good).join('\n'))
    await expect(restore(empty, bad, speaker), name).rejects.toThrow(`Line ${line} `)
    expect((await Log.open(empty, kinds)).seq, name).toBe(0)
  }
  expect(await restore(empty, file, speaker)).toBe(2)
})
