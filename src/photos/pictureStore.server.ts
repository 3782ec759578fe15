/** Where pictures lie: a folder on disk, each under the SHA-256 of its bytes, written so that no half file ever bears its name. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A store of bytes by name (SHA-256 in hex); what returned is there, and a name always means the same bytes. */
export interface PictureStore {
  put(sha: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The bytes, or null where there are none. */
  read(sha: string): Promise<Uint8Array<ArrayBuffer> | null>
  has(sha: string): Promise<boolean>
  remove(sha: string): Promise<void>
  /** Every name with when it was written, in milliseconds since 1970. */
  list(): AsyncIterable<{ sha: string; at: number }>
}

const shaName = /^[0-9a-f]{64}$/

/** A folder on disk (made when missing): `ab/abcd…`; what a killed server left half written is removed with the next listing. */
export function diskStore(folder: string): PictureStore {
  const pathOf = (sha: string) => join(folder, sha.slice(0, 2), sha)
  return {
    put: async (sha, bytes) => {
      const path = pathOf(sha)
      const half = `${path}.${randomUUID()}.half`
      await mkdir(join(folder, sha.slice(0, 2)), { recursive: true })
      try {
        await writeThrough(half, bytes)
        await rename(half, path)
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
    },
    read: (sha) => readFile(pathOf(sha)).then((bytes) => Uint8Array.from(bytes), nullWhenMissing),
    has: async (sha) => (await stat(pathOf(sha)).catch(nullWhenMissing)) !== null,
    remove: (sha) => rm(pathOf(sha), { force: true }),
    list: () => listFolder(folder),
  }
}

/** Half files are younger than this while somebody still writes them, in milliseconds. */
const halfAge = 3_600_000

async function* listFolder(folder: string): AsyncGenerator<{ sha: string; at: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullWhenMissing)
  for (const entry of entries ?? []) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const at = (await stat(path).catch(nullWhenMissing))?.mtimeMs
    if (at === undefined) continue
    if (shaName.test(entry.name)) yield { sha: entry.name, at }
    else if (entry.name.endsWith('.half') && Date.now() - at > halfAge) await rm(path, { force: true })
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
