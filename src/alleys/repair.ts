/** Repairs and deeds that touch several drafts at once: an alley cut into several, two made one, and the cure of a fault. */
import type { Key } from '../changes/record.ts'
import { flatAround } from '../geo/flat.ts'
import { lengthOf } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'
import type { Alley, AlleyProperties } from './alley.ts'
import { type Draft, draftOf, fieldsOfDraft, newDraft, withGeometry } from './desk.ts'
import { joinLines, type Line, splitLine } from './line.ts'
import type { Repair } from './lineChecks.ts'

/** Ends of two alleys further apart than this (metres) are not joined. */
export const joinReach = 30

/** A piece of an alley, and the unit it lies in. */
export interface PieceOfAlley {
  unit: string
  line: Line
}

/** What a cut-off piece is called after, by its direction from the piece that keeps the name. */
const sections = {
  east: { name: '东段', nameHant: '東段', nameEn: 'east section' },
  north: { name: '北段', nameHant: '北段', nameEn: 'north section' },
  west: { name: '西段', nameHant: '西段', nameEn: 'west section' },
  south: { name: '南段', nameHant: '南段', nameEn: 'south section' },
}

/**
 * Cuts a draft into pieces: the longest in its own unit stays the alley it was, with its name and history; each other one
 * becomes a new alley with the same stage and people, named after where it lies.
 */
export function cutDraft(
  drafts: readonly Draft[],
  key: Key,
  pieces: readonly PieceOfAlley[],
  newKey: () => Key,
): readonly Draft[] {
  const draft = drafts.find((one) => one.key === key)
  if (!draft || pieces.length < 2) return drafts
  const fields = fieldsOfDraft(draft)
  const home = pieces.filter(({ unit }) => unit === fields.unit)
  const kept = longest(home.length > 0 ? home : pieces)
  const others = pieces.filter((piece) => piece !== kept)
  const cut = others.map(({ line, unit }) =>
    newDraft(newKey(), { ...fields, ...named(fields, kept.line, line), unit, code: null, source: null }, line),
  )
  return [...withGeometry(drafts, key, kept.line), ...cut]
}

/** Cuts a draft in two where its line comes nearest to a position; as it was where that is an end. */
export function splitDraft(drafts: readonly Draft[], key: Key, at: number[], newKey: () => Key): readonly Draft[] {
  const draft = drafts.find((one) => one.key === key)
  const halves = draft?.geometry && splitLine(draft.geometry, at)
  if (!draft || !halves) return drafts
  const { unit } = fieldsOfDraft(draft)
  return cutDraft(
    drafts,
    key,
    halves.map((line) => ({ unit, line })),
    newKey,
  )
}

/** Makes two alleys one at their nearest ends: the first stays, the other one goes; null where their ends are too far apart. */
export function joinDrafts(drafts: readonly Draft[], key: Key, other: Draft): readonly Draft[] | null {
  const draft = drafts.find((one) => one.key === key)
  const line = draft?.geometry && other.geometry && joinLines(draft.geometry, other.geometry, joinReach)
  if (!line) return null
  const rest = withGeometry(drafts, key, line).filter((one) => one.key !== other.key)
  return other.base ? [...rest, { ...draftOf(other.base), gone: true }] : rest
}

/** The drafts with a fault's repair made; `other` is the alley to be edited instead. */
export function repaired(
  drafts: readonly Draft[],
  key: Key,
  repair: Repair,
  newKey: () => Key,
  other?: Alley,
): readonly Draft[] {
  const without = drafts.filter((one) => one.key !== key)
  switch (repair.code) {
    case 'takeLoopOut':
    case 'cutOutside':
      return withGeometry(drafts, key, repair.line)
    case 'splitAtLimit':
      return cutDraft(drafts, key, repair.pieces, newKey)
    case 'restore':
      return drafts.map((one) => (one.key === key && one.base ? { ...one, geometry: draftOf(one.base).geometry } : one))
    case 'drop':
      return without
    case 'editOther':
      return other && !without.some((one) => one.key === other.id) ? [...without, draftOf(other)] : without
  }
}

function longest(pieces: readonly PieceOfAlley[]): PieceOfAlley {
  return pieces.reduce((best, piece) => (lengthOf(piece.line) > lengthOf(best.line) ? piece : best))
}

function middle(line: Line): [number, number] {
  const positions = partsOf(line).flat()
  const sum = (place: number) => positions.reduce((total, position) => total + position[place]!, 0)
  return [sum(0) / positions.length, sum(1) / positions.length]
}

function named(fields: AlleyProperties, kept: Line, cut: Line): Pick<AlleyProperties, 'name' | 'nameHant' | 'nameEn'> {
  const [east, north] = flatAround(middle(kept)).toMetres(middle(cut))
  const across = Math.abs(east) >= Math.abs(north)
  const section = sections[across ? (east >= 0 ? 'east' : 'west') : north >= 0 ? 'north' : 'south']
  const plain = (text: string) => text.replace(/（.段）$| \(\w+ section\)$/, '')
  const chinese = (text: string, side: string) => (text ? `${plain(text)}（${side}）` : '')
  return {
    name: chinese(fields.name, section.name).slice(0, 80),
    nameHant: chinese(fields.nameHant, section.nameHant).slice(0, 80),
    nameEn: fields.nameEn ? `${plain(fields.nameEn)} (${section.nameEn})`.slice(0, 120) : '',
  }
}
