/** The two pages that are compared: ours as published to a file server, and a bare maplibre-gl page with the same lines. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { freePort } from '../town.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page that can be looked at. */
export interface Page {
  url: string
  /** Where its files are; `data/` inside holds the published data. */
  folder: string
}

export interface Pages {
  ours: Page
  bare: Page
  close(): Promise<void>
}

/** Builds both pages into folders of their own and serves them alike. */
export async function openPages(): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  const oursFolder = join(folder, 'ours')
  const bareFolder = join(folder, 'bare')
  await build({ root, logLevel: 'warn', build: { outDir: oursFolder } })
  await build({
    root: join(root, 'tests/bench/bare'),
    configFile: false,
    base: './',
    publicDir: join(root, 'public'),
    worker: { format: 'es' },
    logLevel: 'error',
    build: { outDir: bareFolder, target: 'es2023' },
  })
  const ours = await serve(oursFolder)
  const bare = await serve(bareFolder)
  const close = async () => {
    ours.close()
    bare.close()
    await rm(folder, { recursive: true })
  }
  return { ours: { url: ours.url, folder: oursFolder }, bare: { url: bare.url, folder: bareFolder }, close }
}

/** Puts other data into both pages. */
export async function putData(pages: Pages, name: string, file: string): Promise<void> {
  for (const page of [pages.ours, pages.bare]) await cp(file, join(page.folder, 'data', name))
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
}

/** A plain file server: gzip for what is text, kept in memory so that both pages are served at the same speed. */
async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const zipped = new Map<string, Promise<Buffer>>()
  const read = (path: string) => {
    const known = zipped.get(path) ?? readFile(path).then((bytes) => gzipSync(bytes))
    zipped.set(path, known)
    return known
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
    )
    const bytes = await read(path).catch(() => null)
    if (bytes === null) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': bytes.length,
      'cache-control': 'max-age=600',
    })
    response.end(bytes)
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
