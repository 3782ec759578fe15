/** A backup tells which picture belongs to which photo; one that may be passed on does not tell whose account sent it. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { freshPlace, openFor } from '../database.ts'
import { quietTerminal } from '../exchange/ground.ts'

const { speaker } = quietTerminal()

it.each([false, true])('comes back from a backup, for passing on: %s', { timeout: 60_000 }, async (mapOnly) => {
  const place = await freshPlace()
  const town = await openFor(place)
  const rows = Array.from({ length: 501 }, () => ({
    id: randomUUID(),
    full_sha: 'a'.repeat(64),
    small_sha: 'b'.repeat(64),
    type: 'image/jpeg',
    size: 10,
    received: 20,
    account: 'an-account',
    at: '2026-11-20T08:00:00.000Z',
  }))
  await town.db.insertInto('photo_file').values(rows).execute()
  const file = join(place.folder, 'town.jsonl')
  await backup(town, file, speaker, { mapOnly })
  const other = await openFor()
  await restore(other, file, speaker)
  const told = await other.db.selectFrom('photo_file').selectAll().orderBy('id').execute()
  const expected = rows.map((row) => (mapOnly ? { ...row, account: '' } : row))
  expect(told).toEqual(expected.sort((one, next) => (one.id < next.id ? -1 : 1)))
})
