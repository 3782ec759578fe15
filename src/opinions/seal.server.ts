/** Sealing: contact details and exact places are encrypted (AES-256-GCM) before they are written anywhere. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Letters that a key must have at least. */
const keyLength = 32
const [nonceBytes, tagBytes] = [12, 16]

/** Opens and closes envelopes; each is bound to the opinion it belongs to. */
export interface Seal {
  close(opinion: string, text: string): string
  /** The text, or null where it cannot be opened: another key, another opinion, or somebody changed it. */
  open(opinion: string, sealed: string): string | null
}

/**
 * @param key the CONTACT_KEY of the environment; null without one.
 * @throws when it is too short to protect anything.
 */
export function sealWith(key: string | undefined): Seal | null {
  if (!key) return null
  if (key.length < keyLength) {
    throw new Error(`CONTACT_KEY needs ${keyLength} letters or more, for example from: openssl rand -base64 32`)
  }
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'contact of an opinion', 32))
  return {
    close: (opinion, text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(opinion))
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64')
    },
    open: (opinion, sealed) => {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < nonceBytes + tagBytes) return null
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(opinion))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
