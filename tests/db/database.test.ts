/** A database of either kind: work is whole or not at all, one writer comes after the other, a folder has one server. */
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/db/open.server.ts'
import { FolderInUse } from '../../src/db/sqlite.server.ts'
import { freshPlace, openFor, postgres } from '../database.ts'

const row = (name: string) => ({ name, value: '1' })

describe('a database', () => {
  it('takes back everything of work that fails', async () => {
    const { db, write } = await openFor()
    const failing = write(async (transaction) => {
      await transaction.insertInto('setting').values(row('a')).execute()
      throw new Error('in the middle')
    })
    await expect(failing).rejects.toThrow('in the middle')
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
  })

  it('lets writers read what the one before wrote, and nothing half done', async () => {
    const { db, write } = await openFor()
    const addOne = () =>
      write(async (transaction) => {
        const rows = await transaction.selectFrom('setting').selectAll().execute()
        await new Promise((resolve) => setTimeout(resolve, 1))
        await transaction
          .insertInto('setting')
          .values(row(String(rows.length)))
          .execute()
      })
    await Promise.all(Array.from({ length: 20 }, addOne))
    expect(await db.selectFrom('setting').selectAll().execute()).toHaveLength(20)
  })

  it('is migrated once, however many open it for the first time together', async () => {
    const place = await freshPlace()
    const opened = await Promise.allSettled(Array.from({ length: postgres ? 4 : 1 }, () => openFor(place)))
    expect(opened.map(({ status }) => status)).not.toContain('rejected')
    const [first] = opened
    if (first?.status !== 'fulfilled') throw new Error('not opened')
    const migrations = await first.value.db.selectFrom('log').selectAll().execute()
    expect(migrations).toEqual([])
  })

  it.skipIf(postgres)(
    'refuses a second server in the same folder with a sentence, and lets the next one in',
    async () => {
      const place = await freshPlace()
      const first = await openDatabase(place)
      await expect(openDatabase(place)).rejects.toThrow(FolderInUse)
      await expect(openDatabase(place)).rejects.toThrow('DATA_DIR')
      await first.close()
      await (await openDatabase(place)).close()
    },
  )
})
