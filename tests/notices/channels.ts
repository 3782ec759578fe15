/** The other end of the channels, for the tests: a push service that keeps what it is sent, and an SMTP server that takes letters. */
import { createECDH, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer as createLine, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import webPush from 'web-push'
import type { Shown } from '../../src/notices/letters.ts'

const { decrypt } = createRequire(import.meta.url)('http_ece')

export const vapid = webPush.generateVAPIDKeys()

/** A device that follows: its subscription, and what a service sends to it. */
export interface Device {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  /** What came, decrypted. */
  shown: Shown[]
}

export interface PushService {
  host: string
  /** What it answers; null never answers. */
  status: number | null
  /** Milliseconds until it answers. */
  takes: number
  asked: number
  /** Requests that were there at the same time, at most. */
  atOnce: number
  device(): Device
  /** Resolves when so many requests have come. */
  came(count: number): Promise<void>
}

async function listening(server: Server): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => open.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}

export async function openPush(): Promise<PushService> {
  const keys = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer; shown: Shown[] }>()
  let here = 0
  const server = createServer(async (request, response) => {
    here += 1
    service.atOnce = Math.max(service.atOnce, here)
    response.on('close', () => {
      here -= 1
    })
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    service.asked += 1
    if (service.status === null) return
    const own = keys.get(request.url ?? '')
    if (own && service.status < 300) {
      const options = { version: 'aes128gcm', privateKey: own.ecdh, authSecret: own.auth.toString('base64url') }
      own.shown.push(JSON.parse(decrypt(Buffer.concat(pieces), options).toString()))
    }
    await new Promise((resolve) => setTimeout(resolve, service.takes))
    response.writeHead(service.status).end()
  })
  const port = await listening(server)
  const service: PushService = {
    host: `127.0.0.1:${port}`,
    status: 201,
    takes: 0,
    asked: 0,
    atOnce: 0,
    device: () => {
      const [ecdh, auth, path] = [createECDH('prime256v1'), randomBytes(16), `/${randomBytes(6).toString('hex')}`]
      const p256dh = ecdh.generateKeys('base64url')
      const shown: Shown[] = []
      keys.set(path, { ecdh, auth, shown })
      const endpoint = `http://127.0.0.1:${port}${path}`
      return { subscription: { endpoint, keys: { p256dh, auth: auth.toString('base64url') } }, shown }
    },
    came: (count) => until(() => service.asked >= count),
  }
  return service
}

export interface Mailbox {
  url: string
  /** Whole letters, head and body, decoded. */
  letters: { to: string; text: string }[]
  /** What the server does with a letter; `knowsNobody` takes no password, `hangsUp` takes the letter and says nothing. */
  behaves: 'takes' | 'refuses' | 'refusesReader' | 'knowsNobody' | 'hangs' | 'hangsUp'
  /** Letters begun. */
  begun: number
  came(count: number): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const box: Omit<Mailbox, 'url'> = {
    letters: [],
    behaves: 'takes',
    begun: 0,
    came: (count) => until(() => box.begun >= count),
  }
  const server = createLine((socket) => {
    let [to, letter, buffer] = ['', null as string[] | null, '']
    socket.on('error', () => {})
    socket.write('220 town\r\n')
    const take = (line: string) => {
      if (letter && line !== '.') return void letter.push(line)
      if (letter) {
        box.begun += 1
        if (box.behaves === 'hangs') return
        if (box.behaves === 'hangsUp') return void socket.destroy()
        if (box.behaves === 'takes') box.letters.push({ to, text: decoded(letter.join('\r\n')) })
        letter = null
        return void socket.write(box.behaves === 'takes' ? '250 taken\r\n' : '451 later\r\n')
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'RCPT') to = line.match(/<(.*)>/)?.[1] ?? ''
      if (word === 'DATA') letter = []
      const isUnknown = box.behaves === 'knowsNobody'
      const answers: Record<string, string> = {
        EHLO: '250-good\r\n250 AUTH PLAIN',
        AUTH: isUnknown ? '535 wrong password' : '235 welcome',
        RCPT: box.behaves === 'refusesReader' ? '550 nobody of that name' : '250 good',
        DATA: '354 go on',
        QUIT: '221 bye',
      }
      socket.write(`${answers[word] ?? '250 good'}\r\n`)
    }
    socket.on('data', (data) => {
      buffer += data.toString('utf8')
      const lines = buffer.split('\r\n')
      buffer = lines.pop() ?? ''
      lines.forEach(take)
    })
  })
  return Object.assign(box, { url: `smtp://127.0.0.1:${await listening(server)}` })
}

/** A letter with its body readable, whichever way it was written. */
function decoded(letter: string): string {
  const split = letter.indexOf('\r\n\r\n')
  const [head, body] = [letter.slice(0, split).replaceAll(/\r\n\s+/g, ' '), letter.slice(split + 4)]
  if (/encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
  if (!/encoding: quoted-printable/i.test(head)) return `${head}\n\n${body}`
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`
}
