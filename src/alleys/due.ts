/** What an alley's due date means at its stage, and how far away it is. */
import type { Speaker } from '../words/speak.ts'
import type { AlleyProperties } from './alley.ts'
import { isCompleted } from './stage.ts'

const dueStages = ['constructing', 'rework', 'consulting'] as const

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The ISO date so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The sentence for a due date at a stage, or undefined where none is set or the work is done. */
export function dueSentence(
  { stage, due }: Pick<AlleyProperties, 'stage' | 'due'>,
  words: Speaker,
): string | undefined {
  if (!due || isCompleted(stage)) return undefined
  const named = dueStages.find((one) => one === stage)
  return words.say(named ? `due.${named}` : 'due.other', { date: words.date(due) })
}

/** How long is left until an ISO date, in words: overdue, today, or days left. */
export function timeLeft(due: string, today: string, words: Speaker): string {
  const days = daysBetween(today, due)
  if (days === 0) return words.say('due.today')
  return days < 0 ? words.say('due.overdue', { n: -days }) : words.say('due.left', { n: days })
}

/** The programme round in words: a span of three years, or the one that has only begun; unknown is said so. */
export function roundSentence(round: AlleyProperties['programmeRound'], words: Speaker): string {
  if (!round) return words.say('alley.roundUnknown')
  return round.endsWith('-')
    ? words.say('alley.roundSince', { year: round.slice(0, 4) })
    : words.say('alley.round', { round })
}

/** Alleys that want watching: rework first, then works and notices, the earliest due date first. */
export function watchList<T extends { properties: Pick<AlleyProperties, 'stage' | 'due'> }>(alleys: readonly T[]): T[] {
  const rank = { rework: 0, constructing: 1, consulting: 2 } as Record<string, number>
  return alleys
    .filter(({ properties }) => properties.stage in rank && properties.due)
    .sort(
      ({ properties: one }, { properties: other }) =>
        rank[one.stage]! - rank[other.stage]! || String(one.due).localeCompare(String(other.due)),
    )
}
