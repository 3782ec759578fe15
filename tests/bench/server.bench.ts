/** The server against nginx on the same bytes, and how soon a change is heard by someone else who is looking. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sent, update } from '../changes/sent.ts'
import { adminToken, freePort, openTown, type Town } from '../town.ts'
import { median, type Row, report } from './measure.ts'

const file = '/data/alley.geojson'
const connections = 128
const requestsEach = 500
const rounds = 3
const edits = 100

/** CPU seconds a process has used, from the kernel's clock ticks (100 a second). */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Asks for the same path again and again on one kept connection; each answer is as long as the first. */
async function askAgain(url: URL, headers: string, times: number, length: number): Promise<void> {
  const socket = connect(Number(url.port), url.hostname)
  await once(socket, 'connect')
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n${headers}\r\n\r\n`
  await new Promise<void>((resolve, reject) => {
    let left = times
    let received = 0
    socket.on('error', reject)
    socket.on('data', (piece) => {
      received += piece.length
      if (received < length) return
      received -= length
      left -= 1
      if (left === 0) resolve()
      else socket.write(request)
    })
    socket.write(request)
  })
  socket.destroy()
}

/** How many bytes one whole answer has, head and body. */
async function lengthOf(url: URL, headers: string): Promise<number> {
  const socket = connect(Number(url.port), url.hostname)
  socket.write(`GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n${headers}\r\n\r\n`)
  let answer = Buffer.alloc(0)
  for await (const piece of socket) {
    answer = Buffer.concat([answer, piece])
    const end = answer.indexOf('\r\n\r\n')
    const told = /content-length: (\d+)/i.exec(answer.subarray(0, Math.max(end, 0)).toString())
    const length = told ? end + 4 + Number(told[1]) : /^HTTP\/1.1 304/.test(answer.toString()) && end > 0 ? end + 4 : 0
    if (length > 0 && answer.length >= length) return length
  }
  throw new Error(`${url} gave no whole answer`)
}

/** Answers per second of the server's own CPU: the machine's other work does not count. */
async function answersPerCpuSecond(url: URL, headers: string, pid: number): Promise<number> {
  const length = await lengthOf(url, headers)
  const before = await cpuOf(pid)
  await Promise.all(Array.from({ length: connections }, () => askAgain(url, headers, requestsEach, length)))
  return (connections * requestsEach) / ((await cpuOf(pid)) - before)
}

/** Starts nginx with one worker on a folder; the pid is the worker's. */
async function openNginx(folder: string): Promise<{ url: string; pid: number; process: ChildProcess }> {
  const port = await freePort()
  const configuration = `
    daemon off; user root; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
    events { worker_connections 256; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      open_file_cache max=100; client_body_temp_path ${folder}/body;
      server { listen 127.0.0.1:${port}; root ${folder}; default_type application/geo+json; add_header Content-Encoding br; }
    }`
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/`).catch(() => null))) await wait(50)
  const children = await readFile(`/proc/${nginx.pid}/task/${nginx.pid}/children`, 'utf8')
  return { url, pid: Number(children.trim()), process: nginx }
}

async function packedBytes(url: string): Promise<Uint8Array> {
  for (;;) {
    const socket = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } })
    const packing = socket.headers.get('content-encoding')
    const etag = socket.headers.get('etag') ?? ''
    await socket.arrayBuffer()
    if (packing === 'br' && etag.endsWith('-br"')) return rawBody(new URL(url))
    await wait(100)
  }
}

async function rawBody(url: URL): Promise<Uint8Array> {
  const socket = connect(Number(url.port), url.hostname)
  socket.write(
    `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`,
  )
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece)
  const answer = Buffer.concat(pieces)
  return answer.subarray(answer.indexOf('\r\n\r\n') + 4)
}

async function againstNginx(town: Town): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, file), await packedBytes(town.url + file))
  const nginx = await openNginx(folder)
  const ours: number[] = []
  const theirs: number[] = []
  const packed = 'Accept-Encoding: gzip, br'
  for (const one of [town, town]) await answersPerCpuSecond(new URL(one.url + file), packed, one.pid)
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await answersPerCpuSecond(new URL(town.url + file), packed, town.pid))
    theirs.push(await answersPerCpuSecond(new URL(nginx.url + file), packed, nginx.pid))
  }
  const ended = once(nginx.process, 'exit')
  nginx.process.kill('SIGQUIT')
  await ended
  await rm(folder, { recursive: true })
  return [
    {
      what: `${file} from memory against nginx, the same bytes`,
      measured: median(ours),
      compared: median(theirs),
      unit: 'answers per CPU second',
      atLeast: 0.6,
    },
  ]
}

/** From sending a change to hearing of it on another connection's stream, in milliseconds, each edit after the one before. */
async function heardAfter(town: Town): Promise<number[]> {
  const { features } = await (await fetch(town.url + file)).json()
  const { id, properties } = features[0]
  const { seq } = await (await fetch(`${town.url}/api/health`)).json()
  const stop = new AbortController()
  const stream = await fetch(`${town.url}/api/changes/stream?after=${seq}`, { signal: stop.signal })
  const heard = new Map<string, () => void>()
  const listening = listen(stream, (text) => heard.get(/"id":"([^"]+)"/.exec(text)?.[1] ?? '')?.())
  const delays: number[] = []
  for (let edit = 0; edit < edits; edit += 1) {
    const was = edit === 0 ? (properties.widthM ?? null) : edit
    const changeSet = sent([update(id, properties.version + edit, { widthM: was }, { widthM: edit + 1 })])
    const arrived = new Promise<void>((resolve) => heard.set(changeSet.id, resolve))
    const begun = performance.now()
    const headers = { authorization: `Bearer ${adminToken}` }
    const answer = await fetch(`${town.url}/api/changes`, { method: 'POST', headers, body: JSON.stringify(changeSet) })
    if (!answer.ok) throw new Error(await answer.text())
    await arrived
    delays.push(performance.now() - begun)
  }
  stop.abort()
  await listening
  return delays
}

async function listen(stream: Response, hear: (text: string) => void): Promise<void> {
  try {
    for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) hear(piece)
  } catch {}
}

const town = await openTown()
const rows = await againstNginx(town)
const delays = (await heardAfter(town)).toSorted((one, other) => one - other)
await town.close()
const p95 = delays[Math.ceil(delays.length * 0.95) - 1] ?? Number.NaN
report([
  ...rows,
  { what: 'a change heard on a second connection, p95 on loopback', measured: p95, unit: 'ms', atMost: 200 },
])
