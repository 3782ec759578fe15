/** Writes the demo town to a folder as any file server can hold it: the published files and the basemap. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LoggedChangeSet } from '../changes/change.ts'
import type { Kinds } from '../changes/kind.ts'
import { publish } from '../changes/publish.ts'
import { makeGround } from './ground.ts'
import { makeTown } from './town.ts'

/** What was written: how many change sets the town consists of, how many files, how many bytes. */
export interface Written {
  changeSets: number
  files: number
  bytes: number
}

/**
 * Replaces the folder by the demo town, the same bytes every time.
 * @param folder path of a folder; everything in it is removed first: ask {@link mayReplace} before.
 */
export async function writeDemo(folder: string, kinds: Kinds): Promise<Written> {
  const ground = makeGround()
  const { changeSets, setting } = makeTown(ground)
  const log = changeSets.map(
    (changeSet, index): LoggedChangeSet => ({ ...changeSet, seq: index + 1, madeAt: changeSet.at }),
  )
  const files = new Map([...publish(kinds, log, setting), ...ground.basemap()])
  await rm(folder, { recursive: true, force: true })
  let bytes = 0
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
    bytes += Buffer.byteLength(content)
  }
  return { changeSets: changeSets.length, files: files.size, bytes }
}

/** Whether a folder may be replaced by the demo town: it is not there, is empty, or holds published synthetic data. */
export async function mayReplace(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => [])
  if (names.length === 0) return true
  if (!names.includes('index.json')) return false
  const index: unknown = await readFile(join(folder, 'index.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  return typeof index === 'object' && index !== null && 'synthetic' in index && index.synthetic === true
}
