/** Reads the environment, opens the house and listens until it is told to stop. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { openHouse } from './open.server.ts'

const { PORT = '8024' } = process.env
const logger = pino()
const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const folders = { built: join(root, 'dist'), basemap: join(root, 'public/data/basemap') }
  const house = await openHouse(process.env, folders, (error) => logger.error(error))
  const answer = getRequestListener(house.fetch)
  const listener = createServer({ optimizeEmptyRequests: true }, (incoming, outgoing) => {
    const { method, url = '', headers } = incoming
    const ready = method === 'GET' && !headers.authorization ? house.atHand(url, headers) : null
    if (ready) outgoing.writeHead(ready.status, ready.lines).end(ready.bytes)
    else void answer(incoming, outgoing)
  })
  listener.listen(Number(PORT), () => logger.info({ port: PORT, seq: house.seq }, `http://localhost:${PORT}`))

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
