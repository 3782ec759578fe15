/** A backup brings the accounts back: passwords, roles and the record; and leaves them behind where only the map is wished for. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/db/sqlite.server.ts'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { freshPlace, openFor } from '../database.ts'
import { quietTerminal } from './ground.ts'

const { speaker } = quietTerminal()
const good = 'correct horse battery'

/** A real town whose first administrator has joined and invited a planner, with its backups. */
async function townWithBackups() {
  const place = await freshPlace()
  const database = await openFor(place)
  const server = await openTown({ database, isDemo: false })
  await found(server)
  const chief = new Browser(server)
  const join1 = { token: await server.firstLink(), name: '李工', password: good }
  await chief.asks('POST', '/api/account/join', join1)
  await chief.signsIn('李工', good)
  const invitation = { role: 'planner', unit: 'unit:wangzuo', person: null, starts: '2020-01-01', ends: null }
  const { token } = await (await chief.asks('POST', '/api/accounts/invitations', invitation)).json()
  await chief.asks('POST', '/api/account/join', { token, name: 'wang', password: good })
  await chief.asks('POST', '/api/accounts/invitations', invitation)
  const files = { whole: join(place.folder, 'whole.jsonl'), map: join(place.folder, 'map.jsonl') }
  await backup(database, files.whole, speaker)
  await backup(database, files.map, speaker, { mapOnly: true })
  const book = await (await chief.asks('GET', '/api/accounts')).json()
  return { database, files, book, cookie: chief.cookie }
}

describe('a backup', { timeout: 60_000 }, () => {
  it('brings the accounts back as they were, and no session, link or secret', async () => {
    const { files, book, cookie } = await townWithBackups()
    const database = await openFor()
    expect(await restore(database, files.whole, speaker)).toBe(1)
    const server = await openTown({ database, isDemo: false })
    expect(await server.firstLink()).toBeNull()
    const thief = await new Browser(server).asks('GET', '/api/account', undefined, { cookie })
    expect((await thief.json()).role).toBe('public')
    const [chief, wang] = [new Browser(server), new Browser(server)]
    expect((await chief.signsIn('李工', 'wrong wrong wrong')).status).toBe(401)
    expect((await chief.signsIn('李工', good)).status).toBe(200)
    await wang.signsIn('WANG', good)
    expect(await wang.account()).toMatchObject({ name: 'wang', role: 'planner', units: ['unit:wangzuo'] })
    const restored = await (await chief.asks('GET', '/api/accounts')).json()
    expect(
      restored.accounts.map(({ id, memberships }: { id: string; memberships: unknown }) => [id, memberships]),
    ).toEqual(book.accounts.map(({ id, memberships }: { id: string; memberships: unknown }) => [id, memberships]))
    expect(restored.audit).toEqual(expect.arrayContaining(book.audit))
    expect(restored.invitations).toEqual([])
    const text = readFileSync(files.whole, 'utf8')
    expect(text).not.toContain(good)
    expect(statSync(files.whole).mode & 0o077).toBe(0)
  })

  it('of the map alone has nobody in it, and leaves those who are there', async () => {
    const { files } = await townWithBackups()
    const text = readFileSync(files.map, 'utf8')
    for (const word of ['李工', 'wang', 'membership', 'credential', 'audit']) expect(text).not.toContain(`"${word}"`)
    const database = await openFor()
    const server = await openTown({ database, isDemo: false })
    const first = { token: await server.firstLink(), name: 'chief', password: good }
    await new Browser(server).asks('POST', '/api/account/join', first)
    await expect(restore(database, files.whole, speaker)).rejects.toThrow('has accounts already')
    expect(await restore(database, files.map, speaker)).toBe(1)
    const again = await openTown({ database, isDemo: false })
    expect((await new Browser(again).signsIn('chief', good)).status).toBe(200)
  })

  it('goes from either database into SQLite', async () => {
    const { files } = await townWithBackups()
    const database = await openSqlite((await freshPlace()).folder)
    await restore(database, files.whole, speaker)
    const server = await openTown({ database, isDemo: false })
    expect((await new Browser(server).signsIn('李工', good)).status).toBe(200)
    await server.close()
    await database.close()
  })
})
