/** A whole answer goes out in one piece, and the connection stays good for what is asked next, however it is asked. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Page, toldIn } from '../../src/changes/page.server.ts'
import { writeWhole } from '../../src/changes/whole.server.ts'

const page = new Page('方庄地区', 'application/json')
let port = 0
let whole: boolean[] = []

beforeEach(async () => {
  whole = []
  const server = createServer({ optimizeEmptyRequests: true }, (incoming, outgoing) => {
    const ready = page.ready(toldIn(incoming.rawHeaders) ?? {})!
    whole.push(writeWhole(ready, outgoing))
    if (!whole.at(-1)) outgoing.writeHead(ready.status, ready.lines).end(ready.bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  onTestFinished(() => void server.close())
})

/** All that comes back on one connection for these questions, sent at once. */
async function answersTo(...questions: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(questions.join(''))
  let answers = ''
  for await (const piece of socket) answers += piece
  return answers
}

const plain = 'GET / HTTP/1.1\r\nHost: town\r\n\r\n'
const last = 'GET / HTTP/1.1\r\nHost: town\r\nConnection: close\r\n\r\n'

describe('an answer in one piece', () => {
  it('says what every answer says, with its date', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(await answer.text()).toBe('方庄地区')
    expect(whole).toEqual([true])
    expect(answer.headers.get('etag')).toMatch(/^".+"$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Math.abs(Date.now() - Date.parse(answer.headers.get('date') ?? ''))).toBeLessThan(5000)
  })

  it('leaves the connection good for the next questions, also when they all come at once', async () => {
    const answers = await answersTo(plain, plain, plain, last)
    expect(answers.split('方庄地区')).toHaveLength(5)
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4)
    expect(whole.at(-1)).toBe(false)
  })

  it('takes a question with a body for what it is', async () => {
    const withBody = 'GET / HTTP/1.1\r\nHost: town\r\nContent-Length: 5\r\n\r\nhello'
    const answers = await answersTo(withBody, plain, last)
    expect(answers.split('方庄地区')).toHaveLength(4)
  })

  it('is not used where the answer is that nothing changed', async () => {
    const tag = page.ready({})?.headers.etag ?? ''
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'if-none-match': tag } })
    expect(answer.status).toBe(304)
    expect(whole).toEqual([false])
  })
})
