/** The server killed in the middle of writing, again and again: what was acknowledged is there, and nothing is there twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { ChangeSet, LoggedChangeSet } from '../../src/changes/change.ts'
import { create, fangzhuang, sent } from '../changes/sent.ts'
import { adminToken, freePort } from '../town.ts'

const kills = 20
const writers = 4

/** How long a server may write before it is killed, in milliseconds. */
const shortest = 20
const longest = 400

interface Running {
  url: string
  process: ChildProcess
}

async function start(folder: string): Promise<Running> {
  const port = await freePort()
  const environment = { PORT: String(port), DATA_DIR: folder, DEMO: '0', ADMIN_TOKEN: adminToken, DATABASE_URL: '' }
  const server = spawn(process.execPath, ['src/serve.ts'], { env: { ...process.env, ...environment }, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('The server did not start again after a kill.')
    await wait(20)
  }
  return { url, process: server }
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Posts one after the other until the server is gone; what is not acknowledged stays first in line, to be sent again. */
async function write(url: string, line: ChangeSet[], acknowledged: Map<string, number>): Promise<void> {
  for (let next = line[0]; next; next = line[0]) {
    const headers = { authorization: `Bearer ${adminToken}` }
    const body = JSON.stringify(next)
    const answer = await fetch(`${url}/api/changes`, { method: 'POST', headers, body }).catch(() => null)
    const logged: LoggedChangeSet | null = answer?.ok ? await answer.json().catch(() => null) : null
    if (!logged) return
    acknowledged.set(logged.id, logged.seq)
    line.shift()
  }
}

async function wholeLog(url: string): Promise<LoggedChangeSet[]> {
  const log: LoggedChangeSet[] = []
  for (let after = 0, last = 1; after < last; ) {
    const answer = await (await fetch(`${url}/api/changes?after=${after}&limit=1000`)).json()
    log.push(...answer.changeSets)
    after = answer.seq
    last = answer.last
  }
  return log
}

it(`loses nothing acknowledged and doubles nothing in ${kills} kills`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const lines = Array.from({ length: writers }, (_, writer) =>
    Array.from({ length: 5000 }, (_, no) => sent([create(`unit:w${writer}-${no}`, { ...fangzhuang, no: no + 1 })])),
  )
  const acknowledged = new Map<string, number>()
  for (let kill = 0; kill < kills; kill += 1) {
    const { url, process: server } = await start(folder)
    const writing = lines.map((line) => write(url, line, acknowledged))
    await wait(shortest + (longest - shortest) * (kill / kills))
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await Promise.all([...writing, ended])
  }
  const { url, process: server } = await start(folder)
  onTestFinished(() => void server.kill('SIGKILL'))
  const log = await wholeLog(url)
  const bySeq = new Map(log.map(({ id, seq }) => [id, seq]))
  expect(acknowledged.size).toBeGreaterThan(kills)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1))
  expect(bySeq.size).toBe(log.length)
  expect([...acknowledged].filter(([id, seq]) => bySeq.get(id) !== seq)).toEqual([])
  const { features } = await (await fetch(`${url}/data/unit.geojson`)).json()
  expect(features).toHaveLength(log.length)
  console.info(`${kills} kills, ${acknowledged.size} acknowledged, ${log.length} logged`)
})
