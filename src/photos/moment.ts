/** What a photo taken today shows of the works: before, during or after them, as the stage of its alley says. */
import type { Moment } from './photo.ts'

const moments: Readonly<Record<string, Moment>> = {
  constructing: 'during',
  rework: 'during',
  accepted: 'after',
  maintained: 'after',
}

/** @param stage of the alley (DOMAIN §3); before the works at every stage that is not named. */
export function momentAt(stage: string): Moment {
  return moments[stage] ?? 'before'
}
