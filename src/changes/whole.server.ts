/** A whole answer in one piece: head and body as the bytes that go to the connection, the quickest way Node has. */
import type { ServerResponse } from 'node:http'
import type { Ready } from './page.server.ts'

/** Answers whole, and the second (of 1970) their Date says. */
const wholes = new WeakMap<Ready, { second: number; bytes: Buffer }>()

/** How long a connection is kept for the next question, in seconds; Node's own default. */
const kept = 5

function wholeOf(ready: Ready, bytes: Uint8Array): Buffer {
  const second = Math.floor(Date.now() / 1000)
  const known = wholes.get(ready)
  if (known?.second === second) return known.bytes
  const fixed = Object.entries(ready.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const date = `Date: ${new Date(second * 1000).toUTCString()}\r\n`
  const head = `HTTP/1.1 200 OK\r\n${fixed.join('')}${date}Connection: keep-alive\r\nKeep-Alive: timeout=${kept}\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(head, 'latin1'), bytes])
  wholes.set(ready, { second, bytes: whole })
  return whole
}

/**
 * Writes an answer at hand as one piece and says that it is finished, which lets Node go on to the next question.
 * @returns false, with nothing written, where that is not the plain case: a 304, a connection that is to be closed, one that
 * still has to take what was written before, or one whose turn has not come.
 */
export function writeWhole(ready: Ready, outgoing: ServerResponse): boolean {
  const { socket } = outgoing
  if (ready.status !== 200 || !ready.bytes || !socket || socket.writableLength > 0 || !outgoing.shouldKeepAlive)
    return false
  socket.write(wholeOf(ready, ready.bytes))
  outgoing.emit('finish')
  return true
}
