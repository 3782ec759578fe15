/** What the browser loads: before the first useful words, and for the whole first view, ours against the bare page. */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page as Tab } from '@playwright/test'
import { openBrowser } from './browser.ts'
import { type Row, report } from './measure.ts'
import { openPages, type Page } from './pages.ts'

interface Loaded {
  path: string
  kind: 'script' | 'data' | 'page'
  zippedBytes: number
}

function kindOf(path: string): Loaded['kind'] {
  if (/\.m?js$/.test(path)) return 'script'
  return path.startsWith('data/') ? 'data' : 'page'
}

/** Everything the page asks for until the browser rests, workers included, gzip at its usual level. */
async function firstView(page: Page): Promise<Loaded[]> {
  const measured = await openBrowser()
  const { tab } = measured
  const paths = new Set<string>()
  tab.context().on('request', (request) => {
    if (request.url().startsWith(page.url)) paths.add(new URL(request.url()).pathname.slice(1) || 'index.html')
  })
  await tab.goto(page.url)
  await tab.locator('canvas').first().waitFor({ state: 'attached' })
  await measured.rest()
  await measured.close()
  return Promise.all([...paths].map((path) => loaded(page, path)))
}

async function loaded(page: Page, path: string): Promise<Loaded> {
  const bytes = await readFile(`${page.folder}/${decodeURIComponent(path)}`).catch(() => Buffer.alloc(0))
  return { path, kind: kindOf(path), zippedBytes: bytes.length === 0 ? 0 : gzipSync(bytes).length }
}

/** What the page's own HTML names (scripts, styles, preloads): with nothing else, its first useful words must be there. */
async function beforeFirstWords(page: Page): Promise<Loaded[]> {
  const html = await readFile(`${page.folder}/index.html`, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|mjs|css))"/g)].flatMap(([, path]) =>
    path ? [path] : [],
  )
  const allowed = new Set(['index.html', ...named])
  const measured = await openBrowser()
  const { tab } = measured
  await refuseOthers(tab, page, allowed)
  await tab.goto(page.url, { waitUntil: 'commit' })
  await tab.getByText('小蜜丰地图').filter({ visible: true }).first().waitFor()
  await measured.close()
  return Promise.all([...allowed].map((path) => loaded(page, path)))
}

/** Lets only scripts and styles of the list through; data may always come. */
async function refuseOthers(tab: Tab, page: Page, allowed: ReadonlySet<string>): Promise<void> {
  await tab.route(`${page.url}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    return allowed.has(path) || kindOf(path) === 'data' ? route.continue() : route.abort()
  })
}

function kilobytes(files: readonly Loaded[], kind?: Loaded['kind']): number {
  return (
    files.filter((file) => kind === undefined || file.kind === kind).reduce((sum, file) => sum + file.zippedBytes, 0) /
    1000
  )
}

const pages = await openPages()
const early = await beforeFirstWords(pages.ours)
const ours = await firstView(pages.ours)
const bare = await firstView(pages.bare)
await pages.close()

const rows: Row[] = [
  { what: 'before the first useful words', measured: kilobytes(early), unit: 'kB gz', atMost: 200 },
  {
    what: 'scripts of the first view, worker included',
    measured: kilobytes(ours, 'script'),
    compared: kilobytes(bare, 'script'),
    unit: 'kB gz',
    atMost: 1.4,
  },
  { what: 'data of the first view', measured: kilobytes(ours, 'data'), unit: 'kB gz', atMost: 900 },
]
console.table(ours.toSorted((a, b) => b.zippedBytes - a.zippedBytes).slice(0, 12))
report(rows)
