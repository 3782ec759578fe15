/** Presence: who else is looking at or editing a record just now, which locks nothing and is kept nowhere. */
import { z } from 'zod'
import type { Beat } from './presenceBeat.ts'
import { isKey, type Key } from './record.ts'

/** A beat as a browser sends it. */
export const beatShape: z.ZodType<Beat> = z.strictObject({
  tab: z.uuid(),
  key: z.custom<Key>(isKey, { error: 'key' }),
  doing: z.enum(['looking', 'editing', 'gone']),
})
