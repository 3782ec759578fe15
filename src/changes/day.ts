/** A day of the map is a day in Beijing (UTC+8, no summer time): all dates people read and ask for are such days. */

const offsetMs = 8 * 60 * 60 * 1000

/** The ISO date in Beijing of an instant (ISO 8601 UTC): `2024-05-01T16:00:00.000Z` → `2024-05-02`. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + offsetMs).toISOString().slice(0, 10)
}

/** The first instant (ISO 8601 UTC) after a Beijing day: `2024-05-01` → `2024-05-01T16:00:00.000Z`. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T24:00:00Z`) - offsetMs).toISOString()
}

/** The later of two ISO dates, or of two instants written alike. */
export function later(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? other : one
}
