/** Happenings: what of a change set is worth telling whoever follows an opinion, an alley or a unit. */
import type { Change, LoggedChangeSet } from '../changes/change.ts'
import { type Fields, isKey, type Key, kindOf, type MapRecord } from '../changes/record.ts'
import { residentStages, unseenStages } from '../opinions/opinionSteps.ts'

/** What came to be of one record. */
export interface Happening {
  subject: Key
  what: 'opinion' | 'alley' | 'project'
  /** The stage (or status) it came to; `replied` when a department replied to an opinion without another step. */
  stage: string
  /** Of an opinion. */
  topic: string | null
  unit: Key | null
  alley: Key | null
  /** Whether everyone may know. */
  isPublic: boolean
}

/** What one notice tells of a change set, and how much more there was. */
export interface Told {
  happenings: Happening[]
  more: number
}

/** As whom an opinion is followed: by its author (with its code, or by the contact they left), or by anybody. */
export type FollowRole = 'author' | 'contact' | 'reader'

/** A thing followed, with what it takes to know whether it concerns a happening. */
export interface Follow {
  about: Key
  role: FollowRole
}

/**
 * What happened in a change set, in its order; one for each record.
 * @param find the record as it is now, whoever may see it.
 */
export function happeningsIn({ changes }: LoggedChangeSet, find: (key: Key) => MapRecord | undefined): Happening[] {
  return changes.flatMap((change) => {
    const stage = stageIn(change)
    const what = whatIs(change.key)
    if (stage === null || what === null) return []
    const now = { ...find(change.key)?.properties, ...(change.action === 'create' && change.fields) }
    const unit = keyIn(now.unit)
    const isPublic = what !== 'opinion' || (unit !== null && !unseenStages.includes(stage))
    const topic = typeof now.topic === 'string' ? now.topic : null
    const alley = what === 'alley' ? change.key : keyIn(now.alley)
    return [{ subject: change.key, what, stage, topic, unit, alley, isPublic }]
  })
}

/**
 * Whether somebody who follows a thing is told of a happening.
 * @param first what an opinion was merged into: whoever follows the one is told of the other.
 */
export function concerns({ about, role }: Follow, happening: Happening, first: (opinion: Key) => Key | null): boolean {
  const { subject, stage, isPublic, unit, alley } = happening
  if (about === subject || (kindOf(about) === 'opinion' && first(about) === subject)) {
    if (role === 'reader') return isPublic
    const isOwnDeed = about === subject && residentStages.some((one) => one === stage)
    return !isOwnDeed && stage !== 'submitted'
  }
  return isPublic && (about === unit || about === alley)
}

function stageIn(change: Change): string | null {
  if (change.action === 'delete') return null
  const fields: Fields = change.action === 'create' ? change.fields : change.set
  const named = fields.stage ?? (kindOf(change.key) === 'project' ? fields.status : undefined)
  if (typeof named === 'string') return named
  return kindOf(change.key) === 'opinion' && change.action === 'update' && fields.departmentReply ? 'replied' : null
}

function whatIs(key: Key): Happening['what'] | null {
  const kind = kindOf(key)
  return kind === 'opinion' || kind === 'alley' || kind === 'project' ? kind : null
}

function keyIn(value: unknown): Key | null {
  return isKey(value) ? value : null
}
