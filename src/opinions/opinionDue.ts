/** When an opinion must be dealt with: screened in a day, answered in seven days, replied to by a department in fifteen (DOMAIN §4). */
import { workday } from './holidays.ts'

/** The time tiers; a deployment may set others. */
export interface OpinionTiers {
  screenHours: number
  answerDays: number
  forwardDays: number
  /** Whether only working days count, or every day of the calendar. */
  counts: 'working' | 'calendar'
}

export const usualTiers: OpinionTiers = { screenHours: 24, answerDays: 7, forwardDays: 15, counts: 'working' }

/** A day by which something must be done; `isSure` is false where the holidays on the way are not announced yet. */
export interface Due {
  /** ISO date in Beijing. */
  on: string
  isSure: boolean
}

/** Tiers as the environment gives them: `hours answerDays forwardDays working|calendar`, for example `24 7 15 calendar`. */
export function tiersOf(text: string | undefined): OpinionTiers {
  if (!text) return usualTiers
  const [, hours, answer, forward, counts] =
    /^(\d{1,3}) (\d{1,3}) (\d{1,3}) (working|calendar)$/.exec(text.trim()) ?? []
  if (counts !== 'working' && counts !== 'calendar') {
    throw new Error(
      'OPINION_TIERS is four words: hours to screen, days to answer, days to forward, working or calendar.',
    )
  }
  return { screenHours: Number(hours), answerDays: Number(answer), forwardDays: Number(forward), counts }
}

/** The ISO date so many days that count after another; the day itself does not count. */
export function dueAfter(date: string, days: number, counts: OpinionTiers['counts']): Due {
  let [on, isSure] = [date, true]
  for (let left = days; left > 0; ) {
    on = nextDay(on)
    const day = workday(on)
    if (counts === 'calendar' || day.isWorked) left -= 1
    if (counts === 'working' && !day.isSure) isSure = false
  }
  return { on, isSure }
}

/** By when what came on an ISO date is answered. */
export function answerDue(submittedOn: string, tiers: OpinionTiers = usualTiers): Due {
  return dueAfter(submittedOn, tiers.answerDays, tiers.counts)
}

/** By when a department replies to what was forwarded on an ISO date. */
export function forwardDue(forwardedOn: string, tiers: OpinionTiers = usualTiers): Due {
  return dueAfter(forwardedOn, tiers.forwardDays, tiers.counts)
}

/** By when what came on an ISO date is screened: hours as whole days, for an opinion tells its day and not its hour. */
export function screenDue(submittedOn: string, tiers: OpinionTiers = usualTiers): Due {
  return dueAfter(submittedOn, Math.max(1, Math.ceil(tiers.screenHours / 24)), tiers.counts)
}

/** What is waited for next, and by when: screening, an answer, a department's reply; null where nothing is. */
export function nextDue(
  opinion: {
    stage: string
    submittedOn: string
    due?: string | null | undefined
    forwardDue?: string | null | undefined
  },
  tiers: OpinionTiers = usualTiers,
): { what: 'screen' | 'answer' | 'reply'; due: Due } | null {
  const { stage, submittedOn, due, forwardDue: reply } = opinion
  const answer = due ? { on: due, isSure: isAnnounced(due, tiers) } : answerDue(submittedOn, tiers)
  if (stage === 'submitted') return { what: 'screen', due: screenDue(submittedOn, tiers) }
  if (stage === 'screened' || stage === 'assigned' || stage === 'reopened') return { what: 'answer', due: answer }
  return stage === 'forwarded' && reply ? { what: 'reply', due: { on: reply, isSure: true } } : null
}

/** Whether the holidays up to a promised day are known, where they count. */
function isAnnounced(on: string, { counts }: OpinionTiers): boolean {
  return counts === 'calendar' || workday(on).isSure
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
