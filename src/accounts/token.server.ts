/** The administrator's token: whoever bears it is administrator, for scripts and the command line. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Reader } from '../changes/kind.ts'

export const administrator: Reader = { role: 'administrator', units: [], person: null }

/** Whether an Authorization header is `Bearer …` with the token; without a token set, none is. Compares in constant time. */
export function bearsToken(token: string | undefined): (authorization: string | null) => boolean {
  const expected = digest(`Bearer ${token}`)
  return (given) => Boolean(token) && given !== null && timingSafeEqual(digest(given), expected)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
