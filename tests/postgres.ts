/** Runs the tests of the database and the server on a PostgreSQL of their own, started on a free port and gone afterwards. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './town.ts'

const versions = '/usr/lib/postgresql'

/** What is tested on both databases. */
const tests = ['tests/db', 'tests/server', 'tests/accounts', 'tests/exchange/backup.test.ts', ...process.argv.slice(2)]

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const number = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

function binaries(): string {
  try {
    const newest = readdirSync(versions)
      .sort((one, other) => Number(one) - Number(other))
      .at(-1)
    return join(versions, newest ?? '', 'bin')
  } catch {
    throw new Error(`There is no PostgreSQL under ${versions}. Install it (apt-get install postgresql) and try again.`)
  }
}

async function isReady(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

const bin = binaries()
const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
const user = owner()
if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
const port = await freePort()
const url = `postgres://postgres@127.0.0.1:${port}/postgres`
const data = join(folder, 'data')

execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], user)
const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off']
const server = spawn(join(bin, 'postgres'), options, { ...user, stdio: 'ignore' })
const ended = once(server, 'exit')
let status: number | null = 1
try {
  while (server.exitCode === null && !(await isReady(url))) await wait(100)
  const environment = { ...process.env, TEST_POSTGRES: url }
  status = spawnSync('vitest', ['run', '--project', 'unit', ...tests], { stdio: 'inherit', env: environment }).status
} finally {
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
process.exit(status ?? 1)
