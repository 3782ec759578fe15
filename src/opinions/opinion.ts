/** A public opinion (公众意见): anonymous in public, snapped to the alley, with the stages and dates of DOMAIN §4. */
import { z } from 'zod'
import type { Fault, Kind } from '../changes/kind.ts'
import { isKey, type Json, type Key, kindOf, type Lookup, type MapRecord } from '../changes/record.ts'
import { faultsOfStep, opinionStages, unseenStages } from './opinionSteps.ts'

export const opinionTypes = ['consultation', 'help', 'complaint', 'report', 'suggestion'] as const
export const opinionTopics = [
  'lighting',
  'parking',
  'road',
  'wires',
  'rubbish',
  'greening',
  'barrierFree',
  'other',
] as const

/** What an opinion holds at most: letters of its text, of an answer and of a reason, and photos. */
export const opinionLimits = { text: 2000, answer: 2000, reason: 500, department: 80, photos: 3 } as const

const keyOf = (kind: string) => z.custom<Key>((value) => isKey(value) && kindOf(value) === kind, { error: 'key' })
const words = (most: number) => z.string().trim().min(1).max(most).nullish()

export const opinionShape = z.strictObject({
  type: z.enum(opinionTypes),
  topic: z.enum(opinionTopics),
  stage: z.enum(opinionStages),
  /** Key of the unit; null while nobody knows where it is, which an administrator finds out. */
  unit: z.string().nullable(),
  alley: z.string().nullable(),
  /** As the resident wrote it. */
  text: z.string().max(opinionLimits.text),
  submittedOn: z.iso.date(),
  /** First answered, or handed to a department. */
  answeredOn: z.iso.date().nullable(),
  resolvedOn: z.iso.date().nullable(),
  /** What the resident said of the outcome; null while they said nothing. */
  satisfied: z.boolean().nullable(),
  synthetic: z.boolean(),
  /** What everyone but the workers reads instead of the text, where a name or a number had to be taken out. */
  shownText: words(opinionLimits.text),
  /** By which day an answer comes (see `opinionDue.ts`). */
  due: z.iso.date().nullish(),
  /** Null while nobody has looked at its words; absent where that was not recorded. */
  screenedOn: z.iso.date().nullish(),
  /** Key of the opinion that says the same. */
  duplicateOf: keyOf('opinion').nullish(),
  /** Key of the person who looks after it now. */
  handler: keyOf('person').nullish(),
  /** What the planner answers, for everyone to read, and the key of who answers. */
  answer: words(opinionLimits.answer),
  answeredBy: keyOf('person').nullish(),
  /** When the answer that stands was written; `answeredOn` stays the day of the first one. */
  answerOn: z.iso.date().nullish(),
  /** Forwarding (转办, 吹哨报到): to which department, when, by when it replies, what it replied and when. */
  forwardedTo: words(opinionLimits.department),
  forwardedOn: z.iso.date().nullish(),
  forwardDue: z.iso.date().nullish(),
  departmentReply: words(opinionLimits.answer),
  repliedOn: z.iso.date().nullish(),
  /** What was done about it: the id of the change set of the alley. */
  doneBy: z.uuid().nullish(),
  reopenedOn: z.iso.date().nullish(),
  /** Why the resident is not satisfied; read by those who work on it. */
  reopenReason: words(opinionLimits.reason),
  /** Ids of its photos, each a photo record that the public sees after its review. */
  photos: z.array(z.uuid()).max(opinionLimits.photos).nullish(),
  /** How many more have met the same (我也遇到). */
  agrees: z.int().nonnegative().nullish(),
})

export type OpinionProperties = z.infer<typeof opinionShape>
export type Opinion = MapRecord<OpinionProperties>

/** The public view of a record, made once for each. */
const publicViews = new WeakMap<MapRecord, MapRecord>()

/**
 * The public sees an opinion only after a volunteer has handled it and its unit is known, with the text meant for it and
 * without what nobody has screened: the resident's reason for reopening it, and all words of one that was merged or found out
 * of scope before its screening.
 */
export const opinionKind: Kind = {
  kind: 'opinion',
  shape: opinionShape,
  geometry: ['Point'],
  mayLackPlace: true,
  byUnit: true,
  inHistory: false,
  seenBy: (record, { role }) => (role === 'public' ? publicView(record) : record),
  check: (after, before, records) => [
    ...faultsOfPlace(after, before, records),
    ...faultsOfPhotos(after, before, records),
    ...faultsOfDuplicate(after, before, records),
  ],
  checkStep: (after, before, comment) => (before ? faultsOfStep(after.properties, before.properties, comment) : []),
}

function publicView(record: MapRecord): MapRecord | null {
  const { stage, unit, shownText, reopenReason, screenedOn } = record.properties
  if (unseenStages.includes(String(stage)) || unit === null) return null
  const isUnread = screenedOn === null
  if (!shownText && !reopenReason && !isUnread) return record
  const known = publicViews.get(record)
  if (known) return known
  const { shownText: _, reopenReason: __, ...properties } = record.properties
  const view = { ...record, properties: { ...properties, text: isUnread ? '' : (shownText ?? properties.text ?? '') } }
  publicViews.set(record, view)
  return view
}

/** Its unit is there, and its alley lies in that unit; asked when they change, so that alleys may be redrawn later. */
function faultsOfPlace({ properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { unit, alley } = properties
  if (before && before.properties.unit === unit && sameOrNone(before.properties.alley, alley)) return []
  if (unit !== null && !(isKey(unit) && records.has(unit))) return [{ field: 'unit', code: 'unknownUnit' }]
  if (alley === null || alley === undefined) return []
  const place = isKey(alley) ? records.get(alley) : undefined
  return place?.properties.unit === unit ? [] : [{ field: 'alley', code: 'alleyOfUnit' }]
}

/** Its photos are in its unit, where those who handle it see them before anybody has reviewed them. */
function faultsOfPhotos({ properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { unit, photos } = properties
  if (before?.properties.unit === unit || !Array.isArray(photos)) return []
  const isElsewhere = (id: Json) => (records.get(`photo:${String(id)}`)?.properties.unit ?? unit) !== unit
  return photos.some(isElsewhere) ? [{ field: 'photos', code: 'opinion.photos' }] : []
}

/** What it repeats is another opinion, which repeats none itself. */
function faultsOfDuplicate({ id, properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { duplicateOf } = properties
  if (!duplicateOf || before?.properties.duplicateOf === duplicateOf) return []
  const first = isKey(duplicateOf) && duplicateOf !== id ? records.get(duplicateOf) : undefined
  return first && !first.properties.duplicateOf ? [] : [{ field: 'duplicateOf', code: 'opinion.duplicate' }]
}

function sameOrNone(one: Json | undefined, other: Json | undefined): boolean {
  return (one ?? null) === (other ?? null)
}
