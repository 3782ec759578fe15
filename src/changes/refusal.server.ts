/** Refusals: what the server answers instead, as sentences in the reader's language: what happened, what is safe, what to do. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { en } from '../words/en.ts'
import { type Speaker, speaker, type WordKey } from '../words/speak.ts'
import { zhHans } from '../words/zhHans.ts'
import { zhHant } from '../words/zhHant.ts'
import type { ShapeSpeaker } from './incoming.ts'
import type { Fault } from './kind.ts'

/** The language of an answer: our sentences, and those of the shapes. */
export interface Tongue extends Pick<Speaker, 'say' | 'name' | 'language'> {
  shapes: ShapeSpeaker
}

const simplified: Tongue = { ...speaker('zh-Hans', zhHans, ''), shapes: { error: z.locales.zhCN().localeError } }
const traditional: Tongue = { ...speaker('zh-Hant', zhHant, ''), shapes: { error: z.locales.zhTW().localeError } }
const english: Tongue = { ...speaker('en', en, ''), shapes: { error: z.locales.en().localeError } }

/** The first of our languages in Accept-Language; Simplified Chinese when there is none. */
export function tongueOf(request: Request): Tongue {
  const asked = /\b(zh(-hant|-tw|-hk|-mo)?|en)\b/i.exec(request.headers.get('accept-language') ?? '')
  if (asked?.[1]?.toLowerCase() === 'en') return english
  return asked?.[2] ? traditional : simplified
}

export type Refusal =
  | 'notAllowed'
  | 'mayNot'
  | 'strangeOrigin'
  | 'signIn'
  | 'tooManyGuesses'
  | 'password'
  | 'nameTaken'
  | 'nameShape'
  | 'invitationOver'
  | 'passwordLinkOver'
  | 'noPassword'
  | 'lastAdministrator'
  | 'administratorsOnly'
  | 'membershipShape'
  | 'conflict'
  | 'reused'
  | 'shape'
  | 'tooLarge'
  | 'encoding'
  | 'truncated'
  | 'notANumber'
  | 'notJson'
  | 'tooDeep'
  | 'unsafeName'
  | 'notFound'
  | 'day'
  | 'indicatorDays'
  | 'differenceDays'
  | 'indicatorSeries'
  | 'number'
  | 'photoSignIn'
  | 'photoId'
  | 'photoTaken'
  | 'photoKind'
  | 'photoHeic'
  | 'photoBroken'
  | 'photoTooManyPixels'
  | 'photoTooLarge'
  | 'photoProtocol'
  | 'opinionShape'
  | 'opinionEmpty'
  | 'opinionLong'
  | 'opinionLinks'
  | 'opinionOutside'
  | 'opinionPhotos'
  | 'opinionProof'
  | 'opinionReused'
  | 'opinionUnit'
  | 'opinionNear'
  | 'opinionCode'
  | 'opinionAuthor'
  | 'opinionStep'
  | 'contactNotTaken'
  | 'contactOthers'
  | 'tooManyOpinions'
  | 'tooManyCodes'
  | 'followShape'
  | 'followWay'
  | 'followFull'
  | 'followMail'
  | 'followToken'
  | 'tooManyFollows'
  | 'server'

/** Answers `{ error, message, … }`; nothing of it is kept on the way. */
export function refuse(
  context: Context,
  status: ContentfulStatusCode,
  error: Refusal,
  more: { values?: Record<string, string | number>; [name: string]: unknown } = {},
): Response {
  const { values, ...rest } = more
  const message = tongueOf(context.req.raw).say(`fault.${error}`, values)
  return context.json({ error, message, ...rest }, status, { 'cache-control': 'no-store' })
}

/** One sentence for each fault, with the path of its field. */
export function toldFaults(faults: readonly Fault[], { say }: Tongue): { path: string; message: string }[] {
  return faults.map(({ field, code, detail = '' }) => {
    if (code === 'shape') return { path: field, message: say('fault.field', { field, detail }) }
    if (!code.startsWith('geometry.'))
      return { path: field, message: say(`fault.${code}` as WordKey, { field, detail }) }
    return { path: field, message: say('fault.field', { field, detail: say(code as WordKey) }) }
  })
}
