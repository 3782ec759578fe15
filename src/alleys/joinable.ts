/** Which alleys can be joined to the one in hand: those whose ends are near enough, as they lie on the desk or as they stand. */
import type { Alley } from './alley.ts'
import { alleyOfDraft, type Draft } from './desk.ts'
import { endsApart, type Line } from './line.ts'
import { joinReach } from './repair.ts'

/** How many are offered. */
const most = 4

/** The nearest first, with the metres between the ends. @param around alleys that may be near. */
export function joinableWith(
  draft: Draft,
  drafts: readonly Draft[],
  around: readonly Alley[],
): { alley: Alley; metres: number }[] {
  const onDesk = new Set(drafts.map(({ key }) => key))
  const laid = drafts.filter(({ key, gone }) => key !== draft.key && !gone).map(alleyOfDraft)
  return [...laid, ...around.filter(({ id }) => !onDesk.has(id))]
    .flatMap((alley) => {
      if (!alley.geometry || !draft.geometry) return []
      return [{ alley, metres: endsApart(draft.geometry, alley.geometry as Line) }]
    })
    .filter(({ metres }) => metres <= joinReach)
    .sort((one, other) => one.metres - other.metres)
    .slice(0, most)
}
