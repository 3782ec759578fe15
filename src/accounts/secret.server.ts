/** The secret that signs sessions: given by the environment, or made on the first start and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes that are as good as unguessable. */
const secretBytes = 32

/** The secret kept in a folder, readable by its owner alone; of two processes that make one at once, both take the first. */
export function secretIn(folder: string): string {
  const file = join(folder, 'auth-secret')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(secretBytes).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < secretBytes)
    throw new Error(`${file} holds no secret. Delete it: the next start makes one, and everyone signs in again.`)
  return secret
}
