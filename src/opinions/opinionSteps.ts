/** The steps of an opinion (DOMAIN §4): which stage may follow which, who takes the step, and what it must say. */
import type { Fault } from '../changes/kind.ts'
import type { Fields } from '../changes/record.ts'

export const opinionStages = [
  'submitted',
  'screened',
  'assigned',
  'answered',
  'forwarded',
  'resolved',
  'confirmed',
  'reopened',
  'duplicate',
  'outOfScope',
  'withdrawn',
] as const
export type OpinionStage = (typeof opinionStages)[number]

/** Stages at which nobody but its author and those who work on it knows of an opinion. */
export const unseenStages: readonly string[] = ['submitted', 'withdrawn']

/** Who takes steps: the resident who spoke, by the tracking code, and those of the unit, signed in. */
export type OpinionRole = 'resident' | 'volunteer' | 'planner'

export interface OpinionStep {
  from: OpinionStage
  to: OpinionStage
  roles: readonly OpinionRole[]
}

const unit = ['volunteer', 'planner'] as const
const planner = ['planner'] as const
const resident = ['resident'] as const

const rows = (to: OpinionStage, froms: readonly OpinionStage[], roles: readonly OpinionRole[]): OpinionStep[] =>
  froms.map((from) => ({ from, to, roles }))

/** Stages that only the resident brings about: nobody else comes to them, not even by taking a step back. */
export const residentStages: readonly OpinionStage[] = ['confirmed', 'reopened', 'withdrawn']

/** Every plain step there is; workers may also take one back, with a reason. */
export const opinionSteps: readonly OpinionStep[] = [
  ...rows('screened', ['submitted'], unit),
  ...rows('assigned', ['screened'], unit),
  ...rows('assigned', ['reopened'], planner),
  ...rows('answered', ['assigned', 'forwarded', 'reopened'], planner),
  ...rows('forwarded', ['assigned', 'answered', 'reopened'], planner),
  ...rows('resolved', ['answered', 'forwarded', 'reopened'], planner),
  ...rows('confirmed', ['resolved'], resident),
  ...rows('reopened', ['resolved'], resident),
  ...rows('duplicate', ['submitted', 'screened', 'assigned'], unit),
  ...rows('outOfScope', ['submitted', 'screened', 'assigned'], unit),
  ...rows('withdrawn', ['submitted', 'screened'], resident),
]

/** What must be filled in for a stage to be entered. */
export const opinionNeeds: Record<OpinionStage, readonly string[]> = {
  submitted: [],
  screened: ['screenedOn'],
  assigned: [],
  answered: ['answer', 'answeredOn'],
  forwarded: ['forwardedTo', 'forwardedOn', 'forwardDue', 'answeredOn'],
  resolved: ['resolvedOn'],
  confirmed: ['satisfied'],
  reopened: ['reopenedOn', 'reopenReason'],
  duplicate: ['duplicateOf'],
  outOfScope: [],
  withdrawn: [],
}

/** What a step is: a plain one, one that takes a step back and needs a reason, or none that may be taken. */
export type StepKind = 'next' | 'back' | 'none'

/** What the step from one stage to another is, for somebody of a role; of anybody where no role is given. */
export function opinionStep(from: OpinionStage, to: OpinionStage, role?: OpinionRole): StepKind {
  const isMine = ({ roles }: OpinionStep) => role === undefined || roles.includes(role)
  if (opinionSteps.some((step) => step.from === from && step.to === to && isMine(step))) return 'next'
  if (residentStages.includes(from) || residentStages.includes(to)) return 'none'
  return opinionSteps.some((step) => step.from === to && step.to === from && isMine(step)) ? 'back' : 'none'
}

/** The stages that somebody of a role may take an opinion to by a plain step. */
export function nextStages(from: OpinionStage, role: OpinionRole): OpinionStage[] {
  return opinionStages.filter((to) => opinionStep(from, to, role) === 'next')
}

/** Whether nothing more is waited for from those who work on it. */
export function isSettled(stage: OpinionStage): boolean {
  return ['resolved', 'confirmed', 'duplicate', 'outOfScope', 'withdrawn'].includes(stage)
}

/** The faults of a step: one that may not be taken, one back without a word why, a stage entered without what it needs. */
export function faultsOfStep(after: Fields, before: Fields, comment: string): Fault[] {
  const [from, to] = [stageOf(before.stage), stageOf(after.stage)]
  if (!from || !to || from === to) return []
  const step = opinionStep(from, to)
  if (step === 'none') return [{ field: 'stage', code: 'opinion.step' }]
  if (step === 'back') return comment.trim() === '' ? [{ field: 'stage', code: 'step.reason' }] : []
  const missing = opinionNeeds[to].filter((need) => after[need] === null || after[need] === undefined)
  return missing.map((need) => ({ field: need, code: 'opinion.needs', detail: need }))
}

function stageOf(value: unknown): OpinionStage | undefined {
  return opinionStages.find((stage) => stage === value)
}
