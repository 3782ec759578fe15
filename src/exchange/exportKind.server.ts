/** The export of a kind: its records as they are now, as GeoJSON that can be imported again. */
import { open } from 'node:fs/promises'
import type { Speaker } from '../words/speak.ts'
import type { Door } from './door.server.ts'
import { NotDone } from './notDone.ts'

/**
 * Writes a new file, a FeatureCollection with one record a line, sorted by key.
 * @returns the number of records.
 * @throws {NotDone} when the file is there already or cannot be written.
 */
export async function exportKind(kind: string, file: string, door: Door, speaker: Speaker): Promise<number> {
  const records = await door.records(kind)
  const target = await open(file, 'wx').catch((error) => {
    throw new NotDone(speaker.say(error.code === 'EEXIST' ? 'cli.exists' : 'file.unwritable', { file }))
  })
  try {
    const lines = records.map((record) => JSON.stringify(record)).join(',\n')
    await target.write(`{"type":"FeatureCollection","name":${JSON.stringify(kind)},"features":[\n${lines}\n]}\n`)
    return records.length
  } finally {
    await target.close()
  }
}
