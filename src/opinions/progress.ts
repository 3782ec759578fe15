/** How far an opinion has come, as five steps that a resident understands, with the dates that are known. */
import type { OpinionProperties } from './opinion.ts'
import type { OpinionStage } from './opinionSteps.ts'

const progressSteps = ['received', 'screened', 'answered', 'resolved', 'confirmed'] as const
export type ProgressStep = (typeof progressSteps)[number]

/** Done, the one that is waited for now, or still to come. */
export interface Progress {
  step: ProgressStep
  state: 'done' | 'now' | 'next'
  /** ISO date; null where it is not done or the date is not known. */
  on: string | null
}

/** How many steps are behind it at each stage. */
const doneAt: Record<OpinionStage, number> = {
  submitted: 1,
  screened: 2,
  assigned: 2,
  answered: 3,
  forwarded: 3,
  reopened: 3,
  resolved: 4,
  confirmed: 5,
  duplicate: 2,
  outOfScope: 2,
  withdrawn: 1,
}

/** Stages at which nothing more is waited for, although not all steps were taken. */
const endsEarly: readonly OpinionStage[] = ['duplicate', 'outOfScope', 'withdrawn']

export type Dated = Pick<OpinionProperties, 'stage' | 'submittedOn' | 'screenedOn' | 'answeredOn' | 'resolvedOn'>

/** The steps of an opinion; those that will never be taken are left out. */
export function progressOf(opinion: Dated): Progress[] {
  const done = doneAt[opinion.stage]
  const dates: Record<ProgressStep, string | null | undefined> = {
    received: opinion.submittedOn,
    screened: opinion.screenedOn,
    answered: opinion.answeredOn,
    resolved: opinion.resolvedOn,
    confirmed: null,
  }
  const steps = endsEarly.includes(opinion.stage) ? progressSteps.slice(0, done) : progressSteps
  return steps.map((step, place) => ({
    step,
    state: place < done ? 'done' : place === done ? 'now' : 'next',
    on: place < done ? (dates[step] ?? null) : null,
  }))
}
