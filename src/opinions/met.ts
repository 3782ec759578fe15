/** How many have met the same. */
import type { Opinion } from './opinion.ts'

/** How many have met what an opinion says: its author, those who agreed, and the same of the opinions merged into it. */
export function metBy(opinion: Opinion, all: Iterable<Opinion>): number {
  return metIn(all)(opinion)
}

/** As {@link metBy}, for many opinions. */
export function metIn(all: Iterable<Opinion>): (opinion: Opinion) => number {
  const own = ({ properties }: Opinion) => 1 + (properties.agrees ?? 0)
  const merged = new Map<string, number>()
  for (const one of all) {
    const first = one.properties.duplicateOf
    if (first) merged.set(first, (merged.get(first) ?? 0) + own(one))
  }
  return (opinion) => own(opinion) + (merged.get(opinion.id) ?? 0)
}
