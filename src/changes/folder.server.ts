/** A folder of files from memory (the built app, the basemap): every file a page with its ETag and packings. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { Page } from './page.server.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/vnd.mapbox-vector-tile',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Vite puts a hash of the content into the names under `assets/`: such a file never changes. */
const unchanging = 'public, max-age=31536000, immutable'

/**
 * The pages of all files under a folder by their paths with `/`; none when there is no such folder.
 * @param guardsOf the headers of documents that are guarded in another way than the rest.
 */
export function pagesIn(
  folder: string,
  leaveOut = '',
  guardsOf: (path: string) => Record<string, string> | undefined = () => undefined,
): Map<string, Page> {
  const pages = new Map<string, Page>()
  for (const path of pathsIn(folder)) {
    if (leaveOut !== '' && path.startsWith(leaveOut)) continue
    const type = types[extname(path)] ?? 'application/octet-stream'
    const caching = /^(embed\/)?assets\//.test(path) ? unchanging : undefined
    pages.set(path, new Page(readFileSync(join(folder, path)), type, caching, false, guardsOf(path)))
  }
  return pages
}

/** The page for an address of the app built into a folder: the file itself, or the page at a folder's own address. */
export function pageOfApp(pages: ReadonlyMap<string, Page>, path: string): Page | null {
  const name = path.replace(/^\//, '')
  return pages.get(name === '' || name.endsWith('/') ? `${name}index.html` : name) ?? null
}

function pathsIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch {
    return []
  }
}
