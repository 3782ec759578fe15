/** What a stage needs to be entered: a day by which it should end, a grade for what was accepted, a reason for a jump (DOMAIN §3). */
import type { Fault } from '../changes/kind.ts'
import type { AlleyProperties } from './alley.ts'
import { addDays } from './due.ts'
import { canBecome, type Stage, stageChain } from './stage.ts'

export type StageNeed = 'due' | 'awardedGrade' | 'awardedOn'

/** Works, rework and public notice have an end; what is accepted has a grade and the day it was awarded. */
export const stageNeeds: Record<Stage, readonly StageNeed[]> = {
  notStarted: [],
  surveyed: [],
  designed: [],
  consulting: ['due'],
  constructing: ['due'],
  accepted: ['awardedGrade', 'awardedOn'],
  maintained: [],
  rework: ['due'],
}

/** Days usually given: a week of notice for an alley's design, three weeks to mend; works have no usual length. */
const usualDays: Partial<Record<Stage, number>> = { consulting: 7, constructing: 90, rework: 21 }

type Staged = Pick<AlleyProperties, 'stage' | StageNeed>

/** What an alley lacks at its stage. */
export function missingAt(alley: Staged): StageNeed[] {
  return stageNeeds[alley.stage].filter((need) => !alley[need])
}

/** Whether a step goes back along the chain, where things are taken up as they stood before. */
function goesBack(from: Stage, to: Stage): boolean {
  return to !== 'rework' && from !== 'rework' && stageChain.indexOf(to) < stageChain.indexOf(from)
}

/**
 * The faults of a step from one stage to another: a jump without a word why, a stage entered without what it needs.
 * A step back asks for its reason only. No faults where the stage stays.
 */
export function faultsOfStep(after: Staged, before: Staged, comment: string): Fault[] {
  const step = canBecome(before.stage, after.stage)
  if (step === 'none') return []
  const unsaid = step === 'needsReason' && comment.trim() === ''
  const missing = goesBack(before.stage, after.stage) ? [] : missingAt(after)
  return [
    ...(unsaid ? [{ field: 'stage', code: 'step.reason' }] : []),
    ...missing.map((need) => ({ field: need, code: `step.${need}` })),
  ]
}

/**
 * The fields of a step to a stage on an ISO date, with what is usual for what it needs: the day itself for the award, an end
 * some days on; the grade is never guessed.
 */
export function fieldsOfStep(alley: Staged, stage: Stage, today: string): Partial<AlleyProperties> {
  const days = usualDays[stage]
  const awards = stage === 'accepted' && !alley.awardedOn
  return {
    stage,
    stageSince: today,
    due: days === undefined ? null : addDays(today, days),
    ...(awards && { awardedOn: today }),
  }
}
