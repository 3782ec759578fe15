/** Builds the browser's part into `dist/` when it is missing or older than what it is made of. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const madeOf = ['src', 'public', 'embed', 'index.html', 'vite.config.ts', 'package.json']

/** The newest moment anything in a file or folder was written, in milliseconds since 1970; 0 when it is not there. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

const built = newest(join(root, 'dist', 'index.html'))
if (madeOf.some((name) => newest(join(root, name)) > built)) await build({ root, logLevel: 'warn' })
