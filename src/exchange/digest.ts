/** Digests: the same content always gets the same name, so that importing twice is importing once. */

/** The first 16 hexadecimal digits of SHA-256: two of a million names meet with a chance of 1 to 37 million. */
export async function shortDigest(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 16)
}

/** A UUID (version 8 of RFC 9562) from the SHA-256 of a text. */
export async function uuidOf(text: string): Promise<string> {
  const hex = await sha256(text)
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ]
  return parts.join('-')
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
