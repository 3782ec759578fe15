/** The desk, pure: drafts of alleys being edited, the steps back and forth through them, and the changes that come of them. */
import type { Change } from '../changes/change.ts'
import { createOf, deleteOf, updateOf } from '../changes/draft.ts'
import { type Fields, type Json, type Key, kindOf, sameValue } from '../changes/record.ts'
import { lengthOf } from '../geo/measure.ts'
import type { Alley, AlleyProperties } from './alley.ts'
import type { Line } from './line.ts'

/** An alley as it is being edited. */
export interface Draft {
  key: Key
  /** The alley as it was read; null for one that is new. */
  base: Alley | null
  /** The fields set here, over those of the base. */
  fields: Partial<AlleyProperties>
  /** The line as drawn now, WGS84 lon/lat in degrees; null while none is drawn. */
  geometry: Line | null
  /** Whether it is to be taken away, because it became part of another one. */
  gone?: true
}

/** What lies on the desk, with the drafts as they were before each step and those taken back. */
export interface Desk {
  drafts: readonly Draft[]
  /** Key of the draft in hand, whose vertices are shown. */
  chosen: Key | null
  past: readonly (readonly Draft[])[]
  future: readonly (readonly Draft[])[]
  /** What the last step was; a step of the same mark is one with it, as letters typed into one field are. */
  mark: string | null
}

export const emptyDesk: Desk = { drafts: [], chosen: null, past: [], future: [], mark: null }

/** Steps that can be taken back. */
const deepest = 200

/** The draft of an alley as it stands. */
export function draftOf(alley: Alley): Draft {
  return { key: alley.id, base: alley, fields: {}, geometry: alley.geometry as Line | null }
}

/** The draft of a new alley in a unit, with every field of its shape; its name is still to be given. */
export function newDraft(key: Key, fields: Partial<AlleyProperties> & { unit: string }, geometry: Line | null): Draft {
  return { key, base: null, fields: { ...blank, ...fields }, geometry }
}

const blank: Omit<AlleyProperties, 'unit'> = {
  code: null,
  name: '',
  nameHant: '',
  nameEn: '',
  stage: 'notStarted',
  stageSince: null,
  due: null,
  programmeRound: null,
  lengthM: 0,
  widthM: null,
  onHold: false,
  awardedGrade: null,
  awardedOn: null,
  streetChief: null,
  alleyChief: null,
  alleySteward: null,
  source: null,
  synthetic: false,
}

/** The fields of a draft as they would be saved; the length follows the line, the names in other scripts the name while nobody wrote them. */
export function fieldsOfDraft({ base, fields, geometry }: Draft): AlleyProperties {
  const { version: _, ...before } = base?.properties ?? { ...blank, unit: '', version: 0 }
  const all: AlleyProperties = { ...before, ...fields }
  const redrawn = geometry && !sameLine(geometry, base?.geometry)
  return {
    ...all,
    ...(redrawn && { lengthM: Math.round(lengthOf(geometry)) }),
    ...(!base && { nameHant: all.nameHant || all.name, nameEn: all.nameEn || all.name }),
  }
}

/** The draft as an alley, to be shown or compared; its version is that of its base, 0 for a new one. */
export function alleyOfDraft(draft: Draft): Alley {
  const properties = { ...fieldsOfDraft(draft), version: draft.base?.properties.version ?? 0 }
  return { type: 'Feature', id: draft.key, geometry: draft.geometry, properties }
}

/** Whether two lines are the same, place by place. */
export function sameLine(one: object | null, other: object | null | undefined): boolean {
  return sameValue(one as unknown as Json, other as unknown as Json)
}

/** The changes that saving these drafts means, in their order; untouched drafts give none. */
export function changesOf(drafts: readonly Draft[]): Change[] {
  return drafts.flatMap((draft): Change[] => {
    const { key, base, geometry, gone } = draft
    if (gone) return base ? [deleteOf(base)] : []
    const fields: Fields = { ...fieldsOfDraft(draft), geometry: geometry as unknown as Json }
    if (!base) return [createOf(key, fields)]
    const change = updateOf(base, fields)
    return change ? [change] : []
  })
}

/** A desk with these drafts and nothing to take back; the first of them is in hand. */
export function begun(drafts: readonly Draft[]): Desk {
  return { ...emptyDesk, drafts, chosen: drafts[0]?.key ?? null }
}

/** One step on: new drafts, the old ones kept to go back to. Drafts that stay as they were make no step. */
export function stepped(desk: Desk, drafts: readonly Draft[], mark: string | null = null): Desk {
  if (sameDrafts(desk.drafts, drafts)) return desk
  const one = mark !== null && mark === desk.mark
  const past = one ? desk.past : [...desk.past, desk.drafts].slice(-deepest)
  return inHand({ ...desk, drafts, past, future: [], mark })
}

/** One step back; the same desk where there is none. */
export function undone(desk: Desk): Desk {
  const drafts = desk.past.at(-1)
  if (!drafts) return desk
  const future = [desk.drafts, ...desk.future]
  return inHand({ ...desk, drafts, past: desk.past.slice(0, -1), future, mark: null })
}

/** The step taken back last, once more. */
export function redone(desk: Desk): Desk {
  const [drafts, ...future] = desk.future
  if (!drafts) return desk
  return inHand({ ...desk, drafts, past: [...desk.past, desk.drafts], future, mark: null })
}

/** Drafts with the fields of some of them set. */
export function withFields(
  drafts: readonly Draft[],
  keys: readonly Key[],
  fields: Partial<AlleyProperties>,
): readonly Draft[] {
  return drafts.map((draft) =>
    keys.includes(draft.key) ? { ...draft, fields: { ...draft.fields, ...fields } } : draft,
  )
}

/** Drafts with one line drawn anew. */
export function withGeometry(drafts: readonly Draft[], key: Key, geometry: Line | null): readonly Draft[] {
  return drafts.map((draft) => (draft.key === key ? { ...draft, geometry } : draft))
}

/** Keeps the hand on a draft that is there: the same one, or else the last. */
function inHand(desk: Desk): Desk {
  const there = desk.drafts.filter(({ gone }) => !gone)
  const kept = there.some(({ key }) => key === desk.chosen)
  return kept ? desk : { ...desk, chosen: there.at(-1)?.key ?? null }
}

function sameDrafts(one: readonly Draft[], other: readonly Draft[]): boolean {
  const plain = (drafts: readonly Draft[]) =>
    drafts.map(({ key, fields, geometry, gone }) => ({ key, fields, geometry, gone }))
  return sameValue(plain(one) as unknown as Json, plain(other) as unknown as Json)
}

/** What the desk is opened for: an alley, or a unit in which a new one is to be drawn; null for anything else. */
export function purposeOf(key: Key | undefined): 'alley' | 'unit' | null {
  const kind = key && kindOf(key)
  return kind === 'alley' || kind === 'unit' ? kind : null
}
