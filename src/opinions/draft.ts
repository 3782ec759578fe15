/** The draft of an opinion: what somebody has said so far, and what is still missing before it can be sent. */
import type { Key } from '../changes/record.ts'
import type { OpinionProperties } from './opinion.ts'

/** Longest text, in characters, and most photos that the form takes; the server takes no fewer. */
export const textMost = 1000
export const photosMost = 3

/** A photo made small on the device. */
export interface DraftPhoto {
  /** UUID. */
  id: string
  blob: Blob
  /** Pixels. */
  width: number
  height: number
}

/** How the place was told: with the pin on the map, by choosing from the lists, or not at all. */
export type Where = 'pin' | 'list' | 'unknown'

export interface OpinionDraft {
  /** UUID made here, so that sending twice stays one opinion. */
  id: string
  where: Where
  /** Where the pin stands, degrees WGS84 lon/lat. */
  at: [number, number] | null
  /** Chosen from the lists. */
  unit: Key | null
  alley: Key | null
  topic: OpinionProperties['topic'] | null
  type: OpinionProperties['type']
  text: string
  photos: DraftPhoto[]
  name: string
  phone: string
  email: string
}

export function emptyDraft(id: string): OpinionDraft {
  return {
    id,
    where: 'pin',
    at: null,
    unit: null,
    alley: null,
    topic: null,
    type: 'complaint',
    text: '',
    photos: [],
    name: '',
    phone: '',
    email: '',
  }
}

/** Whether anything was said that it would be a pity to lose. */
export function hasContent({ topic, text, photos, name, phone, email }: OpinionDraft): boolean {
  return topic !== null || photos.length > 0 || [text, name, phone, email].some((said) => said.trim() !== '')
}

export type Lack = 'place' | 'outside' | 'topic' | 'text' | 'phone' | 'email'

/** Digits of a Chinese mobile number. */
export const phoneDigits = 11

/** The digits of a telephone number as it was typed. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '')
}

/**
 * What is missing or cannot be right, in the order of the form; empty when the draft can be sent.
 * @param isInside whether the pin stands in a unit; null while nobody knows yet.
 */
export function lacksOf(draft: OpinionDraft, isInside: boolean | null): Lack[] {
  const lacks: Lack[] = []
  if (draft.where === 'pin' && !draft.at) lacks.push('place')
  if (draft.where === 'pin' && draft.at && isInside === false) lacks.push('outside')
  if (draft.where === 'list' && !draft.unit) lacks.push('place')
  if (!draft.topic) lacks.push('topic')
  if (draft.text.trim().length === 0) lacks.push('text')
  if (draft.phone.trim() && !isPhone(draft.phone)) lacks.push('phone')
  if (draft.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) lacks.push('email')
  return lacks
}

/** A mobile number of 11 digits, also with 86 before it, or a fixed line with its area code. */
function isPhone(phone: string): boolean {
  const digits = digitsOf(phone)
  return /^(86)?1\d{10}$/.test(digits) || /^0\d{9,11}$/.test(digits)
}
