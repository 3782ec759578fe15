/** Reads the environment, opens the house and listens until it is told to stop. */
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { toldIn } from './changes/page.server.ts'
import { writeWhole } from './changes/whole.server.ts'
import { openHouse } from './open.server.ts'

const { PORT = '8024', BEHIND_PROXY } = process.env
const logger = pino()

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where a connection comes from: behind a proxy of one's own (BEHIND_PROXY=1) the last address that it names. */
function addressOf({
  headers,
  socket,
}: {
  headers: IncomingMessage['headers']
  socket: { remoteAddress?: string | undefined }
}) {
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return BEHIND_PROXY === '1' && named ? named : socket.remoteAddress
}

/** Whether the browser speaks https with the proxy of one's own. */
function isSecure({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return BEHIND_PROXY === '1' && /(^|,)\s*https$/.test(String(headers['x-forwarded-proto'] ?? ''))
}

try {
  const folders = { built: join(root, 'dist'), basemap: join(root, 'public/data/basemap') }
  const house = await openHouse(process.env, folders, (error) => logger.error(error))
  const answer = getRequestListener((request, { incoming }) =>
    house.fetch(request, { address: addressOf(incoming), secure: isSecure(incoming) }),
  )
  const listener = createServer({ optimizeEmptyRequests: true }, (incoming, outgoing) => {
    const { method, url = '', rawHeaders } = incoming
    const told = method === 'GET' ? toldIn(rawHeaders) : null
    const ready = told && house.atHand(url, told)
    if (!ready) void answer(incoming, outgoing)
    else if (!writeWhole(ready, outgoing)) outgoing.writeHead(ready.status, ready.lines).end(ready.bytes)
  })
  const home = `http://localhost:${PORT}`
  listener.listen(Number(PORT), () => logger.info({ port: PORT, seq: house.seq }, home))
  const token = await house.firstLink()
  if (token) logger.info(`The first administrator joins here, once, within 24 hours: ${home}/?page=join#${token}`)

  const stop = async () => {
    const closed = new Promise((resolve) => listener.close(resolve))
    house.endStreams()
    await Promise.race([closed, wait(5000)])
    await house.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  logger.fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
