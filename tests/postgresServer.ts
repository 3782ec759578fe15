/** A PostgreSQL of our own for tests and benches: on a free port, in a folder that goes away. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './town.ts'

const versions = '/usr/lib/postgresql'

export interface PostgresServer {
  /** Address of its first database, `postgres://…`. */
  url: string
  /** The folder of its programs (`pgbench` among them). */
  bin: string
  close(): Promise<void>
}

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

/** @param durable whether every commit is on disk before it is answered, as in earnest; tests are quicker without. */
export async function openPostgresServer({ durable }: { durable: boolean }): Promise<PostgresServer> {
  const bin = binaries()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const user = owner()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    user,
  )
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-c',
    `fsync=${durable ? 'on' : 'off'}`,
  ]
  const server = spawn(join(bin, 'postgres'), options, { ...user, stdio: 'ignore' })
  const ended = once(server, 'exit')
  while (server.exitCode === null && !(await isReady(url))) await wait(100)
  const close = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, bin, close }
}
