/** A photo: what an alley looked like at a place, towards a bearing, on a day; public only after a planner has looked at it. */
import { z } from 'zod'
import type { Create } from '../changes/change.ts'
import { createOf } from '../changes/draft.ts'
import type { Fault, Kind, Reader } from '../changes/kind.ts'
import { type Fields, idOf, isKey, type Json, type Key, type Lookup, type MapRecord } from '../changes/record.ts'

export const moments = ['before', 'during', 'after'] as const
export type Moment = (typeof moments)[number]

/** Who looked at faces and plates, and when; null while nobody did. */
const reviewShape = z.strictObject({ by: z.string().min(1).max(120), on: z.iso.date() })

export const photoShape = z.strictObject({
  /** Key of the alley; null for a photo of the unit that belongs to none. */
  alley: z.string().nullable().default(null),
  unit: z.string(),
  takenOn: z.iso.date(),
  /** Metres along the alley's line from its first point; null when unknown. */
  station: z.number().min(0).max(20_000).nullable().default(null),
  /** Whither the camera looks: degrees clockwise from north; null when unknown. */
  bearing: z.number().min(0).lt(360).nullable().default(null),
  moment: z.enum(moments),
  /** Of an `after`: key of the photo before the works that shows the same place. */
  pairOf: z.string().nullable().default(null),
  /** Key of the inspection it belongs to, and the item 0–9 of its checklist. */
  inspection: z.string().nullable().default(null),
  item: z.int().min(0).max(9).nullable().default(null),
  /** Key of the opinion with which a resident sent it. */
  opinion: z.string().nullish(),
  caption: z.string().max(200).default(''),
  /** Key of the person who took it, or the name of their account. */
  madeBy: z.string().min(1).max(120),
  reviewed: reviewShape.nullable().default(null),
  /** Whether faces or plates were blurred at the review. */
  blurred: z.boolean().default(false),
  /** The id of its picture on the server; another one once it was blurred. */
  file: z.uuid(),
  /** Pixels of the picture as it was sent, for its proportions. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  synthetic: z.boolean().default(false),
})

export type PhotoProperties = z.infer<typeof photoShape>
export type Photo = MapRecord<PhotoProperties>

export const photoKind: Kind = {
  kind: 'photo',
  shape: photoShape,
  geometry: ['Point'],
  mayLackPlace: true,
  byUnit: true,
  inHistory: false,
  seenBy: (record, { role }) => (role === 'public' && record.properties.reviewed === null ? null : record),
  check: (after, before, records) => [
    ...faultsOfPlace(after, before, records),
    ...faultsOfOpinion(after, before, records),
    ...faultsOfPair(after, before, records),
    ...faultsOfFile(after, before),
  ],
}

/** What whoever takes a photo says of it; the rest follows. */
export type TakenPhoto = Pick<PhotoProperties, 'unit' | 'takenOn' | 'moment' | 'madeBy' | 'width' | 'height'> &
  Partial<PhotoProperties> & { geometry?: Json }

/** The change that brings a new photo into being. @param id UUID of the photo and of its picture (see the outbox's files). */
export function createPhoto(id: string, taken: TakenPhoto): Create {
  return createOf(`photo:${id}`, { ...(taken as Fields), file: id })
}

/** Whether a reader may look at the picture of a photo: everyone once it was reviewed, before that those of its unit and the district's. */
export function maySeePicture({ role, units }: Reader, { properties: { unit, reviewed } }: Photo): boolean {
  if (reviewed !== null || role === 'official' || role === 'administrator') return true
  return role !== 'public' && units.includes(unit)
}

/** Whether a reader may send pictures at all, and the one of this photo where there is one. */
export function maySend({ role, units }: Reader, photo?: Photo): boolean {
  if (role === 'administrator') return true
  return (role === 'planner' || role === 'volunteer') && (!photo || units.includes(photo.properties.unit))
}

/** Its alley lies in its unit. */
function faultsOfPlace({ properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { alley, unit } = properties
  if (before?.properties.alley === alley && before?.properties.unit === unit) return []
  if (alley === null) return records.has(unit as Key) ? [] : [{ field: 'unit', code: 'unknownUnit' }]
  const shown = isKey(alley) ? records.get(alley) : undefined
  return shown?.properties.unit === unit ? [] : [{ field: 'alley', code: 'alleyOfUnit' }]
}

/** What came with an opinion lies in its unit and goes with it; asked when the unit changes, for an opinion may be no more. */
function faultsOfOpinion({ properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { opinion, unit } = properties
  if (!isKey(opinion) || before?.properties.unit === unit) return []
  return records.get(opinion)?.properties.unit === unit ? [] : [{ field: 'unit', code: 'photo.opinion' }]
}

/** A pair is an `after` with a `before` of the same alley; what was before may be taken away later. */
function faultsOfPair({ properties }: MapRecord, before: MapRecord | undefined, records: Lookup): Fault[] {
  const { pairOf, moment, alley } = properties
  const isOld = before !== undefined && before.properties.pairOf === pairOf && before.properties.moment === moment
  if (pairOf === null || isOld) return []
  const first = isKey(pairOf) ? records.get(pairOf)?.properties : undefined
  const isPair = moment === 'after' && first?.moment === 'before' && first.alley === alley
  return isPair ? [] : [{ field: 'pairOf', code: 'photo.pair' }]
}

/** A new photo's picture has its own id; another picture is a blurred one, and a blurred picture never gives way to an unblurred one. */
function faultsOfFile({ id, properties }: MapRecord, before: MapRecord | undefined): Fault[] {
  const { file, blurred } = properties
  if (blurred) return []
  if (!before) return file === idOf(id) ? [] : [{ field: 'file', code: 'photo.file' }]
  const wasBlurred = before.properties.blurred || before.properties.file !== file
  return wasBlurred ? [{ field: 'file', code: 'photo.staysBlurred' }] : []
}
