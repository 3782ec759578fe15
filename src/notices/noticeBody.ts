/** What a browser sends to follow something and to change its mind. */
import { z } from 'zod'
import { isKey, type Key, kindOf } from '../changes/record.ts'
import { oftens } from './often.ts'

/** Kinds of things that can be followed. */
export const followable = ['opinion', 'alley', 'unit'] as const

const about = z.custom<Key>((value) => isKey(value) && followable.some((kind) => kind === kindOf(value)))
const language = z.enum(['zh-Hans', 'zh-Hant', 'en'])
const token = z.string().max(60)
const base64url = z.string().regex(/^[\w-]+=*$/)

const subscription = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({ p256dh: base64url.length(87), auth: base64url.min(22).max(24) }),
})

export const followShape = z.strictObject({
  about: about.optional(),
  /** The tracking code of an opinion, instead. */
  code: z.string().max(40).optional(),
  language,
  subscription: subscription.optional(),
  email: z.string().trim().max(120).pipe(z.email()).optional(),
})

export const mineShape = z.strictObject({ token })
export const oftenShape = z.strictObject({ token, often: z.enum(oftens) })
export const unfollowShape = z.strictObject({ token, about: about.optional() })
