/** Server processes on one PostgreSQL: they write one after the other and hear each other, also after a lost connection. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import { create, fangzhuang, sent } from '../changes/sent.ts'
import { freshPlace, postgres } from '../database.ts'
import { freePort } from '../town.ts'

const token = 'a-token'

interface Neighbour {
  url: string
  seq(): Promise<number>
  post(changeSet: ChangeSet): Promise<number>
}

async function start(database: string, folder: string): Promise<Neighbour> {
  const port = await freePort()
  const environment = { PORT: String(port), DATABASE_URL: database, DATA_DIR: folder, ADMIN_TOKEN: token }
  const process_ = spawn(process.execPath, ['src/serve.ts'], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  })
  onTestFinished(() => end(process_))
  const url = `http://127.0.0.1:${port}`
  const seq = async () => (await (await fetch(`${url}/api/health`)).json()).seq
  const post = async (changeSet: ChangeSet) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`${url}/api/changes`, { method: 'POST', headers, body: JSON.stringify(changeSet) })).status
  }
  await until(() =>
    seq().then(
      () => true,
      () => false,
    ),
  )
  return { url, seq, post }
}

async function end(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

async function until(isSo: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not come to that in time.')
    await wait(20)
  }
}

const unit = (no: number) => sent([create(`unit:u${no}`, { ...fangzhuang, no })])

describe.skipIf(!postgres)('two servers on one PostgreSQL', { timeout: 60_000 }, () => {
  it('number the log without gaps, hear each other, and agree', async () => {
    const { url = '', folder } = await freshPlace()
    const [east, west] = await Promise.all([start(url, folder), start(url, folder)])
    const statuses = await Promise.all(
      Array.from({ length: 40 }, (_, no) => (no % 2 === 0 ? east : west).post(unit(no + 1))),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    await until(async () => (await east.seq()) === 40 && (await west.seq()) === 40)
    const files = await Promise.all(
      [east, west].map(async (one) => (await fetch(`${one.url}/data/unit.geojson`)).text()),
    )
    expect(files[0]).toBe(files[1])
    const shared = unit(99)
    expect(await Promise.all([east.post(shared), west.post(shared), east.post(shared)])).toEqual([200, 200, 200])
    await until(async () => (await east.seq()) === 41 && (await west.seq()) === 41)
  })

  it('hear again after every connection was cut', async () => {
    const { url = '', folder } = await freshPlace()
    const [east, west] = await Promise.all([start(url, folder), start(url, folder)])
    expect(await east.post(unit(1))).toBe(200)
    await until(async () => (await west.seq()) === 1)
    const knife = new Client({ connectionString: url })
    await knife.connect()
    await knife.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await knife.end()
    await until(async () => (await east.post(unit(2))) === 200)
    await until(async () => (await west.seq()) >= 2)
    const seq = await west.seq()
    expect(await east.post(unit(3))).toBe(200)
    await until(async () => (await west.seq()) > seq)
  })
})
