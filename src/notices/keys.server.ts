/** The keys of web push: given by the environment, or made on the first start and kept in the data folder for its owner alone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import webPush from 'web-push'
import { z } from 'zod'
import type { VapidKeys } from './push.server.ts'

const keysShape = z.object({ publicKey: z.string().length(87), privateKey: z.string().length(43) })

/**
 * Of two processes that make keys at once, both take the first.
 * @throws with a plain sentence when only half of a pair is given, or the file holds none.
 */
export function vapidKeysIn(
  folder: string,
  { VAPID_PUBLIC, VAPID_PRIVATE }: Readonly<Record<string, string | undefined>>,
): VapidKeys {
  if (VAPID_PUBLIC || VAPID_PRIVATE) {
    const given = keysShape.safeParse({ publicKey: VAPID_PUBLIC, privateKey: VAPID_PRIVATE })
    if (given.success) return given.data
    throw new Error('VAPID_PUBLIC and VAPID_PRIVATE belong together, as made by: npx web-push generate-vapid-keys')
  }
  const file = join(folder, 'vapid-keys.json')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, JSON.stringify(webPush.generateVAPIDKeys()), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const kept = keysShape.safeParse(jsonIn(file))
  if (kept.success) return kept.data
  throw new Error(`${file} holds no keys. Delete it: the next start makes new ones, and browsers ask to follow again.`)
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
