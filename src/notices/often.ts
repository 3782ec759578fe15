/** How often somebody is told: at once, once a day or once a week, in the morning in Beijing. */
export const oftens = ['now', 'daily', 'weekly'] as const
export type Often = (typeof oftens)[number]

const hour = 3_600_000
const day = 24 * hour

/** The hour in Beijing (UTC+8) at which a digest leaves, and the weekday of the weekly one (0 Sunday). */
const digestHour = 8
const digestWeekday = 1

/**
 * The instant (ms since 1970) at which something that happened is told: at once, or with the next digest, which is never
 * the one that leaves at this very moment.
 */
export function dueAt(often: Often, happened: number): number {
  if (often === 'now') return happened
  const shift = (8 - digestHour) * hour
  const morning = (Math.floor((happened + shift) / day) + 1) * day - shift
  if (often === 'daily') return morning
  const weekday = new Date(morning + 8 * hour).getUTCDay()
  return morning + ((digestWeekday - weekday + 7) % 7) * day
}
