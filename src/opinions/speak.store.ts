/** What the resident is saying now: the draft, kept on the device at every keystroke, and how far they have come. */
import { create } from 'zustand'
import { newId } from '../changes/draft.ts'
import type { Key } from '../changes/record.ts'
import { emptyDraft, hasContent, type OpinionDraft } from './draft.ts'
import { forgetDraft, keepDraft, keptDraft } from './kept.store.ts'
import type { Due } from './opinionDue.ts'
import type { Whereabouts } from './whereabouts.ts'

export const speakSteps = ['where', 'say', 'contact'] as const
export type SpeakStep = (typeof speakSteps)[number]

/** What became of what was sent: it arrived (as one's own, or joined to another's), or it waits for the network. */
export type Outcome =
  | { state: 'sent'; code: string; due: Due | null; unit: Key | null; alley: Key | null; isJoined: boolean }
  | { state: 'waiting' }

interface Speak {
  /** Null while the device is asked for one. */
  draft: OpinionDraft | null
  step: SpeakStep
  /** What the pin stands in; null while unknown. */
  whereabouts: Whereabouts | null
  /** Whether the draft was found on the device. */
  isOld: boolean
  /** Whether the device has no room to keep the draft. */
  isFull: boolean
  isBusy: boolean
  /** Why the last try did not go through, as the server said it. */
  refusal: string | null
  outcome: Outcome | null
}

const fresh = { step: 'where', isOld: false, isBusy: false, refusal: null, outcome: null } as const

export const useSpeak = create<Speak>()(() => ({ draft: null, whereabouts: null, isFull: false, ...fresh }))

/** Takes the draft from the device, or begins one. */
export async function openDraft(): Promise<void> {
  if (useSpeak.getState().draft) return
  const old = await keptDraft()
  if (useSpeak.getState().draft) return
  const isOld = old !== undefined && hasContent(old)
  useSpeak.setState({ draft: isOld ? old : emptyDraft(newId()), isOld })
}

/** Says something, and keeps it. */
export function say(said: Partial<Omit<OpinionDraft, 'id'>>): void {
  const { draft } = useSpeak.getState()
  if (!draft) return
  const next = { ...draft, ...said }
  useSpeak.setState({ draft: next, refusal: null })
  if (hasContent(next)) void keepDraft(next).then((isKept) => useSpeak.setState({ isFull: !isKept }))
}

/** Begins afresh; the old draft is gone from the device. */
export function beginAfresh(): void {
  useSpeak.setState({ draft: emptyDraft(newId()), whereabouts: null, ...fresh })
  void forgetDraft()
}

export function goToStep(step: SpeakStep): void {
  useSpeak.setState({ step })
}
