/** Tracking codes: 80 bits in letters that are not mistaken for each other; only their digest is kept. */
import { createHash } from 'node:crypto'

/** Crockford's Base32: without I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

/**
 * The code of what a device sends under an id that it keeps to itself: the same for a second sending, so that nobody is left
 * without a code by a bad network. The id (a UUID, 122 bits of chance) is kept nowhere.
 */
export function codeOf(id: string): string {
  const bits = createHash('sha256').update(`code ${id.toLowerCase()}`).digest()
  const code = Array.from({ length: codeLength }, (_, place) => letters[bitsAt(bits, place * 5)])
  return (code.join('').match(/.{4}/g) ?? []).join('-')
}

/** What is kept of a code; how it is typed makes no difference: small letters, spaces, O for 0. */
export function hashOfCode(code: string): string {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`kept ${plain}`).digest('hex')
}

/** What is kept of the id of a sending. */
export function hashOfSending(id: string): string {
  return createHash('sha256').update(`sent ${id.toLowerCase()}`).digest('hex')
}

/** The id of the change set of a sending: always the same, and no way back to the id it was sent under. */
export function changeSetOf(id: string): string {
  const hex = createHash('sha256').update(`change set ${id.toLowerCase()}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function bitsAt(bytes: Buffer, bit: number): number {
  return (bytes.readUInt16BE(bit >> 3) >> (11 - (bit & 7))) & 31
}
