/** Coverage: which alleys of a unit have had their inspection of a month and which not yet (DOMAIN §3: every alley once a month). */
import type { Key } from '../changes/record.ts'
import type { Alley } from './alley.ts'
import type { Inspection } from './inspection.ts'
import { isCompleted } from './stage.ts'

export interface Coverage {
  /** The month, as in `2026-11`. */
  month: string
  /** Inspected in this month. */
  visited: Alley[]
  /** To be inspected still, the one whose last inspection lies longest back first. */
  left: Alley[]
  /** ISO date of each alley's last inspection up to the day, by key; none where it was never inspected. */
  lastOn: ReadonlyMap<Key, string>
}

type Inspected = Pick<Inspection, 'properties'>

/**
 * Reads the coverage of the month of an ISO date, up to that date; an alley that need not be inspected counts where it was
 * all the same.
 */
export function coverageOn(alleys: readonly Alley[], inspections: readonly Inspected[], date: string): Coverage {
  const month = date.slice(0, 7)
  const lastOn = new Map<Key, string>()
  for (const { properties } of inspections) {
    const alley = properties.alley as Key
    if (properties.date <= date && properties.date > (lastOn.get(alley) ?? '')) lastOn.set(alley, properties.date)
  }
  const isVisited = ({ id }: Alley) => lastOn.get(id)?.startsWith(month) ?? false
  const counted = alleys.filter((alley) => isVisited(alley) || isInspected(alley))
  const left = counted
    .filter((alley) => !isVisited(alley))
    .sort((one, other) => (lastOn.get(one.id) ?? '').localeCompare(lastOn.get(other.id) ?? ''))
  return { month, visited: counted.filter(isVisited), left, lastOn }
}

/** Whether an alley is to be inspected every month: from its acceptance on, through rework too. */
export function isInspected({ properties }: Pick<Alley, 'properties'>): boolean {
  return isCompleted(properties.stage) || properties.awardedOn !== null
}
