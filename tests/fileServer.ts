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
 * Serves a folder on a free port as it is at the moment of asking, everything gzipped.
 * @param under the sub-folder of the address, `/` or `/maps/fengtai/`.
 */
export async function serveFolder(folder: string, under = '/'): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const wanted = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    const bytes = wanted.startsWith(under)
      ? await readFile(join(folder, wanted.slice(under.length))).catch(() => null)
      : null
    if (bytes === null) {
      response.writeHead(404).end()
      return
    }
    const zipped = gzipSync(bytes)
    const type = types[extname(wanted)] ?? 'application/octet-stream'
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': zipped.length,
      'cache-control': 'max-age=600',
    })
    response.end(zipped)
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  return { url: `http://127.0.0.1:${port}${under}`, close: () => server.close() }
}
