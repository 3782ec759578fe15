/** What a browser says of itself, and how often. */
import type { Key } from './record.ts'

/** How often a browser says that it is still there, and after how long it is forgotten, in milliseconds. */
export const beatMs = 15_000
export const forgottenMs = 40_000

/** `tab` is a UUID of the browser's own, `gone` says that it left. */
export interface Beat {
  tab: string
  key: Key
  doing: 'looking' | 'editing' | 'gone'
}

/** A beat with who it is: the key of a person, or the name of an account. */
export interface Presence extends Beat {
  author: string
}
