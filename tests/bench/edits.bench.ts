/** Editing: durable edits against pgbench on the same PostgreSQL, and how long the public waits for a file while eight people edit. */
import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { MapRecord } from '../../src/changes/record.ts'
import { sent, update } from '../changes/sent.ts'
import { openPostgresServer, type PostgresServer } from '../postgresServer.ts'
import { adminToken, openTown, type Town } from '../town.ts'
import { median, report } from './measure.ts'

const run = promisify(execFile)

const editors = 8
const seconds = 6
const rounds = 3

/** How long an editor thinks between two edits while the public reads, in milliseconds: quicker than a person can be. */
const thinking = 500

/** Files the public asks for in turn, and how long one reader waits between two, in milliseconds. */
const files = ['/data/alley.geojson', '/data/unit.geojson', '/data/index.json', '/data/person.geojson']
const readers = 4
const pause = 5

/** One editor's alley, and what it was last given. */
interface Desk {
  alley: MapRecord
  version: number
  width: number | null
}

async function desksOf(town: Town): Promise<Desk[]> {
  const { features }: { features: MapRecord[] } = await (await fetch(`${town.url}/data/alley.geojson`)).json()
  return features.slice(0, editors).map((alley) => {
    const { version, widthM } = alley.properties
    return { alley, version, width: typeof widthM === 'number' ? widthM : null }
  })
}

async function edit(town: Town, desk: Desk): Promise<void> {
  const wished = ((desk.width ?? 0) % 9) + 1
  const changeSet = sent([update(desk.alley.id, desk.version, { widthM: desk.width }, { widthM: wished })])
  const headers = { authorization: `Bearer ${adminToken}` }
  const answer = await fetch(`${town.url}/api/changes`, { method: 'POST', headers, body: JSON.stringify(changeSet) })
  if (!answer.ok) throw new Error(await answer.text())
  await answer.arrayBuffer()
  desk.version += 1
  desk.width = wished
}

/** Lets every editor edit until the time is over; answers how many edits were acknowledged a second. */
async function editFor(town: Town, desks: readonly Desk[], pauseMs: number, ms: number): Promise<number> {
  const end = performance.now() + ms
  let done = 0
  const work = async (desk: Desk, no: number) => {
    if (pauseMs > 0) await wait((pauseMs * no) / editors)
    while (performance.now() < end) {
      await edit(town, desk)
      done += 1
      if (pauseMs > 0) await wait(pauseMs)
    }
  }
  await Promise.all(desks.map(work))
  return done / (ms / 1000)
}

/** Transactions a second of pgbench's own task with as many clients. */
async function pgbench({ bin, url }: PostgresServer): Promise<number> {
  const { stdout } = await run(`${bin}/pgbench`, ['-c', `${editors}`, '-j', '2', '-T', `${seconds}`, '-n', url])
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
}

/** The slowest of a hundred reads, in milliseconds. */
async function slowestRead(town: Town, ms: number): Promise<number> {
  const end = performance.now() + ms
  const times: number[] = []
  const read = async (no: number) => {
    for (let turn = no; performance.now() < end; turn += 1) {
      const begun = performance.now()
      const answer = await fetch(town.url + files[turn % files.length], { headers: { 'accept-encoding': 'gzip, br' } })
      await answer.arrayBuffer()
      times.push(performance.now() - begun)
      await wait(pause)
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, no) => read(no)))
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN
}

const postgres = await openPostgresServer({ durable: true })
await run(`${postgres.bin}/pgbench`, ['-i', '-s', '10', '-q', postgres.url])
const town = await openTown({ DATABASE_URL: postgres.url })
const desks = await desksOf(town)
const ours: number[] = []
const theirs: number[] = []
for (let round = 0; round < rounds; round += 1) {
  theirs.push(await pgbench(postgres))
  ours.push(await editFor(town, desks, 0, seconds * 1000))
}
const alone: number[] = []
const beside: number[] = []
await slowestRead(town, 2000)
for (let round = 0; round < rounds; round += 1) {
  alone.push(await slowestRead(town, seconds * 1000))
  const [slowest] = await Promise.all([
    slowestRead(town, seconds * 1000),
    editFor(town, desks, thinking, seconds * 1000),
  ])
  beside.push(slowest)
}
await town.close()
await postgres.close()
report([
  {
    what: `durable edits of ${editors} writers on PostgreSQL against pgbench with ${editors} clients`,
    measured: median(ours),
    compared: median(theirs),
    unit: 'a second',
    atLeast: 0.1,
  },
  {
    what: `public read p99 while ${editors} people edit twice a second each, against nobody editing`,
    measured: median(beside),
    compared: median(alone),
    unit: 'ms',
    atMost: 2,
  },
])
