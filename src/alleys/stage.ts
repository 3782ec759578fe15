/** The renovation stages of an alley, their order, and which may follow which (DOMAIN §3). */

export const stages = [
  'notStarted',
  'surveyed',
  'designed',
  'consulting',
  'constructing',
  'accepted',
  'maintained',
  'rework',
] as const

export type Stage = (typeof stages)[number]

/** The chain without its side stage `rework`. */
export const stageChain = stages.slice(0, 7) as readonly Stage[]

/** Whether the work of this stage counts as completed (DOMAIN §5, completionRate). */
export function isCompleted(stage: Stage): boolean {
  return stage === 'accepted' || stage === 'maintained'
}

/** How many of the alleys are completed, and of how many; the share is null where there is none. */
export function completionOf(stagesFound: Iterable<Stage>): { done: number; planned: number; share: number | null } {
  let done = 0
  let planned = 0
  for (const stage of stagesFound) {
    planned += 1
    if (isCompleted(stage)) done += 1
  }
  return { done, planned, share: planned === 0 ? null : done / planned }
}

/** What a step from one stage to another is: the plain next step, one that needs a reason, or none at all. */
export type Step = 'next' | 'needsReason' | 'none'

/** Steps along the chain are plain; `rework` follows constructing, accepted or maintained and leads back to constructing or accepted. */
export function canBecome(from: Stage, to: Stage): Step {
  if (from === to) return 'none'
  if (to === 'rework') return ['constructing', 'accepted', 'maintained'].includes(from) ? 'next' : 'needsReason'
  if (from === 'rework') return to === 'constructing' || to === 'accepted' ? 'next' : 'needsReason'
  return stageChain.indexOf(to) === stageChain.indexOf(from) + 1 ? 'next' : 'needsReason'
}
