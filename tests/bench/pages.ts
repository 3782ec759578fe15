/** The two pages that are compared: ours as published to a file server, and a bare maplibre-gl page with the same lines. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { serveFolder } from '../fileServer.ts'

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
  await build({ root, logLevel: 'warn', build: { outDir: oursFolder, emptyOutDir: true } })
  await build({
    root: join(root, 'tests/bench/bare'),
    configFile: false,
    base: './',
    publicDir: join(root, 'public'),
    worker: { format: 'es' },
    logLevel: 'error',
    build: { outDir: bareFolder, emptyOutDir: true, target: 'es2023' },
  })
  const ours = await serveFolder(oursFolder)
  const bare = await serveFolder(bareFolder)
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
