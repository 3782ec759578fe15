/** The stages offered for alleys together: those that may follow for all of them, and those that need a reason. */
import { canBecome, type Stage, stageChain, stages } from './stage.ts'

export interface Offer {
  next: Stage[]
  /** Jumps ahead or back, for one of them at least. */
  withReason: Stage[]
}

/** Stages that alleys at these stages may become; a stage they all are at is none. */
export function offerFor(from: readonly Stage[]): Offer {
  const others = stages.filter((to) => from.some((one) => one !== to))
  const isNext = (to: Stage) => from.every((one) => canBecome(one, to) === 'next')
  return { next: others.filter(isNext), withReason: others.filter((to) => !isNext(to)) }
}

/** The step onward: along the chain, and from rework back to accepted; null at its end. */
export function nextStage(from: Stage): Stage | null {
  return from === 'rework' ? 'accepted' : (stageChain[stageChain.indexOf(from) + 1] ?? null)
}
