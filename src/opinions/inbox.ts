/** The inbox of those who handle opinions: what waits for them, by when, and in which order they see it. */
import { distanceBetween } from '../geo/measure.ts'
import type { Opinion, OpinionProperties } from './opinion.ts'
import { type Due, nextDue, type OpinionTiers } from './opinionDue.ts'
import { isSettled } from './opinionSteps.ts'

export const inboxGroups = ['todo', 'doing', 'done'] as const
export type InboxGroup = (typeof inboxGroups)[number]

/** Parts of the list, topmost first: what just arrived here, what a resident reopened, then by how soon it is due. */
export const inboxParts = ['fresh', 'reopened', 'over', 'today', 'week', 'later', 'none'] as const
export type InboxPart = (typeof inboxParts)[number]

/** Days within which something is due this week. */
const week = 7

/** An opinion in the inbox: what is waited for, by when, and how many days are left (negative when it is overdue). */
export interface Waiting {
  opinion: Opinion
  part: InboxPart
  what: 'screen' | 'answer' | 'reply' | null
  due: Due | null
  days: number | null
}

/** What is narrowed down to; an absent row leaves all. */
export interface InboxFilter {
  stage?: OpinionProperties['stage'] | undefined
  topic?: OpinionProperties['topic'] | undefined
  /** Key of the person who looks after it. */
  handler?: string | undefined
}

/** Whether somebody of the unit has to do something now, waits for others, or is done with it. */
export function groupOf({ properties: { stage } }: Opinion): InboxGroup {
  if (isSettled(stage)) return 'done'
  return stage === 'answered' || stage === 'forwarded' ? 'doing' : 'todo'
}

/** Whether an opinion passes a filter. */
export function passes({ properties }: Opinion, { stage, topic, handler }: InboxFilter): boolean {
  return (
    (!stage || properties.stage === stage) &&
    (!topic || properties.topic === topic) &&
    (!handler || properties.handler === handler)
  )
}

/** How an opinion waits. @param today ISO date. */
export function waitingOf(opinion: Opinion, today: string, tiers: OpinionTiers, isFresh = false): Waiting {
  const next = nextDue(opinion.properties, tiers)
  const days = next && daysBetween(today, next.due.on)
  const part = isFresh ? 'fresh' : opinion.properties.stage === 'reopened' ? 'reopened' : partOf(days)
  return { opinion, part, what: next?.what ?? null, due: next?.due ?? null, days }
}

/** Opinions in the order of the inbox: part by part, what is due first before the rest; what is done, the newest first. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  const rank = ({ part }: Waiting) => inboxParts.indexOf(part)
  return waiting.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.due?.on ?? '').localeCompare(other.due?.on ?? '') ||
      newestFirst(one.opinion, other.opinion),
  )
}

/** How many of the opinions somebody has to do something about now, and how many of those are overdue. */
export function pressing(opinions: readonly Opinion[], today: string, tiers: OpinionTiers) {
  const open = opinions
    .filter((opinion) => groupOf(opinion) === 'todo')
    .map((opinion) => waitingOf(opinion, today, tiers))
  const isLate = ({ days, part }: Waiting) => part === 'reopened' || (days !== null && days <= 0)
  return { todo: open.length, late: open.filter(isLate).length }
}

/** The first sentence of what somebody wrote, for a line of a list. */
export function headlineOf(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[。！？!?；;])|\n/)
  return first.trim().replace(/[。；;]$/, '')
}

/** What follows the headline; empty where it says all. */
export function afterHeadline(text: string): string {
  return text
    .trim()
    .slice(headlineOf(text).length)
    .replace(/^[。；;\s]+/, '')
}

/** Metres within which another opinion may say the same. */
const sameReach = 200

/** Opinions into which one may be merged: open ones of its alley or near it, of the same topic first, then the nearest. */
export function mergeable(opinion: Opinion, all: readonly Opinion[]): { opinion: Opinion; metres: number | null }[] {
  const { topic, alley } = opinion.properties
  return all
    .filter(({ id, properties }) => id !== opinion.id && !isSettled(properties.stage))
    .map((other) => ({ opinion: other, metres: metresTo(opinion, other) }))
    .filter(
      ({ opinion: { properties }, metres }) =>
        (alley !== null && properties.alley === alley) || (metres !== null && metres <= sameReach),
    )
    .toSorted(
      (one, other) =>
        Number(other.opinion.properties.topic === topic) - Number(one.opinion.properties.topic === topic) ||
        (one.metres ?? Number.POSITIVE_INFINITY) - (other.metres ?? Number.POSITIVE_INFINITY) ||
        newestFirst(one.opinion, other.opinion),
    )
}

function metresTo({ geometry: one }: Opinion, { geometry: other }: Opinion): number | null {
  if (one?.type !== 'Point' || other?.type !== 'Point') return null
  return distanceBetween(one.coordinates, other.coordinates)
}

function newestFirst(one: Opinion, other: Opinion): number {
  return other.properties.submittedOn.localeCompare(one.properties.submittedOn) || other.id.localeCompare(one.id)
}

function partOf(days: number | null): InboxPart {
  if (days === null) return 'none'
  if (days < 0) return 'over'
  if (days === 0) return 'today'
  return days <= week ? 'week' : 'later'
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
