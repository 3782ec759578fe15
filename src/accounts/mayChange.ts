/** Who may change what: one table, role × kind × own or other unit × field, asked by the browser before it sends and by the server before it applies. */
import type { Change } from '../changes/change.ts'
import type { Fault, Reader } from '../changes/kind.ts'
import { type Json, kindOf, type MapRecord, unitOf } from '../changes/record.ts'

/** What a role may do to the records of a kind in its own units. */
interface Right {
  actions: readonly Change['action'][]
  /** The only fields an update may touch; without them every field but those nobody changes. */
  fields?: readonly string[]
  /** The field that must name the one who makes the record. */
  ownName?: string
}

type Role = Reader['role']

const whole: Right = { actions: ['create', 'update', 'delete'] }

/** Roles with a table of their own; a kind that is not named may not be touched. Administrators may do everything, the public nothing. */
const rights: Record<Exclude<Role, 'administrator'>, Record<string, Right>> = {
  public: {},
  official: {},
  volunteer: {
    inspection: { actions: ['create'], ownName: 'inspector' },
    visit: { actions: ['create'], ownName: 'person' },
  },
  planner: {
    alley: whole,
    inspection: whole,
    photo: whole,
    project: whole,
    visit: whole,
    opinion: { actions: ['update'], fields: ['stage', 'type', 'topic', 'alley', 'answeredOn', 'resolvedOn'] },
  },
}

/** Fields that say where a record comes from: nobody but an administrator changes them. */
const settledFields: readonly string[] = ['synthetic']

/** Kinds that a volunteer may not change but will be able to propose changes of. */
const proposable: readonly string[] = ['alley']

/**
 * Whether someone may make a change of a record as it was before; undefined where there was none.
 * @returns null, or the fault: what it is about, the name of the sentence, and the record or field it names.
 */
export function mayChange(reader: Reader, change: Change, before: MapRecord | undefined): Fault | null {
  if (reader.role === 'administrator') return null
  const kind = kindOf(change.key)
  const right = rights[reader.role][kind]
  const name = nameOf(change, before)
  if (!right?.actions.includes(change.action)) {
    const code = reader.role === 'volunteer' && proposable.includes(kind) ? 'may.proposeOnly' : 'may.role'
    return { field: '', code, detail: name }
  }
  const stranger = unitsOf(change, before).find((unit) => typeof unit !== 'string' || !reader.units.includes(unit))
  if (stranger !== undefined) return { field: 'unit', code: 'may.otherUnit', detail: name }
  if (change.action === 'update') return faultOfFields(Object.keys(change.set), right)
  const { ownName } = right
  if (change.action === 'create' && ownName && (!reader.person || change.fields[ownName] !== reader.person)) {
    return { field: ownName, code: 'may.ownName', detail: name }
  }
  return null
}

/** Every unit a change touches: the one the record is in, and the one it would come into; null is the whole district. */
function unitsOf(change: Change, before: MapRecord | undefined): Json[] {
  const from = before ? [unitOf(before)] : []
  if (change.action === 'create') return [...from, change.fields.unit ?? null]
  return change.action === 'update' && 'unit' in change.set ? [...from, change.set.unit ?? null] : from
}

function faultOfFields(names: readonly string[], { fields }: Right): Fault | null {
  const field = names.find((name) => settledFields.includes(name) || (fields && !fields.includes(name)))
  return field === undefined ? null : { field, code: 'may.field', detail: field }
}

function nameOf(change: Change, before: MapRecord | undefined): string {
  const name = before?.properties.name ?? (change.action === 'create' ? change.fields.name : undefined)
  return typeof name === 'string' ? name.slice(0, 80) : change.key
}
