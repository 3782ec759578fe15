/** Opens the house: reads the environment, opens the database, fills in the demo town when asked, and listens. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import pino from 'pino'
import { openDatabase } from './db/open.server.ts'
import { createServer } from './server.ts'

const { PORT = '8024', DATA_DIR = './data', DATABASE_URL, ADMIN_TOKEN } = process.env
const DEMO = process.env.DEMO ?? (DATABASE_URL || existsSync(join(DATA_DIR, 'map.sqlite')) ? '0' : '1')
const logger = pino()
const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const database = await openDatabase({ url: DATABASE_URL, folder: DATA_DIR })
  const server = await createServer({
    database,
    adminToken: ADMIN_TOKEN,
    built: join(root, 'dist'),
    filling: DEMO === '1' ? async () => (await import('./demo/town.ts')).makeTown() : undefined,
    basemap: join(root, 'public/data/basemap'),
    report: (error) => logger.error(error),
  })
  const listener = createAdaptorServer({ fetch: server.fetch })
  listener.listen(Number(PORT), () => logger.info({ port: PORT, seq: server.log.seq }, `http://localhost:${PORT}`))

  const stop = async () => {
    const closed = new Promise((resolve) => listener.close(resolve))
    await server.close()
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())])
    await database.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  logger.fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
