/** Asking the server about opinions: its rules, what was said near by, following one, and what became of one's own. */
import type { Key } from '../changes/record.ts'
import type { OpinionProperties } from './opinion.ts'
import type { OpinionTiers } from './opinionDue.ts'
import type { Tracked } from './tracked.ts'

/** What came of asking: an answer, a refusal in the server's words, or no answer at all. */
export type Asked<T> =
  | { state: 'answered'; value: T }
  | { state: 'refused'; error: string; message: string; status: number }
  | { state: 'unreached' }

/** What this server lets one say. */
export interface OpinionRules {
  contact: boolean
  /** Days for which a contact is kept after an opinion is closed, and in all. */
  contactDays: number
  contactDaysAtMost: number
  photos: boolean
  /** How long each step may take. */
  tiers: OpinionTiers
}

/** A public opinion near a place. */
export interface NearOpinion extends Pick<OpinionProperties, 'topic' | 'stage' | 'text' | 'submittedOn'> {
  key: Key
  /** How many met the same. */
  met: number
  metres: number
}

const door = new URL('api/opinions', document.baseURI).href

/** Asks one of the routes of opinions (`''` is the door itself, others begin with `/`); a body makes it a POST. */
export async function ask<T>(path: string, body?: object): Promise<Asked<T>> {
  const answer = await fetch(`${door}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!answer || answer.status >= 502) return { state: 'unreached' }
  const value = await answer.json().catch(() => null)
  if (value === null) return { state: 'unreached' }
  if (answer.ok) return { state: 'answered', value: value as T }
  return { state: 'refused', error: textOf(value, 'error'), message: textOf(value, 'message'), status: answer.status }
}

function textOf(value: unknown, name: string): string {
  const text = value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
  return typeof text === 'string' ? text : ''
}

export function askRules(): Promise<Asked<OpinionRules>> {
  return ask('/rules')
}

/** Public opinions within 50 m of a place (degrees lon/lat), the nearest first. */
export function askNear(
  at: readonly [number, number],
  topic: string | null,
): Promise<Asked<{ opinions: NearOpinion[] }>> {
  const query = new URLSearchParams({ lon: String(at[0]), lat: String(at[1]), ...(topic && { topic }) })
  return ask(`/near?${query}`)
}

/** What became of the opinion of a code; the code travels in the body, which no log keeps. */
export function askTracked(code: string): Promise<Asked<Tracked>> {
  return ask('/track', { code })
}

/** What a resident may do with their own: be content, reopen, withdraw, have the contact deleted. */
export type OwnDeed =
  | { deed: 'confirm'; satisfied: boolean }
  | { deed: 'reopen'; reason: string }
  | { deed: 'withdraw' }
  | { deed: 'forget' }

export function doWithOwn(code: string, { deed, ...rest }: OwnDeed): Promise<Asked<Tracked>> {
  return ask(`/track/${deed}`, { code, ...rest })
}
