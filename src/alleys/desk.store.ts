/** The desk of this browser: what is being edited now; the panel and the map's tools both work on it and neither calls the other. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { useDataset, useRecord } from '../changes/dataset.store.ts'
import { newId } from '../changes/draft.ts'
import type { Key } from '../changes/record.ts'
import type { Alley, AlleyProperties } from './alley.ts'
import {
  alleyOfDraft,
  begun,
  changesOf,
  type Desk,
  type Draft,
  draftOf,
  emptyDesk,
  newDraft,
  purposeOf,
  redone,
  stepped,
  undone,
  withFields,
  withGeometry,
} from './desk.ts'
import { keepDesk, keptDesk } from './deskKeeping.store.ts'
import { type Line, type Vertex, vertexAt } from './line.ts'

export const tools = ['select', 'vertices', 'draw', 'split', 'join', 'measure'] as const
export type Tool = (typeof tools)[number]

interface DeskNow extends Desk {
  tool: Tool
  /** Whether points are drawn to alleys, streets and limits near them. */
  snapping: boolean
  /** The vertex in hand of the chosen draft. */
  vertex: Vertex | null
  /** Key of the unit new alleys belong to. */
  unit: Key | null
}

const atRest: DeskNow = { ...emptyDesk, tool: 'vertices', snapping: true, vertex: null, unit: null }

export const useDesk = create<DeskNow>()(() => ({ ...atRest, ...keptDesk() }))

useDesk.subscribe((now, before) => {
  if (now.drafts !== before.drafts)
    keepDesk({ ...now, drafts: now.drafts.filter((draft) => changesOf([draft]).length > 0) })
})

/** Lays alleys on the desk as they stand and takes the first in hand; what lay there before is gone. */
export function begin(alleys: readonly Alley[]): void {
  const unit = (alleys[0]?.properties.unit as Key | undefined) ?? null
  useDesk.setState({ ...begun(alleys.map(draftOf)), unit, vertex: null, tool: 'vertices' })
}

/** Clears the desk: saved, or given up. */
export function done(): void {
  useDesk.setState({ ...begun([]), vertex: null, tool: 'vertices', unit: null })
}

/**
 * Opens the desk for an alley, or for drawing in a unit. Drafts with changes not yet saved stay on it beside what is opened,
 * so nothing is lost by looking elsewhere; asking again for what is in hand changes nothing.
 */
export function openDesk(alley: Alley | null, unit: Key): void {
  useDesk.setState((now) => {
    const kept = now.drafts.filter((draft) => changesOf([draft]).length > 0)
    const inHand = now.drafts.find(({ key }) => key === now.chosen)
    if (!alley) {
      const drawn = inHand && !inHand.base && inHand.fields.unit === unit
      if (drawn || (now.unit === unit && !inHand)) return now
      return { ...now, drafts: kept, chosen: null, unit, vertex: null, tool: 'draw' }
    }
    if (inHand?.key === alley.id && inHand.base === alley) return now
    const here = kept.find(({ key }) => key === alley.id) ?? draftOf(alley)
    const drafts = [...kept.filter(({ key }) => key !== alley.id), here]
    const steps = kept.length > 0 ? now : emptyDesk
    return { ...steps, drafts, chosen: here.gone ? null : here.key, unit, vertex: null, tool: 'vertices' }
  })
}

/** Opens the desk for what a page is about, once it is known; safe to be used by panel and tools alike. */
export function useOpenDesk(key: Key | undefined): void {
  const id = useRecord<Alley>(key)?.id
  useEffect(() => {
    if (!id) return
    const purpose = purposeOf(id)
    const known = useDataset.getState().kinds[purpose ?? '']?.get(id) as Alley | undefined
    if (known && purpose === 'unit') openDesk(null, id)
    if (known && purpose === 'alley') openDesk(known, known.properties.unit as Key)
  }, [id])
}

/** Lays one more alley on the desk beside the others and takes it in hand. */
export function addAlley(alley: Alley): void {
  useDesk.setState(({ drafts }) => ({
    drafts: drafts.some(({ key }) => key === alley.id) ? drafts : [...drafts, draftOf(alley)],
    chosen: alley.id,
    vertex: null,
  }))
}

/** Starts a new alley in a unit (that of the desk when left out) with a line drawn for it; gives its key. */
export function drawAlley(geometry: Line, fields: Partial<AlleyProperties> = {}): Key {
  const key: Key = `alley:${newId()}`
  const synthetic = useDataset.getState().index?.synthetic ?? false
  const unit = fields.unit ?? useDesk.getState().unit ?? ''
  addDraft(newDraft(key, { synthetic, ...fields, unit }, geometry))
  return key
}

/** Lays a draft on the desk as one step and takes it in hand. */
export function addDraft(draft: Draft): void {
  useDesk.setState((now) => ({ ...stepped(now, [...now.drafts, draft]), chosen: draft.key, vertex: null }))
}

/** Takes a draft off the desk as one step; its alley stays as it is. */
export function dropDraft(key: Key): void {
  step((drafts) => drafts.filter((draft) => draft.key !== key))
}

/** Takes a draft in hand. */
export function choose(key: Key | null): void {
  useDesk.setState({ chosen: key, vertex: null })
}

/** Sets fields of drafts as one step; typing on in the same field is the same step. */
export function setFields(keys: readonly Key[], fields: Partial<AlleyProperties>): void {
  step((drafts) => withFields(drafts, keys, fields), `${keys} ${Object.keys(fields).sort()}`)
}

/** Draws the line of a draft anew, as one step; steps of the same mark are one (a key held down). */
export function setGeometry(key: Key, geometry: Line | null, mark?: string): void {
  step((drafts) => withGeometry(drafts, key, geometry), mark)
}

/** Changes the drafts in any way, as one step. */
export function step(change: (drafts: readonly Draft[]) => readonly Draft[], mark?: string): void {
  useDesk.setState((now) => stepped(now, change(now.drafts), mark ?? null))
}

export function undo(): void {
  useDesk.setState((now) => withVertex(undone(now), now.vertex))
}

export function redo(): void {
  useDesk.setState((now) => withVertex(redone(now), now.vertex))
}

/** Keeps the vertex in hand where the line still has one in its place. */
function withVertex(desk: Desk, vertex: Vertex | null): Desk & Pick<DeskNow, 'vertex'> {
  const line = desk.drafts.find(({ key }) => key === desk.chosen)?.geometry ?? null
  return { ...desk, vertex: vertexAt(line, vertex) ? vertex : null }
}

export function setTool(tool: Tool): void {
  useDesk.setState({ tool })
}

export function setSnapping(snapping: boolean): void {
  useDesk.setState({ snapping })
}

export function chooseVertex(vertex: Vertex | null): void {
  useDesk.setState({ vertex })
}

/** The draft in hand. */
export function useChosenDraft(): Draft | undefined {
  return useDesk(({ drafts, chosen }) => drafts.find(({ key }) => key === chosen))
}

/** The drafts that stay, as alleys. */
export function alleysOnDesk(): Alley[] {
  return useDesk.getState().drafts.flatMap((draft) => (draft.gone ? [] : [alleyOfDraft(draft)]))
}
