/** A town of its own for journeys, pictures and benches: the real server with the built app and the demo data, in a folder that goes away. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The token that acts as administrator in every town of the tests. */
export const adminToken = 'administrator-of-the-tests'

export interface Town {
  /** Where it answers, without a slash at the end: `http://127.0.0.1:9132`. */
  url: string
  /** The process that answers. */
  pid: number
  /** Stops it and takes its folder away. */
  close(): Promise<void>
}

/**
 * Opens a town on a free port and answers when it is ready to be read.
 * @throws with what the server said, when it ends or is not ready within a minute.
 */
export async function openTown(environment: Record<string, string> = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'town-'))
  const port = await freePort()
  const server = spawn(process.execPath, ['src/serve.ts'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO: '1', ADMIN_TOKEN: adminToken, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => said.push(String(text)))
  const close = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const ready = await isReady(url, server)
  if (!ready || server.pid === undefined) {
    await close()
    throw new Error(`The server did not start.\n${said.join('')}`)
  }
  return { url, pid: server.pid, close }
}

/** A port of this machine, from 9100 on, that nobody listens on. */
export async function freePort(from = 9100 + Math.floor(Math.random() * 800)): Promise<number> {
  const listener = createServer().listen(from, '127.0.0.1')
  const free = await once(listener, 'listening').then(
    () => true,
    () => false,
  )
  if (!free) return freePort(from + 1)
  listener.close()
  await once(listener, 'close')
  return from
}

async function isReady(url: string, server: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/data/index.json`).catch(() => null)
    if (answer?.ok) return true
    await wait(100)
  }
  return false
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), wait(5000, false, { ref: false })])
  if (inTime) return
  server.kill('SIGKILL')
  await ended
}
