/** What a resident's device sends: its shape, and what its text may be; asked by the form before it sends and by the server. */
import { z } from 'zod'
import { isKey, type Key, kindOf } from '../changes/record.ts'
import { opinionLimits, opinionTopics, opinionTypes } from './opinion.ts'

/** Addresses of web pages that a text may hold. */
const linkLimit = 2

const keyOf = (kind: string) => z.custom<Key>((value) => isKey(value) && kindOf(value) === kind)
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** How somebody may be reached; each line may be left out. */
const contactShape = z.strictObject({
  name: z.string().trim().min(1).max(60).optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d -]{5,20}$/)
    .optional(),
  email: z.string().trim().max(120).pipe(z.email()).optional(),
})
export type Contact = z.infer<typeof contactShape>

const sending = {
  /** Made by the device for this sending and kept to itself; sending again under it is harmless. */
  id: z.uuid(),
  language: z.enum(languages),
  /** See `accounts/proof.server.ts`. */
  proof: z.unknown(),
}

export const opinionBodyShape = z.strictObject({
  ...sending,
  type: z.enum(opinionTypes),
  topic: z.enum(opinionTopics),
  text: z.string().max(2 * opinionLimits.text),
  /** Where the pin stands: degrees WGS84 lon/lat. */
  place: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).nullish(),
  alley: keyOf('alley').nullish(),
  unit: keyOf('unit').nullish(),
  /** Photos that were sent before, with their pixels. */
  photos: z
    .array(z.strictObject({ id: z.uuid(), width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000) }))
    .max(opinionLimits.photos)
    .nullish(),
  contact: contactShape.nullish(),
})
export type OpinionBody = z.infer<typeof opinionBodyShape>

export const agreeBodyShape = z.strictObject(sending)

const code = z.string().max(40)
export const trackBodyShape = z.strictObject({ code })
export const confirmBodyShape = z.strictObject({ code, satisfied: z.boolean() })
export const reopenBodyShape = z.strictObject({ code, reason: z.string().max(2 * opinionLimits.reason) })

/** A text as it is kept: in one normal form, without what steers screens and cannot be seen, its edges trimmed. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\u200d]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** What is wrong with a plain text; null when it may be sent. */
export function faultOfText(text: string, most: number): 'empty' | 'long' | 'links' | null {
  if (text === '') return 'empty'
  if (text.length > most) return 'long'
  const links = text.match(/https?:\/\/|www\.|[a-z0-9-]{2,}\.(com|cn|net|org|top|xyz|info|vip|shop|io)\b/gi) ?? []
  return links.length > linkLimit ? 'links' : null
}
