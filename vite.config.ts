/** How the browser's part is built (a folder for any file server, in any sub-folder) and how pages and server are run together while writing. */
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type ViteDevServer } from 'vite'
import type { House } from './src/open.server.ts'

async function openHouse(vite: ViteDevServer): Promise<House> {
  const opening = await vite.ssrLoadModule('/src/open.server.ts')
  const report = (error: unknown) => vite.config.logger.error(String(error))
  return opening.openHouse(process.env, { basemap: 'public/data/basemap' }, report)
}

/** Puts the server behind the pages, in the same process; a change in one of its files opens it anew. */
function houseBehindPages(): Plugin {
  let house: Promise<House> | undefined
  const close = async () => (await house?.catch(() => undefined))?.close()
  return {
    name: 'house-behind-pages',
    apply: 'serve',
    configureServer(vite) {
      const reopen = () => {
        house = close().then(() => openHouse(vite))
        house.catch((error) => vite.config.logger.error(String(error)))
      }
      vite.watcher.on('change', (file) => {
        if (vite.environments.ssr.moduleGraph.getModulesByFile(file)) reopen()
      })
      const answer = getRequestListener(
        async (request) => (await house)?.fetch(request) ?? new Response(null, { status: 503 }),
      )
      vite.middlewares.use((request, response, next) => {
        if (/^\/(api|data|photos)\//.test(request.url ?? '')) void answer(request, response)
        else next()
      })
      reopen()
    },
    closeBundle: close,
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), houseBehindPages()],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500 },
  server: { port: Number(process.env.PORT ?? 8024) },
})
