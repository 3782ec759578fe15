/** How the browser's part is built (a folder for any file server, in any sub-folder) and how pages and server are run together while writing. */
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin, type ViteDevServer } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import type { House } from './src/open.server.ts'
import { en } from './src/words/en.ts'
import { wordsInTwo } from './src/words/inTwo.server.ts'
import { zhHans } from './src/words/zhHans.ts'
import { zhHant } from './src/words/zhHant.ts'

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
        if (/^\/(api|data|photos|feed)\//.test(request.url ?? '')) void answer(request, response)
        else next()
      })
      reopen()
    },
    closeBundle: close,
  }
}

/** What a phone is told when somebody puts the app on its first screen; the icons are made by `npm run icons`. */
const manifest = {
  id: './',
  start_url: './',
  scope: './',
  lang: 'zh-Hans',
  name: zhHans['app.name'],
  short_name: zhHans['app.shortName'],
  name_localized: { 'zh-Hans': zhHans['app.name'], 'zh-Hant': zhHant['app.name'], en: en['app.name'] },
  short_name_localized: {
    'zh-Hans': zhHans['app.shortName'],
    'zh-Hant': zhHant['app.shortName'],
    en: en['app.shortName'],
  },
  description: zhHans['app.subtitle'],
  display: 'standalone' as const,
  theme_color: '#FFFDF8',
  background_color: '#FFFDF8',
  icons: [
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
}

/** The service worker of `src/sw.ts` with the list of what the app consists of; the data are no part of it. */
const worker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  injectRegister: false,
  includeManifestIcons: false,
  manifest,
  injectManifest: {
    globPatterns: ['**/*.{js,mjs,css,html,svg,png,webmanifest}'],
    globIgnores: ['data/**', 'embed/**', 'sw.*'],
    maximumFileSizeToCacheInBytes: 4_000_000,
  },
})

/** What every page needs comes in one piece, whoever else needs it as well: many small ones cost a phone a request each. */
const firstPiece = new Set<string>()

/** Gathers what the page imports, and what that imports, before the pieces are cut; what comes later on demand is no part of it. */
function gatherFirstPiece(): Plugin {
  return {
    name: 'gather-first-piece',
    apply: 'build',
    buildEnd() {
      const open = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
      for (const id of open) {
        if (firstPiece.has(id)) continue
        firstPiece.add(id)
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
}

/** What an embedded comparison and an embedded unit say. */
const embeddedWords =
  /^(embed|card|tally|indicator|measure|counted|unknown|bodyType|noData|sample|map\.|report\.north|bulletin\.legend)/

/** The page that stands in other people's pages is built apart, so that it shares no piece with the app and stays light. */
function embeddedPage(): Plugin {
  let outDir = ''
  return {
    name: 'embedded-page',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        await build({
          root: resolve(import.meta.dirname, 'embed'),
          base: './',
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          plugins: [react(), wordsInTwo((key) => embeddedWords.test(key))],
          build: { target: 'es2023', outDir: join(outDir, 'embed'), emptyOutDir: true },
        })
      },
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), wordsInTwo(), houseBehindPages(), gatherFirstPiece(), worker, embeddedPage()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: (id) => firstPiece.has(id) }] } } },
  },
  server: { port: Number(process.env.PORT ?? 8024) },
})
