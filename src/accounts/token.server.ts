/** Who is asking: whoever bears the administrator's token is one, everyone else is the public. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { publicReader, type Reader } from '../changes/kind.ts'

export const administrator: Reader = { role: 'administrator', units: [] }

/** Reads `Authorization: Bearer …`; without a token set, nobody is administrator. Compares in constant time. */
export function readerByToken(token: string | undefined): (request: Request) => Reader {
  const expected = digest(`Bearer ${token}`)
  return (request) => {
    const given = request.headers.get('authorization')
    return token && given && timingSafeEqual(digest(given), expected) ? administrator : publicReader
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
