/** A town for benches in a browser: the app built anew from what lies here, before the real house with the demo data. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { build } from 'vite'
import { openHouse } from '../../src/open.server.ts'
import { freePort } from '../town.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds and opens it; `close` takes everything away again. */
export async function openBuiltTown(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-town-'))
  const built = join(folder, 'built')
  await build({ root, logLevel: 'warn', build: { outDir: built, emptyOutDir: true } })
  const folders = { built, basemap: join(root, 'public/data/basemap') }
  const house = await openHouse({ DATA_DIR: join(folder, 'data'), DEMO: '1' }, folders, console.error)
  const listener = createServer(getRequestListener((request) => house.fetch(request, { address: '127.0.0.1' })))
  const port = await freePort()
  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
  const close = async () => {
    house.endStreams()
    listener.closeAllConnections()
    listener.close()
    await house.close()
    await rm(folder, { recursive: true })
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
