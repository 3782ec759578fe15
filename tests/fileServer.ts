/** A plain file server, such as anyone may put the built folder on. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from './town.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a folder on a free port, everything gzipped and kept in memory, so that two folders are served at the same speed.
 * @param under the sub-folder of the address, `/` or `/maps/fengtai/`.
 */
export async function serveFolder(folder: string, under = '/'): Promise<{ url: string; close(): void }> {
  const zipped = new Map<string, Promise<Buffer>>()
  const read = (path: string) => {
    const known = zipped.get(path) ?? readFile(path).then((bytes) => gzipSync(bytes))
    zipped.set(path, known)
    return known
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const wanted = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    const bytes = wanted.startsWith(under)
      ? await read(join(folder, wanted.slice(under.length))).catch(() => null)
      : null
    if (bytes === null) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(wanted)] ?? 'application/octet-stream'
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
  return { url: `http://127.0.0.1:${port}${under}`, close: () => server.close() }
}
