/** Asking the server about opinions: its rules, what was said near by, following one, and what became of one's own. */
import type { LoggedChangeSet } from '../changes/change.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Opinion, OpinionProperties } from './opinion.ts'
import type { OpinionTiers } from './opinionDue.ts'
import type { OpinionStage } from './opinionSteps.ts'

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

/** A stage that an opinion came to, when (ISO 8601 UTC), and by whom of the 1 + 24 + N. */
export interface Stop {
  stage: OpinionStage
  at: string
  by: Key | null
}

/** What became of an opinion, for whoever holds its code. */
export interface Tracked {
  opinion: Opinion
  isAuthor: boolean
  /** How many have met it, or what it was merged into. */
  met: number
  steps: Stop[]
  /** The opinion it was merged into, and what happened to that. */
  merged: Opinion | null
  mergedSteps: Stop[]
  /** The change of the alley that came of it. */
  done: LoggedChangeSet | null
  photos: MapRecord[]
  contactUntil: string | null
  mayWithdraw: boolean
  mayConfirm: boolean
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
