/** Presence: who else is looking at or editing a record just now, which locks nothing and is kept nowhere. */
import { z } from 'zod'
import { isKey, type Key } from './record.ts'

/** How often a browser says that it is still there, and after how long it is forgotten, in milliseconds. */
export const beatMs = 15_000
export const forgottenMs = 40_000

/** What a browser says of itself: `tab` is a UUID of its own, `gone` says that it left. */
export const beatShape = z.strictObject({
  tab: z.uuid(),
  key: z.custom<Key>(isKey, { error: 'key' }),
  doing: z.enum(['looking', 'editing', 'gone']),
})

export type Beat = z.infer<typeof beatShape>

/** A beat with who it is: the key of a person, or the name of an account. */
export interface Presence extends Beat {
  author: string
}
