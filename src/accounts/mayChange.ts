/** Who may change what: one table, role × kind × own or other unit × field, asked by the browser before it sends and by the server before it applies. */
import type { Change, Update } from '../changes/change.ts'
import type { Fault, Reader } from '../changes/kind.ts'
import { type Json, kindOf, type MapRecord, unitOf } from '../changes/record.ts'

/** What a role may do to the records of a kind in its own units. */
interface Right {
  actions: readonly Change['action'][]
  /** The only fields an update may touch; without them every field but those nobody changes. */
  fields?: readonly string[]
  /** The field that must name the one who makes the record. */
  ownName?: string
  /** Updates and deletes only of records that bear one's own name in `ownName`. */
  ownOnly?: true
  /** In every unit, not only in one's own. */
  everywhere?: true
  /** The only values an update may give a field. */
  values?: Record<string, readonly string[]>
  /** The field in which an update may write no name but that of the one who updates; it may be emptied. */
  signature?: string
  /** Only records whose field holds one of these values. */
  while?: Record<string, readonly string[]>
  /** An update may move a record into a unit that is not one's own: what came to the wrong one is handed on. */
  handsOn?: true
  /** The field that names what a record belongs to: where that goes to another unit, an update takes the record along, whoever made it. */
  follows?: string
  /** Fields that are left empty when a record is made: somebody else fills them later. */
  blank?: readonly string[]
}

type Role = Reader['role']

const whole: Right = { actions: ['create', 'update', 'delete'] }
const ownRemarks: Right = { actions: ['create', 'delete'], ownName: 'by', ownOnly: true }

/** Stages of an opinion that volunteers look after, and fields both they and planners fill (see `opinions/opinionSteps.ts`). */
const screening = ['submitted', 'screened', 'assigned', 'duplicate', 'outOfScope'] as const
const screened = ['stage', 'type', 'topic', 'alley', 'shownText', 'screenedOn', 'duplicateOf', 'handler'] as const
const answered = ['answer', 'answeredBy', 'answeredOn', 'answerOn', 'forwardedTo', 'forwardedOn', 'forwardDue'] as const

/** What of an opinion its author alone says. */
const residents = {
  fields: ['text', 'satisfied', 'reopenReason', 'reopenedOn', 'agrees'] as readonly string[],
  stages: ['confirmed', 'reopened', 'withdrawn'] as readonly string[],
}

/** Fields that name who speaks in a record of a kind: not even an administrator makes one in another's name. */
const speakers: Record<string, string> = { remark: 'by', comparison: 'by' }

/** Roles with a table of their own; a kind that is not named may not be touched. Administrators may do everything but speak for others, the public nothing. */
const rights: Record<Exclude<Role, 'administrator'>, Record<string, Right>> = {
  public: {},
  official: {
    remark: { ...ownRemarks, everywhere: true },
    comparison: { ...whole, ownName: 'by', ownOnly: true, everywhere: true, fields: ['name', 'note', 'view'] },
  },
  volunteer: {
    inspection: { actions: ['create'], ownName: 'inspector' },
    visit: { actions: ['create'], ownName: 'person' },
    photo: { actions: ['create'], ownName: 'madeBy', blank: ['reviewed', 'blurred'] },
    proposal: {
      actions: ['create', 'update'],
      ownName: 'madeBy',
      ownOnly: true,
      fields: ['status'],
      values: { status: ['withdrawn'] },
    },
    opinion: { actions: ['update'], while: { stage: screening }, fields: screened, values: { stage: screening } },
    remark: ownRemarks,
  },
  planner: {
    alley: whole,
    inspection: whole,
    photo: { ...whole, follows: 'opinion' },
    project: whole,
    visit: whole,
    opinion: {
      actions: ['update'],
      fields: [...screened, ...answered, 'departmentReply', 'repliedOn', 'resolvedOn', 'doneBy', 'unit'],
      values: { stage: [...screening, 'answered', 'forwarded', 'resolved'] },
      signature: 'answeredBy',
      handsOn: true,
    },
    proposal: {
      actions: ['update'],
      fields: ['status', 'answer', 'answeredBy'],
      values: { status: ['accepted', 'rejected', 'open'] },
      signature: 'answeredBy',
    },
    remark: { ...ownRemarks, actions: ['create', 'update', 'delete'], fields: ['unit'], follows: 'about' },
  },
}

/** One row of the table, as it is told to people. */
export interface ToldRight {
  kind: string
  actions: readonly Change['action'][]
  /** The only fields that may be changed; null for all. */
  fields: readonly string[] | null
  /** Whether only in one's own name. */
  isOwnName: boolean
  /** Whether in every unit. */
  isEverywhere: boolean
}

/** What somebody signs with: the key of the person, or the name of the account where there is none; null for the public and the token. */
export function signerOf({ person, name }: Reader): string | null {
  return person ?? name ?? null
}

/** What a role may change of the records of its own units, row by row; null for everything everywhere. */
export function rightsOf(role: Role): ToldRight[] | null {
  if (role === 'administrator') return null
  return Object.entries(rights[role]).map(([kind, { actions, fields = null, ownName, everywhere = false }]) => {
    const isOwnName = ownName !== undefined && actions.includes('create')
    return { kind, actions, fields, isOwnName, isEverywhere: everywhere }
  })
}

/** Fields that say where a record comes from: nobody but an administrator changes them. */
const settledFields: readonly string[] = ['synthetic']

/** Kinds that a volunteer may not change but may propose changes of. */
const proposable: readonly string[] = ['alley']

/**
 * Whether someone may make a change of a record as it was before; undefined where there was none.
 * @returns null, or the fault: what it is about, the name of the sentence, and the record or field it names.
 */
export function mayChange(reader: Reader, change: Change, before: MapRecord | undefined): Fault | null {
  const kind = kindOf(change.key)
  if (reader.role === 'administrator')
    return faultOfSpeaker(reader, change, speakers[kind]) ?? faultOfResident(reader, change)
  const right = rights[reader.role][kind]
  const name = nameOf(change, before)
  if (!right?.actions.includes(change.action)) {
    const code = reader.role === 'volunteer' && proposable.includes(kind) ? 'may.proposeOnly' : 'may.role'
    return { field: '', code, detail: name }
  }
  const isOwnUnit = (unit: Json) => right.everywhere || (typeof unit === 'string' && reader.units.includes(unit))
  const from = before ? [unitOf(before)] : []
  const to = unitsTo(change).filter((unit) => unit === null || !mayLeave(before, right))
  const stranger = [...from, ...to].find((unit) => !isOwnUnit(unit))
  if (stranger !== undefined) return { field: 'unit', code: 'may.otherUnit', detail: name }
  const over = Object.entries(right.while ?? {}).find(
    ([field, held]) => !held.includes(String(before?.properties[field])),
  )
  if (over) return { field: over[0], code: 'may.while', detail: name }
  return (
    faultOfName(reader, change, before, right) ?? (change.action === 'update' ? faultOfFields(change, right) : null)
  )
}

/** Whether an administrator makes a record in which somebody else speaks; the token, which is nobody, brings back what was said. */
function faultOfSpeaker(reader: Reader, change: Change, speaker: string | undefined): Fault | null {
  const signer = signerOf(reader)
  if (change.action !== 'create' || !speaker || signer === null) return null
  return change.fields[speaker] === signer ? null : { field: speaker, code: 'may.ownName' }
}

/** Whether an administrator says of an opinion what only its author says, by its code; the token brings back what was said. */
function faultOfResident(reader: Reader, change: Change): Fault | null {
  if (kindOf(change.key) !== 'opinion' || change.action !== 'update' || signerOf(reader) === null) return null
  const { set } = change
  const field = residents.fields.find((one) => one in set)
  if (field) return { field, code: 'may.field', detail: field }
  return residents.stages.includes(String(set.stage)) ? { field: 'stage', code: 'may.field', detail: 'stage' } : null
}

/** Whether a change names the one who makes it where it must. */
function faultOfName(reader: Reader, change: Change, before: MapRecord | undefined, right: Right): Fault | null {
  const { ownName, ownOnly, signature, blank, follows } = right
  const signer = signerOf(reader)
  const isOwn = (name: Json | undefined) => signer !== null && name === signer
  if (change.action === 'create' && ownName && !isOwn(change.fields[ownName]))
    return { field: ownName, code: 'may.ownName' }
  const filled = change.action === 'create' && blank?.find((field) => Boolean(change.fields[field]))
  if (filled) return { field: filled, code: 'may.field', detail: filled }
  if (change.action === 'create') return null
  const isTakenAlong = change.action === 'update' && follows !== undefined
  if (ownOnly && !isTakenAlong && ownName && !isOwn(before?.properties[ownName]))
    return { field: '', code: 'may.ownOnly' }
  if (change.action === 'delete') return null
  const name = signature ? (change.set[signature] ?? null) : null
  return signature && name !== null && name !== reader.person ? { field: signature, code: 'may.ownName' } : null
}

/** Whether a record may be taken into a unit that is not one's own; none is made there. */
function mayLeave(before: MapRecord | undefined, { handsOn, follows }: Right): boolean {
  if (!before) return false
  return handsOn === true || (follows !== undefined && typeof before.properties[follows] === 'string')
}

/** The unit a record would come into by a change, where it moves or is made; null is the whole district. */
function unitsTo(change: Change): Json[] {
  if (change.action === 'create') return [change.fields.unit ?? null]
  return change.action === 'update' && 'unit' in change.set ? [change.set.unit ?? null] : []
}

function faultOfFields({ set }: Update, { fields, values }: Right): Fault | null {
  const isForbidden = (name: string) => settledFields.includes(name) || (fields && !fields.includes(name))
  const isOff = (name: string) => values?.[name] && !values[name].includes(String(set[name]))
  const field = Object.keys(set).find((name) => isForbidden(name) || isOff(name))
  return field === undefined ? null : { field, code: 'may.field', detail: field }
}

function nameOf(change: Change, before: MapRecord | undefined): string {
  const name = before?.properties.name ?? (change.action === 'create' ? change.fields.name : undefined)
  return typeof name === 'string' ? name.slice(0, 80) : change.key
}
