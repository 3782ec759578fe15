/** Handling an opinion: what somebody of the unit may do with it now, and the changes that each deed makes. */
import type { Change } from '../changes/change.ts'
import { updateOf } from '../changes/draft.ts'
import type { Fields, MapRecord } from '../changes/record.ts'
import type { Opinion } from './opinion.ts'
import { nextStages, type OpinionStage, opinionNeeds, opinionStages, opinionStep } from './opinionSteps.ts'

/** Deeds in the order they are offered. */
export const deeds = [
  'screen',
  'reply',
  'answer',
  'resolve',
  'forward',
  'assign',
  'merge',
  'outOfScope',
  'handOn',
  'note',
  'back',
] as const
export type Deed = (typeof deeds)[number]

export type Worker = 'planner' | 'volunteer'

/** What is being written about an opinion, kept until it is sent. */
export interface Writing {
  /** The public text, where it differs from what the resident wrote. */
  shownText?: string
  type?: string
  topic?: string
  /** Key of the alley; empty for none. */
  alley?: string
  /** Key of the person who looks after it. */
  handler?: string
  answer?: string
  department?: string
  /** ISO date by which the department replies. */
  replyBy?: string
  reply?: string
  /** Id of the alley's change set; empty for none. */
  doneBy?: string
  /** Key of the opinion it is merged into. */
  first?: string
  /** Key of another unit. */
  unit?: string
  /** Why, in words. */
  reason?: string
  backTo?: string
  note?: string
}

const deedOfStage: Partial<Record<OpinionStage, Deed>> = {
  screened: 'screen',
  assigned: 'assign',
  answered: 'answer',
  forwarded: 'forward',
  resolved: 'resolve',
  duplicate: 'merge',
  outOfScope: 'outOfScope',
}

/** Stages to which somebody may take an opinion back, with a reason. */
export function backStages(from: OpinionStage, role: Worker): OpinionStage[] {
  return opinionStages.filter((to) => opinionStep(from, to, role) === 'back')
}

/** What somebody of the unit may do with an opinion at a stage, what is likeliest first. */
export function deedsAt(stage: OpinionStage, role: Worker): Deed[] {
  const steps = nextStages(stage, role).flatMap((to) => deedOfStage[to] ?? [])
  const isOpen = steps.length > 0
  const more: (Deed | false)[] = [
    role === 'planner' && stage === 'forwarded' && 'reply',
    stage === 'assigned' && 'assign',
    role === 'planner' && isOpen && 'handOn',
    backStages(stage, role).length > 0 && 'back',
    'note',
  ]
  const all = new Set<Deed | false>([...steps, ...more])
  return deeds.filter((deed) => all.has(deed))
}

/** What is written for each deed. */
const writtenFor: Record<Deed, readonly (keyof Writing)[]> = {
  screen: ['shownText', 'type', 'topic', 'alley'],
  reply: ['reply'],
  answer: ['answer'],
  resolve: ['doneBy'],
  forward: ['department', 'replyBy'],
  assign: ['handler'],
  merge: ['first'],
  outOfScope: [],
  handOn: ['unit', 'reason'],
  back: ['backTo', 'reason'],
  note: ['note'],
}

/** Deeds that may be done without a word. */
const wordless: readonly Deed[] = ['screen', 'resolve']

/** What must be written before a deed is done; null when nothing is missing. */
export function lackOf(deed: Deed, writing: Writing): keyof Writing | null {
  if (wordless.includes(deed)) return null
  return writtenFor[deed].find((name) => !writing[name]?.trim()) ?? null
}

/** What is still being written once a deed is done: the words for the others, which were not sent. */
export function stillWritten(deed: Deed, writing: Writing): Writing {
  const others = Object.entries(writing).filter(([name]) => !writtenFor[deed].some((own) => own === name))
  return Object.fromEntries(others)
}

/** Who does a deed, and when. */
export interface Doing {
  /** ISO date. */
  today: string
  /** Key of the person; null for an administrator who is nobody of the 1 + 24 + N. */
  person: string | null
}

/** The fields that a deed sets; none for a note, which is a record of its own. */
function fieldsOfDeed(deed: Deed, { properties }: Opinion, writing: Writing, { today, person }: Doing): Fields {
  const text = (name: keyof Writing) => writing[name]?.trim() ?? ''
  const shown = writing.shownText === undefined ? (properties.shownText ?? '') : text('shownText')
  const answeredOn = properties.answeredOn ?? today
  const fields: Record<Deed, () => Fields> = {
    screen: () => ({
      stage: 'screened',
      screenedOn: today,
      shownText: shown === '' || shown === properties.text.trim() ? null : shown,
      type: writing.type ?? properties.type,
      topic: writing.topic ?? properties.topic,
      alley: writing.alley === undefined ? properties.alley : writing.alley || null,
    }),
    assign: () => ({ stage: 'assigned', handler: text('handler') }),
    answer: () => ({ stage: 'answered', answer: text('answer'), answeredBy: person, answeredOn, answerOn: today }),
    forward: () => ({
      stage: 'forwarded',
      forwardedTo: text('department'),
      forwardedOn: today,
      forwardDue: text('replyBy'),
      answeredOn,
      departmentReply: null,
      repliedOn: null,
    }),
    reply: () => ({ departmentReply: text('reply'), repliedOn: today }),
    resolve: () => ({ stage: 'resolved', resolvedOn: today, doneBy: text('doneBy') || null }),
    merge: () => ({ stage: 'duplicate', duplicateOf: text('first') }),
    outOfScope: () => ({ stage: 'outOfScope' }),
    handOn: () => ({ unit: text('unit'), alley: null, handler: null }),
    back: () => ({ ...emptied(properties.stage), stage: text('backTo') }),
    note: () => ({}),
  }
  return fields[deed]()
}

/** What a stage needed is empty again once it is left backwards. */
function emptied(stage: OpinionStage): Fields {
  const also: Partial<Record<OpinionStage, string[]>> = { answered: ['answerOn'], resolved: ['doneBy'] }
  return Object.fromEntries([...opinionNeeds[stage], ...(also[stage] ?? [])].map((name) => [name, null]))
}

/**
 * The changes of a deed. Merging takes along what was merged into it before, so that nothing points to what points on;
 * handing on takes along what belongs to it, so that those who get it can read it.
 * @param all the opinions of the unit. @param own the photos and the internal notes of the opinion.
 */
export function changesOfDeed(
  deed: Deed,
  opinion: Opinion,
  writing: Writing,
  doing: Doing,
  all: readonly Opinion[],
  own: readonly MapRecord[],
): Change[] {
  const first = updateOf(opinion, fieldsOfDeed(deed, opinion, writing, doing))
  const followers = deed === 'merge' ? all.filter(({ properties }) => properties.duplicateOf === opinion.id) : []
  const moved = followers.map((one) => updateOf(one, { duplicateOf: writing.first ?? null }))
  const unit = writing.unit?.trim() ?? ''
  const taken =
    deed === 'handOn'
      ? own.map((one) => updateOf(one, { unit, ...('alley' in one.properties && { alley: null }) }))
      : []
  return [first, ...moved, ...taken].filter((change) => change !== null)
}

/** Whether what a deed did can be taken back by one more step. */
export function canBeTakenBack(from: OpinionStage, changes: readonly Change[]): boolean {
  const [first] = changes
  const to = first?.action === 'update' ? opinionStages.find((stage) => stage === first.set.stage) : undefined
  return to === undefined || opinionStep(to, from) !== 'none'
}
